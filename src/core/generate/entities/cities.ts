/**
 * Cities beside the capitals, by country and one a line: name, region, the region's code, postcode (`#` a digit, `@` a
 * letter), latitude, longitude, and the time zone where it is not the capital's.
 */
export const cityLines: Readonly<Record<string, string>> = {
  US: `
New York|New York|NY|100##|40.71|-74.01
Buffalo|New York|NY|142##|42.89|-78.88
Los Angeles|California|CA|900##|34.05|-118.24|America/Los_Angeles
San Francisco|California|CA|941##|37.77|-122.42|America/Los_Angeles
San Diego|California|CA|921##|32.72|-117.16|America/Los_Angeles
Sacramento|California|CA|958##|38.58|-121.49|America/Los_Angeles
Chicago|Illinois|IL|606##|41.88|-87.63|America/Chicago
Houston|Texas|TX|770##|29.76|-95.37|America/Chicago
Dallas|Texas|TX|752##|32.78|-96.80|America/Chicago
Austin|Texas|TX|787##|30.27|-97.74|America/Chicago
Phoenix|Arizona|AZ|850##|33.45|-112.07|America/Phoenix
Philadelphia|Pennsylvania|PA|191##|39.95|-75.17
Pittsburgh|Pennsylvania|PA|152##|40.44|-80.00
Jacksonville|Florida|FL|322##|30.33|-81.66
Miami|Florida|FL|331##|25.76|-80.19
Orlando|Florida|FL|328##|28.54|-81.38
Columbus|Ohio|OH|432##|39.96|-83.00
Cleveland|Ohio|OH|441##|41.50|-81.69
Indianapolis|Indiana|IN|462##|39.77|-86.16|America/Indiana/Indianapolis
Charlotte|North Carolina|NC|282##|35.23|-80.84
Raleigh|North Carolina|NC|276##|35.78|-78.64
Seattle|Washington|WA|981##|47.61|-122.33|America/Los_Angeles
Spokane|Washington|WA|992##|47.66|-117.43|America/Los_Angeles
Denver|Colorado|CO|802##|39.74|-104.99|America/Denver
Boston|Massachusetts|MA|021##|42.36|-71.06
Nashville|Tennessee|TN|372##|36.16|-86.78|America/Chicago
Memphis|Tennessee|TN|381##|35.15|-90.05|America/Chicago
Detroit|Michigan|MI|482##|42.33|-83.05|America/Detroit
Portland|Oregon|OR|972##|45.52|-122.68|America/Los_Angeles
Las Vegas|Nevada|NV|891##|36.17|-115.14|America/Los_Angeles
Baltimore|Maryland|MD|212##|39.29|-76.61
Milwaukee|Wisconsin|WI|532##|43.04|-87.91|America/Chicago
Albuquerque|New Mexico|NM|871##|35.08|-106.65|America/Denver
Tucson|Arizona|AZ|857##|32.22|-110.97|America/Phoenix
Kansas City|Missouri|MO|641##|39.10|-94.58|America/Chicago
St. Louis|Missouri|MO|631##|38.63|-90.20|America/Chicago
Atlanta|Georgia|GA|303##|33.75|-84.39
Omaha|Nebraska|NE|681##|41.26|-95.93|America/Chicago
Minneapolis|Minnesota|MN|554##|44.98|-93.27|America/Chicago
New Orleans|Louisiana|LA|701##|29.95|-90.07|America/Chicago
Wichita|Kansas|KS|672##|37.69|-97.34|America/Chicago
Honolulu|Hawaii|HI|968##|21.31|-157.86|Pacific/Honolulu
Anchorage|Alaska|AK|995##|61.22|-149.90|America/Anchorage
Richmond|Virginia|VA|232##|37.54|-77.44
Salt Lake City|Utah|UT|841##|40.76|-111.89|America/Denver
Birmingham|Alabama|AL|352##|33.52|-86.80|America/Chicago
Newark|New Jersey|NJ|071##|40.74|-74.17
Oklahoma City|Oklahoma|OK|731##|35.47|-97.52|America/Chicago
Louisville|Kentucky|KY|402##|38.25|-85.76|America/Kentucky/Louisville
Des Moines|Iowa|IA|503##|41.59|-93.62|America/Chicago
Little Rock|Arkansas|AR|722##|34.75|-92.29|America/Chicago
Jackson|Mississippi|MS|392##|32.30|-90.18|America/Chicago
Charleston|South Carolina|SC|294##|32.78|-79.93
Charleston|West Virginia|WV|253##|38.35|-81.63
Boise|Idaho|ID|837##|43.62|-116.21|America/Boise
Billings|Montana|MT|591##|45.78|-108.50|America/Denver
Cheyenne|Wyoming|WY|820##|41.14|-104.82|America/Denver
Fargo|North Dakota|ND|581##|46.88|-96.79|America/Chicago
Sioux Falls|South Dakota|SD|571##|43.54|-96.73|America/Chicago
Burlington|Vermont|VT|054##|44.48|-73.21
Manchester|New Hampshire|NH|031##|42.99|-71.45
Portland|Maine|ME|041##|43.66|-70.26
Providence|Rhode Island|RI|029##|41.82|-71.41
Hartford|Connecticut|CT|061##|41.77|-72.67
Wilmington|Delaware|DE|198##|39.74|-75.55`,
  CA: `
Toronto|Ontario|ON|M5@ #@#|43.65|-79.38
Hamilton|Ontario|ON|L8@ #@#|43.26|-79.87
Montreal|Quebec|QC|H3@ #@#|45.50|-73.57
Quebec City|Quebec|QC|G1@ #@#|46.81|-71.21
Vancouver|British Columbia|BC|V6@ #@#|49.28|-123.12|America/Vancouver
Victoria|British Columbia|BC|V8@ #@#|48.43|-123.37|America/Vancouver
Calgary|Alberta|AB|T2@ #@#|51.05|-114.07|America/Edmonton
Edmonton|Alberta|AB|T5@ #@#|53.55|-113.49|America/Edmonton
Winnipeg|Manitoba|MB|R3@ #@#|49.90|-97.14|America/Winnipeg
Regina|Saskatchewan|SK|S4@ #@#|50.45|-104.62|America/Regina
Halifax|Nova Scotia|NS|B3@ #@#|44.65|-63.58|America/Halifax`,
  GB: `
Manchester|England|ENG|M1# #@@|53.48|-2.24
Birmingham|England|ENG|B1# #@@|52.49|-1.89
Leeds|England|ENG|LS1# #@@|53.80|-1.55
Liverpool|England|ENG|L1# #@@|53.41|-2.99
Bristol|England|ENG|BS1# #@@|51.45|-2.59
Sheffield|England|ENG|S1# #@@|53.38|-1.47
Newcastle upon Tyne|England|ENG|NE1# #@@|54.98|-1.61
Nottingham|England|ENG|NG1# #@@|52.95|-1.15
Brighton|England|ENG|BN1 #@@|50.82|-0.14
Edinburgh|Scotland|SCT|EH1# #@@|55.95|-3.19
Glasgow|Scotland|SCT|G1# #@@|55.86|-4.25
Aberdeen|Scotland|SCT|AB1# #@@|57.15|-2.09
Cardiff|Wales|WLS|CF1# #@@|51.48|-3.18
Swansea|Wales|WLS|SA1 #@@|51.62|-3.94
Belfast|Northern Ireland|NIR|BT1# #@@|54.60|-5.93`,
  DE: `
Hamburg|Hamburg|HH|20###|53.55|9.99
Munich|Bavaria|BY|80###|48.14|11.58
Nuremberg|Bavaria|BY|90###|49.45|11.08
Cologne|North Rhine-Westphalia|NW|50###|50.94|6.96
Düsseldorf|North Rhine-Westphalia|NW|40###|51.23|6.77
Dortmund|North Rhine-Westphalia|NW|44###|51.51|7.47
Frankfurt am Main|Hesse|HE|60###|50.11|8.68
Stuttgart|Baden-Württemberg|BW|70###|48.78|9.18
Leipzig|Saxony|SN|04###|51.34|12.37
Dresden|Saxony|SN|01###|51.05|13.74
Hanover|Lower Saxony|NI|30###|52.37|9.73
Bremen|Bremen|HB|28###|53.08|8.80`,
  FR: `
Lyon|Auvergne-Rhône-Alpes|ARA|690##|45.76|4.84
Grenoble|Auvergne-Rhône-Alpes|ARA|380##|45.19|5.72
Marseille|Provence-Alpes-Côte d'Azur|PAC|130##|43.30|5.37
Nice|Provence-Alpes-Côte d'Azur|PAC|060##|43.70|7.27
Toulouse|Occitanie|OCC|310##|43.60|1.44
Montpellier|Occitanie|OCC|340##|43.61|3.88
Nantes|Pays de la Loire|PDL|440##|47.22|-1.55
Strasbourg|Grand Est|GES|670##|48.57|7.75
Bordeaux|Nouvelle-Aquitaine|NAQ|330##|44.84|-0.58
Lille|Hauts-de-France|HDF|590##|50.63|3.06
Rennes|Brittany|BRE|350##|48.11|-1.68`,
  ES: `
Barcelona|Catalonia|CT|080##|41.39|2.17
Valencia|Valencian Community|VC|460##|39.47|-0.38
Seville|Andalusia|AN|410##|37.39|-5.98
Málaga|Andalusia|AN|290##|36.72|-4.42
Zaragoza|Aragon|AR|500##|41.65|-0.89
Bilbao|Basque Country|PV|480##|43.26|-2.93
Palma|Balearic Islands|IB|070##|39.57|2.65`,
  IT: `
Milan|Lombardy|25|201##|45.46|9.19
Turin|Piedmont|21|101##|45.07|7.69
Naples|Campania|72|801##|40.85|14.27
Palermo|Sicily|82|901##|38.12|13.36
Bologna|Emilia-Romagna|45|401##|44.49|11.34
Florence|Tuscany|52|501##|43.77|11.26
Venice|Veneto|34|301##|45.44|12.32
Genoa|Liguria|42|161##|44.41|8.93`,
  NL: `
Rotterdam|South Holland|ZH|30## @@|51.92|4.48
The Hague|South Holland|ZH|25## @@|52.08|4.31
Utrecht|Utrecht|UT|35## @@|52.09|5.12
Eindhoven|North Brabant|NB|56## @@|51.44|5.48
Groningen|Groningen|GR|97## @@|53.22|6.57`,
  BE: `
Antwerp|Flanders|VLG|20##|51.22|4.40
Ghent|Flanders|VLG|90##|51.05|3.72
Liège|Wallonia|WAL|40##|50.63|5.57`,
  CH: `
Zurich|Zurich|ZH|80##|47.38|8.54
Geneva|Geneva|GE|12##|46.20|6.14
Basel|Basel-Stadt|BS|40##|47.56|7.59
Lausanne|Vaud|VD|10##|46.52|6.63`,
  AT: `
Graz|Styria|6|80##|47.07|15.44
Linz|Upper Austria|4|40##|48.31|14.29
Salzburg|Salzburg|5|50##|47.81|13.06
Innsbruck|Tyrol|7|60##|47.27|11.39`,
  SE: `
Gothenburg|Västra Götaland|O|41# ##|57.71|11.97
Malmö|Skåne|M|21# ##|55.60|13.00
Uppsala|Uppsala|C|75# ##|59.86|17.64`,
  NO: `
Bergen|Vestland|46|50##|60.39|5.32
Trondheim|Trøndelag|50|70##|63.43|10.40
Stavanger|Rogaland|11|40##|58.97|5.73`,
  DK: `
Aarhus|Central Denmark|82|8###|56.16|10.20
Odense|Southern Denmark|83|5###|55.40|10.39`,
  FI: `
Tampere|Pirkanmaa|11|33##0|61.50|23.76
Turku|Southwest Finland|19|20##0|60.45|22.27`,
  PL: `
Kraków|Lesser Poland|12|30-###|50.06|19.94
Wrocław|Lower Silesia|02|50-###|51.11|17.04
Gdańsk|Pomerania|22|80-###|54.35|18.65
Poznań|Greater Poland|30|60-###|52.41|16.93
Łódź|Łódź|10|90-###|51.76|19.46`,
  PT: `
Porto|Porto|13|4###-###|41.15|-8.61
Coimbra|Coimbra|06|3###-###|40.21|-8.43`,
  IE: `
Cork|Munster|M|T12 @##@|51.90|-8.47
Galway|Connacht|C|H91 @##@|53.27|-9.05`,
  CZ: `
Brno|South Moravia|64|6## 00|49.20|16.61`,
  GR: `
Thessaloniki|Central Macedonia|B|54# ##|40.64|22.94`,
  TR: `
Istanbul|Istanbul|34|34###|41.01|28.98
Izmir|Izmir|35|35###|38.42|27.14`,
  RU: `
Saint Petersburg|Saint Petersburg|SPE|19####|59.93|30.34
Novosibirsk|Novosibirsk Oblast|NVS|630###|55.01|82.93|Asia/Novosibirsk`,
  UA: `
Lviv|Lviv Oblast|46|790##|49.84|24.03
Odesa|Odesa Oblast|51|650##|46.48|30.73`,
  AU: `
Sydney|New South Wales|NSW|20##|-33.87|151.21
Newcastle|New South Wales|NSW|23##|-32.93|151.78
Melbourne|Victoria|VIC|30##|-37.81|144.96|Australia/Melbourne
Brisbane|Queensland|QLD|40##|-27.47|153.03|Australia/Brisbane
Perth|Western Australia|WA|60##|-31.95|115.86|Australia/Perth
Adelaide|South Australia|SA|50##|-34.93|138.60|Australia/Adelaide
Hobart|Tasmania|TAS|70##|-42.88|147.33|Australia/Hobart`,
  NZ: `
Auckland|Auckland|AUK|10##|-36.85|174.76
Christchurch|Canterbury|CAN|80##|-43.53|172.64`,
  JP: `
Osaka|Osaka|27|53#-00##|34.69|135.50
Yokohama|Kanagawa|14|22#-00##|35.44|139.64
Nagoya|Aichi|23|45#-00##|35.18|136.91
Sapporo|Hokkaido|01|06#-00##|43.06|141.35
Fukuoka|Fukuoka|40|81#-00##|33.59|130.40
Kyoto|Kyoto|26|60#-80##|35.01|135.77`,
  KR: `
Busan|Busan|26|48###|35.18|129.08
Incheon|Incheon|28|22###|37.46|126.71`,
  CN: `
Shanghai|Shanghai|SH|20####|31.23|121.47
Guangzhou|Guangdong|GD|51####|23.13|113.26
Shenzhen|Guangdong|GD|518###|22.54|114.06
Chengdu|Sichuan|SC|61####|30.57|104.07
Hangzhou|Zhejiang|ZJ|31####|30.27|120.16
Wuhan|Hubei|HB|43####|30.59|114.31`,
  IN: `
Mumbai|Maharashtra|MH|4000##|19.08|72.88
Pune|Maharashtra|MH|4110##|18.52|73.86
Bengaluru|Karnataka|KA|5600##|12.97|77.59
Chennai|Tamil Nadu|TN|6000##|13.08|80.27
Hyderabad|Telangana|TS|5000##|17.39|78.49
Kolkata|West Bengal|WB|7000##|22.57|88.36
Ahmedabad|Gujarat|GJ|3800##|23.02|72.57
Jaipur|Rajasthan|RJ|3020##|26.91|75.79`,
  ID: `
Surabaya|East Java|JI|60###|-7.26|112.75
Bandung|West Java|JB|40###|-6.92|107.61`,
  PK: `
Karachi|Sindh|SD|74###|24.86|67.01
Lahore|Punjab|PB|54###|31.55|74.34`,
  PH: `
Cebu City|Cebu|CEB|60##|10.32|123.89`,
  VN: `
Ho Chi Minh City|Ho Chi Minh City|SG|70####|10.82|106.63`,
  AE: `
Dubai|Dubai|DU|#####|25.20|55.27`,
  SA: `
Jeddah|Makkah|02|23###|21.49|39.19`,
  IL: `
Tel Aviv|Tel Aviv|TA|6######|32.09|34.78`,
  EG: `
Alexandria|Alexandria|ALX|21###|31.20|29.92`,
  MA: `
Casablanca|Casablanca-Settat|06|20###|33.57|-7.59`,
  NG: `
Lagos|Lagos|LA|100###|6.52|3.38`,
  KE: `
Mombasa|Mombasa|28|801##|-4.04|39.67`,
  ZA: `
Johannesburg|Gauteng|GP|20##|-26.20|28.05
Cape Town|Western Cape|WC|80##|-33.92|18.42
Durban|KwaZulu-Natal|KZN|40##|-29.86|31.03`,
  BR: `
São Paulo|São Paulo|SP|01###-###|-23.55|-46.63
Rio de Janeiro|Rio de Janeiro|RJ|20###-###|-22.91|-43.17
Salvador|Bahia|BA|40###-###|-12.97|-38.50|America/Bahia
Belo Horizonte|Minas Gerais|MG|30###-###|-19.92|-43.94
Curitiba|Paraná|PR|80###-###|-25.43|-49.27
Porto Alegre|Rio Grande do Sul|RS|90###-###|-30.03|-51.22
Recife|Pernambuco|PE|50###-###|-8.05|-34.88|America/Recife`,
  AR: `
Córdoba|Córdoba|X|5###|-31.42|-64.18|America/Argentina/Cordoba
Rosario|Santa Fe|S|2###|-32.94|-60.65`,
  MX: `
Guadalajara|Jalisco|JAL|44###|20.67|-103.35
Monterrey|Nuevo León|NLE|64###|25.69|-100.32|America/Monterrey
Puebla|Puebla|PUE|72###|19.04|-98.21`,
  CO: `
Medellín|Antioquia|ANT|0500##|6.24|-75.58
Cali|Valle del Cauca|VAC|7600##|3.45|-76.53`,
  CL: `
Valparaíso|Valparaíso|VS|23#####|-33.05|-71.61`,
  PE: `
Arequipa|Arequipa|ARE|040##|-16.41|-71.54`,
};

/** How often places lie in a country, all others counting a quarter. */
export const countryWeights: Readonly<Record<string, number>> = {
  US: 160,
  GB: 50,
  DE: 45,
  FR: 40,
  CA: 35,
  AU: 28,
  ES: 25,
  IT: 25,
  BR: 25,
  IN: 25,
  NL: 20,
  JP: 20,
  MX: 18,
  SE: 14,
  CH: 14,
  PL: 14,
  CN: 14,
  BE: 11,
  AT: 11,
  IE: 11,
  KR: 11,
  ZA: 11,
  DK: 9,
  NO: 9,
  FI: 9,
  PT: 9,
  NZ: 9,
  AR: 9,
  TR: 8,
  CO: 6,
  CL: 5,
  SG: 5,
  CZ: 5,
  GR: 5,
  NG: 5,
  KE: 4,
  EG: 4,
  AE: 4,
  IL: 4,
  ID: 4,
  PH: 4,
  VN: 4,
  HU: 4,
  RO: 4,
  UA: 4,
};
