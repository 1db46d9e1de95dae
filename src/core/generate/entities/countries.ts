/**
 * Countries, one a line: name, the codes of ISO 3166-1 (two letters, three letters, number), currency, calling code,
 * language, continent, what its people are called, postcode (`#` a digit, `@` a letter); then the capital, the region
 * it lies in with its code, latitude, longitude and time zone.
 */
export const countryLines = `
Afghanistan|AF|AFG|4|AFN|93|fa|Asia|Afghan|####|Kabul|Kabul|KAB|34.53|69.17|Asia/Kabul
Albania|AL|ALB|8|ALL|355|sq|Europe|Albanian|####|Tirana|Tirana|11|41.33|19.82|Europe/Tirane
Algeria|DZ|DZA|12|DZD|213|ar|Africa|Algerian|16###|Algiers|Algiers|16|36.75|3.06|Africa/Algiers
Andorra|AD|AND|20|EUR|376|ca|Europe|Andorran|AD500|Andorra la Vella|Andorra la Vella|07|42.51|1.52|Europe/Andorra
Angola|AO|AGO|24|AOA|244|pt|Africa|Angolan|####|Luanda|Luanda|LUA|-8.84|13.23|Africa/Luanda
Argentina|AR|ARG|32|ARS|54|es|South America|Argentine|C1###|Buenos Aires|Buenos Aires|C|-34.60|-58.38|America/Argentina/Buenos_Aires
Armenia|AM|ARM|51|AMD|374|hy|Asia|Armenian|00##|Yerevan|Yerevan|ER|40.18|44.51|Asia/Yerevan
Australia|AU|AUS|36|AUD|61|en|Oceania|Australian|26##|Canberra|Australian Capital Territory|ACT|-35.28|149.13|Australia/Sydney
Austria|AT|AUT|40|EUR|43|de|Europe|Austrian|1##0|Vienna|Vienna|9|48.21|16.37|Europe/Vienna
Azerbaijan|AZ|AZE|31|AZN|994|az|Asia|Azerbaijani|AZ10##|Baku|Baku|BA|40.41|49.87|Asia/Baku
Bahamas|BS|BHS|44|BSD|1242|en|North America|Bahamian|#####|Nassau|New Providence|NP|25.06|-77.35|America/Nassau
Bahrain|BH|BHR|48|BHD|973|ar|Asia|Bahraini|3##|Manama|Capital|13|26.23|50.59|Asia/Bahrain
Bangladesh|BD|BGD|50|BDT|880|bn|Asia|Bangladeshi|12##|Dhaka|Dhaka|C|23.81|90.41|Asia/Dhaka
Barbados|BB|BRB|52|BBD|1246|en|North America|Barbadian|BB11###|Bridgetown|Saint Michael|08|13.10|-59.62|America/Barbados
Belarus|BY|BLR|112|BYN|375|be|Europe|Belarusian|2200##|Minsk|Minsk|HM|53.90|27.56|Europe/Minsk
Belgium|BE|BEL|56|EUR|32|nl|Europe|Belgian|10##|Brussels|Brussels|BRU|50.85|4.35|Europe/Brussels
Belize|BZ|BLZ|84|BZD|501|en|North America|Belizean|#####|Belmopan|Cayo|CY|17.25|-88.77|America/Belize
Benin|BJ|BEN|204|XOF|229|fr|Africa|Beninese|#####|Porto-Novo|Ouémé|OU|6.50|2.61|Africa/Porto-Novo
Bhutan|BT|BTN|64|BTN|975|dz|Asia|Bhutanese|110##|Thimphu|Thimphu|15|27.47|89.64|Asia/Thimphu
Bolivia|BO|BOL|68|BOB|591|es|South America|Bolivian|#####|Sucre|Chuquisaca|H|-19.04|-65.26|America/La_Paz
Bosnia and Herzegovina|BA|BIH|70|BAM|387|bs|Europe|Bosnian|71###|Sarajevo|Sarajevo Canton|09|43.86|18.41|Europe/Sarajevo
Botswana|BW|BWA|72|BWP|267|en|Africa|Botswanan|#####|Gaborone|South-East|SE|-24.65|25.91|Africa/Gaborone
Brazil|BR|BRA|76|BRL|55|pt|South America|Brazilian|70###-###|Brasília|Distrito Federal|DF|-15.79|-47.88|America/Sao_Paulo
Brunei|BN|BRN|96|BND|673|ms|Asia|Bruneian|BS####|Bandar Seri Begawan|Brunei-Muara|BM|4.90|114.94|Asia/Brunei
Bulgaria|BG|BGR|100|BGN|359|bg|Europe|Bulgarian|10##|Sofia|Sofia|22|42.70|23.32|Europe/Sofia
Burkina Faso|BF|BFA|854|XOF|226|fr|Africa|Burkinabe|#####|Ouagadougou|Centre|03|12.37|-1.53|Africa/Ouagadougou
Burundi|BI|BDI|108|BIF|257|rn|Africa|Burundian|#####|Gitega|Gitega|GI|-3.43|29.92|Africa/Bujumbura
Cambodia|KH|KHM|116|KHR|855|km|Asia|Cambodian|12####|Phnom Penh|Phnom Penh|12|11.56|104.92|Asia/Phnom_Penh
Cameroon|CM|CMR|120|XAF|237|fr|Africa|Cameroonian|#####|Yaoundé|Centre|CE|3.87|11.52|Africa/Douala
Canada|CA|CAN|124|CAD|1|en|North America|Canadian|K1@ #@#|Ottawa|Ontario|ON|45.42|-75.70|America/Toronto
Cape Verde|CV|CPV|132|CVE|238|pt|Africa|Cape Verdean|76##|Praia|Praia|PR|14.93|-23.51|Atlantic/Cape_Verde
Central African Republic|CF|CAF|140|XAF|236|fr|Africa|Central African|#####|Bangui|Bangui|BGF|4.39|18.56|Africa/Bangui
Chad|TD|TCD|148|XAF|235|fr|Africa|Chadian|#####|N'Djamena|N'Djamena|ND|12.13|15.06|Africa/Ndjamena
Chile|CL|CHL|152|CLP|56|es|South America|Chilean|83#####|Santiago|Santiago Metropolitan|RM|-33.45|-70.67|America/Santiago
China|CN|CHN|156|CNY|86|zh|Asia|Chinese|10####|Beijing|Beijing|BJ|39.90|116.41|Asia/Shanghai
Colombia|CO|COL|170|COP|57|es|South America|Colombian|11####|Bogotá|Bogotá|DC|4.71|-74.07|America/Bogota
Comoros|KM|COM|174|KMF|269|fr|Africa|Comorian|#####|Moroni|Grande Comore|G|-11.70|43.26|Indian/Comoro
Congo|CG|COG|178|XAF|242|fr|Africa|Congolese|#####|Brazzaville|Brazzaville|BZV|-4.26|15.24|Africa/Brazzaville
Costa Rica|CR|CRI|188|CRC|506|es|North America|Costa Rican|101##|San José|San José|SJ|9.93|-84.08|America/Costa_Rica
Croatia|HR|HRV|191|EUR|385|hr|Europe|Croatian|10###|Zagreb|Zagreb|21|45.81|15.98|Europe/Zagreb
Cuba|CU|CUB|192|CUP|53|es|North America|Cuban|10###|Havana|Havana|03|23.11|-82.37|America/Havana
Cyprus|CY|CYP|196|EUR|357|el|Europe|Cypriot|10##|Nicosia|Nicosia|01|35.17|33.36|Asia/Nicosia
Czechia|CZ|CZE|203|CZK|420|cs|Europe|Czech|1## 00|Prague|Prague|10|50.08|14.44|Europe/Prague
Democratic Republic of the Congo|CD|COD|180|CDF|243|fr|Africa|Congolese|#####|Kinshasa|Kinshasa|KN|-4.44|15.27|Africa/Kinshasa
Denmark|DK|DNK|208|DKK|45|da|Europe|Danish|1###|Copenhagen|Capital Region|84|55.68|12.57|Europe/Copenhagen
Djibouti|DJ|DJI|262|DJF|253|fr|Africa|Djiboutian|#####|Djibouti City|Djibouti|DJ|11.59|43.15|Africa/Djibouti
Dominica|DM|DMA|212|XCD|1767|en|North America|Dominican|#####|Roseau|Saint George|04|15.31|-61.39|America/Dominica
Dominican Republic|DO|DOM|214|DOP|1809|es|North America|Dominican|101##|Santo Domingo|Distrito Nacional|01|18.49|-69.93|America/Santo_Domingo
East Timor|TL|TLS|626|USD|670|pt|Asia|Timorese|#####|Dili|Dili|DI|-8.56|125.57|Asia/Dili
Ecuador|EC|ECU|218|USD|593|es|South America|Ecuadorian|1701##|Quito|Pichincha|P|-0.18|-78.47|America/Guayaquil
Egypt|EG|EGY|818|EGP|20|ar|Africa|Egyptian|11###|Cairo|Cairo|C|30.04|31.24|Africa/Cairo
El Salvador|SV|SLV|222|USD|503|es|North America|Salvadoran|11##|San Salvador|San Salvador|SS|13.69|-89.22|America/El_Salvador
Equatorial Guinea|GQ|GNQ|226|XAF|240|es|Africa|Equatorial Guinean|#####|Malabo|Bioko Norte|BN|3.75|8.78|Africa/Malabo
Eritrea|ER|ERI|232|ERN|291|ti|Africa|Eritrean|#####|Asmara|Maekel|MA|15.32|38.93|Africa/Asmara
Estonia|EE|EST|233|EUR|372|et|Europe|Estonian|101##|Tallinn|Harju|37|59.44|24.75|Europe/Tallinn
Eswatini|SZ|SWZ|748|SZL|268|en|Africa|Swazi|H1##|Mbabane|Hhohho|HH|-26.31|31.14|Africa/Mbabane
Ethiopia|ET|ETH|231|ETB|251|am|Africa|Ethiopian|10##|Addis Ababa|Addis Ababa|AA|9.03|38.74|Africa/Addis_Ababa
Fiji|FJ|FJI|242|FJD|679|en|Oceania|Fijian|#####|Suva|Central|C|-18.14|178.44|Pacific/Fiji
Finland|FI|FIN|246|EUR|358|fi|Europe|Finnish|00##0|Helsinki|Uusimaa|18|60.17|24.94|Europe/Helsinki
France|FR|FRA|250|EUR|33|fr|Europe|French|750##|Paris|Île-de-France|IDF|48.86|2.35|Europe/Paris
Gabon|GA|GAB|266|XAF|241|fr|Africa|Gabonese|#####|Libreville|Estuaire|1|0.42|9.47|Africa/Libreville
Gambia|GM|GMB|270|GMD|220|en|Africa|Gambian|#####|Banjul|Banjul|B|13.45|-16.58|Africa/Banjul
Georgia|GE|GEO|268|GEL|995|ka|Asia|Georgian|01##|Tbilisi|Tbilisi|TB|41.72|44.83|Asia/Tbilisi
Germany|DE|DEU|276|EUR|49|de|Europe|German|10###|Berlin|Berlin|BE|52.52|13.40|Europe/Berlin
Ghana|GH|GHA|288|GHS|233|en|Africa|Ghanaian|GA###|Accra|Greater Accra|AA|5.60|-0.19|Africa/Accra
Greece|GR|GRC|300|EUR|30|el|Europe|Greek|10# ##|Athens|Attica|I|37.98|23.73|Europe/Athens
Grenada|GD|GRD|308|XCD|1473|en|North America|Grenadian|#####|Saint George's|Saint George|03|12.05|-61.75|America/Grenada
Guatemala|GT|GTM|320|GTQ|502|es|North America|Guatemalan|010##|Guatemala City|Guatemala|01|14.63|-90.51|America/Guatemala
Guinea|GN|GIN|324|GNF|224|fr|Africa|Guinean|0##|Conakry|Conakry|C|9.64|-13.58|Africa/Conakry
Guinea-Bissau|GW|GNB|624|XOF|245|pt|Africa|Bissau-Guinean|10##|Bissau|Bissau|BS|11.88|-15.62|Africa/Bissau
Guyana|GY|GUY|328|GYD|592|en|South America|Guyanese|4131##|Georgetown|Demerara-Mahaica|DE|6.80|-58.16|America/Guyana
Haiti|HT|HTI|332|HTG|509|ht|North America|Haitian|HT61##|Port-au-Prince|Ouest|OU|18.59|-72.31|America/Port-au-Prince
Honduras|HN|HND|340|HNL|504|es|North America|Honduran|111##|Tegucigalpa|Francisco Morazán|FM|14.07|-87.19|America/Tegucigalpa
Hungary|HU|HUN|348|HUF|36|hu|Europe|Hungarian|10##|Budapest|Budapest|BU|47.50|19.04|Europe/Budapest
Iceland|IS|ISL|352|ISK|354|is|Europe|Icelandic|10#|Reykjavík|Capital Region|1|64.15|-21.94|Atlantic/Reykjavik
India|IN|IND|356|INR|91|hi|Asia|Indian|1100##|New Delhi|Delhi|DL|28.61|77.21|Asia/Kolkata
Indonesia|ID|IDN|360|IDR|62|id|Asia|Indonesian|10###|Jakarta|Jakarta|JK|-6.21|106.85|Asia/Jakarta
Iran|IR|IRN|364|IRR|98|fa|Asia|Iranian|11#######|Tehran|Tehran|23|35.69|51.39|Asia/Tehran
Iraq|IQ|IRQ|368|IQD|964|ar|Asia|Iraqi|100##|Baghdad|Baghdad|BG|33.31|44.36|Asia/Baghdad
Ireland|IE|IRL|372|EUR|353|en|Europe|Irish|D0# @##@|Dublin|Leinster|L|53.35|-6.26|Europe/Dublin
Israel|IL|ISR|376|ILS|972|he|Asia|Israeli|91#####|Jerusalem|Jerusalem|JM|31.77|35.21|Asia/Jerusalem
Italy|IT|ITA|380|EUR|39|it|Europe|Italian|001##|Rome|Lazio|62|41.90|12.50|Europe/Rome
Ivory Coast|CI|CIV|384|XOF|225|fr|Africa|Ivorian|#####|Yamoussoukro|Yamoussoukro|YM|6.83|-5.29|Africa/Abidjan
Jamaica|JM|JAM|388|JMD|1876|en|North America|Jamaican|#####|Kingston|Kingston|01|18.02|-76.80|America/Jamaica
Japan|JP|JPN|392|JPY|81|ja|Asia|Japanese|10#-00##|Tokyo|Tokyo|13|35.68|139.69|Asia/Tokyo
Jordan|JO|JOR|400|JOD|962|ar|Asia|Jordanian|111##|Amman|Amman|AM|31.96|35.95|Asia/Amman
Kazakhstan|KZ|KAZ|398|KZT|7|kk|Asia|Kazakh|0100##|Astana|Astana|71|51.17|71.43|Asia/Almaty
Kenya|KE|KEN|404|KES|254|sw|Africa|Kenyan|001##|Nairobi|Nairobi|30|-1.29|36.82|Africa/Nairobi
Kiribati|KI|KIR|296|AUD|686|en|Oceania|I-Kiribati|KI01##|South Tarawa|Gilbert Islands|G|1.33|172.98|Pacific/Tarawa
Kuwait|KW|KWT|414|KWD|965|ar|Asia|Kuwaiti|13###|Kuwait City|Al Asimah|KU|29.38|47.99|Asia/Kuwait
Kyrgyzstan|KG|KGZ|417|KGS|996|ky|Asia|Kyrgyz|7200##|Bishkek|Bishkek|GB|42.87|74.59|Asia/Bishkek
Laos|LA|LAO|418|LAK|856|lo|Asia|Laotian|01###|Vientiane|Vientiane|VT|17.97|102.60|Asia/Vientiane
Latvia|LV|LVA|428|EUR|371|lv|Europe|Latvian|LV-10##|Riga|Riga|RIX|56.95|24.11|Europe/Riga
Lebanon|LB|LBN|422|LBP|961|ar|Asia|Lebanese|1100|Beirut|Beirut|BA|33.89|35.50|Asia/Beirut
Lesotho|LS|LSO|426|LSL|266|en|Africa|Basotho|1##|Maseru|Maseru|A|-29.31|27.48|Africa/Maseru
Liberia|LR|LBR|430|LRD|231|en|Africa|Liberian|10##|Monrovia|Montserrado|MO|6.30|-10.80|Africa/Monrovia
Libya|LY|LBY|434|LYD|218|ar|Africa|Libyan|#####|Tripoli|Tripoli|TB|32.89|13.19|Africa/Tripoli
Liechtenstein|LI|LIE|438|CHF|423|de|Europe|Liechtensteiner|9490|Vaduz|Vaduz|11|47.14|9.52|Europe/Vaduz
Lithuania|LT|LTU|440|EUR|370|lt|Europe|Lithuanian|LT-01###|Vilnius|Vilnius|VL|54.69|25.28|Europe/Vilnius
Luxembourg|LU|LUX|442|EUR|352|lb|Europe|Luxembourgish|L-1###|Luxembourg City|Luxembourg|LU|49.61|6.13|Europe/Luxembourg
Madagascar|MG|MDG|450|MGA|261|mg|Africa|Malagasy|10#|Antananarivo|Analamanga|T|-18.88|47.51|Indian/Antananarivo
Malawi|MW|MWI|454|MWK|265|en|Africa|Malawian|#####|Lilongwe|Central Region|C|-13.96|33.77|Africa/Blantyre
Malaysia|MY|MYS|458|MYR|60|ms|Asia|Malaysian|50###|Kuala Lumpur|Kuala Lumpur|14|3.14|101.69|Asia/Kuala_Lumpur
Maldives|MV|MDV|462|MVR|960|dv|Asia|Maldivian|200##|Malé|Malé|MLE|4.18|73.51|Indian/Maldives
Mali|ML|MLI|466|XOF|223|fr|Africa|Malian|#####|Bamako|Bamako|BKO|12.64|-8.00|Africa/Bamako
Malta|MT|MLT|470|EUR|356|mt|Europe|Maltese|VLT 1###|Valletta|Valletta|60|35.90|14.51|Europe/Malta
Marshall Islands|MH|MHL|584|USD|692|mh|Oceania|Marshallese|969##|Majuro|Majuro|MAJ|7.10|171.38|Pacific/Majuro
Mauritania|MR|MRT|478|MRU|222|ar|Africa|Mauritanian|#####|Nouakchott|Nouakchott|NKC|18.08|-15.98|Africa/Nouakchott
Mauritius|MU|MUS|480|MUR|230|en|Africa|Mauritian|113##|Port Louis|Port Louis|PL|-20.16|57.50|Indian/Mauritius
Mexico|MX|MEX|484|MXN|52|es|North America|Mexican|06###|Mexico City|Mexico City|CMX|19.43|-99.13|America/Mexico_City
Micronesia|FM|FSM|583|USD|691|en|Oceania|Micronesian|969##|Palikir|Pohnpei|PNI|6.92|158.16|Pacific/Pohnpei
Moldova|MD|MDA|498|MDL|373|ro|Europe|Moldovan|MD-20##|Chișinău|Chișinău|CU|47.01|28.86|Europe/Chisinau
Monaco|MC|MCO|492|EUR|377|fr|Europe|Monegasque|980##|Monaco|Monaco|MO|43.73|7.42|Europe/Monaco
Mongolia|MN|MNG|496|MNT|976|mn|Asia|Mongolian|14###|Ulaanbaatar|Ulaanbaatar|1|47.89|106.91|Asia/Ulaanbaatar
Montenegro|ME|MNE|499|EUR|382|sr|Europe|Montenegrin|81###|Podgorica|Podgorica|16|42.43|19.26|Europe/Podgorica
Morocco|MA|MAR|504|MAD|212|ar|Africa|Moroccan|10###|Rabat|Rabat-Salé-Kénitra|04|34.02|-6.84|Africa/Casablanca
Mozambique|MZ|MOZ|508|MZN|258|pt|Africa|Mozambican|11##|Maputo|Maputo City|MPM|-25.97|32.57|Africa/Maputo
Myanmar|MM|MMR|104|MMK|95|my|Asia|Burmese|150##|Naypyidaw|Naypyidaw|18|19.76|96.08|Asia/Yangon
Namibia|NA|NAM|516|NAD|264|en|Africa|Namibian|100##|Windhoek|Khomas|KH|-22.56|17.07|Africa/Windhoek
Nauru|NR|NRU|520|AUD|674|en|Oceania|Nauruan|NRU68|Yaren|Yaren|14|-0.55|166.92|Pacific/Nauru
Nepal|NP|NPL|524|NPR|977|ne|Asia|Nepali|446##|Kathmandu|Bagmati|P3|27.72|85.32|Asia/Kathmandu
Netherlands|NL|NLD|528|EUR|31|nl|Europe|Dutch|10## @@|Amsterdam|North Holland|NH|52.37|4.90|Europe/Amsterdam
New Zealand|NZ|NZL|554|NZD|64|en|Oceania|New Zealander|60##|Wellington|Wellington|WGN|-41.29|174.78|Pacific/Auckland
Nicaragua|NI|NIC|558|NIO|505|es|North America|Nicaraguan|11###|Managua|Managua|MN|12.11|-86.24|America/Managua
Niger|NE|NER|562|XOF|227|fr|Africa|Nigerien|80##|Niamey|Niamey|8|13.51|2.13|Africa/Niamey
Nigeria|NG|NGA|566|NGN|234|en|Africa|Nigerian|900###|Abuja|Federal Capital Territory|FC|9.08|7.40|Africa/Lagos
North Korea|KP|PRK|408|KPW|850|ko|Asia|North Korean|#####|Pyongyang|Pyongyang|01|39.04|125.76|Asia/Pyongyang
North Macedonia|MK|MKD|807|MKD|389|mk|Europe|Macedonian|10##|Skopje|Skopje|85|42.00|21.43|Europe/Skopje
Norway|NO|NOR|578|NOK|47|nb|Europe|Norwegian|01##|Oslo|Oslo|03|59.91|10.75|Europe/Oslo
Oman|OM|OMN|512|OMR|968|ar|Asia|Omani|1##|Muscat|Muscat|MA|23.59|58.41|Asia/Muscat
Pakistan|PK|PAK|586|PKR|92|ur|Asia|Pakistani|44###|Islamabad|Islamabad|IS|33.68|73.05|Asia/Karachi
Palau|PW|PLW|585|USD|680|en|Oceania|Palauan|96939|Ngerulmud|Melekeok|212|7.50|134.62|Pacific/Palau
Panama|PA|PAN|591|PAB|507|es|North America|Panamanian|08##|Panama City|Panamá|8|8.98|-79.52|America/Panama
Papua New Guinea|PG|PNG|598|PGK|675|en|Oceania|Papua New Guinean|12#|Port Moresby|Port Moresby|NCD|-9.44|147.18|Pacific/Port_Moresby
Paraguay|PY|PRY|600|PYG|595|es|South America|Paraguayan|001###|Asunción|Asunción|ASU|-25.26|-57.58|America/Asuncion
Peru|PE|PER|604|PEN|51|es|South America|Peruvian|150##|Lima|Lima|LMA|-12.05|-77.04|America/Lima
Philippines|PH|PHL|608|PHP|63|en|Asia|Filipino|10##|Manila|Metro Manila|00|14.60|120.98|Asia/Manila
Poland|PL|POL|616|PLN|48|pl|Europe|Polish|00-###|Warsaw|Masovia|14|52.23|21.01|Europe/Warsaw
Portugal|PT|PRT|620|EUR|351|pt|Europe|Portuguese|1###-###|Lisbon|Lisbon|11|38.72|-9.14|Europe/Lisbon
Qatar|QA|QAT|634|QAR|974|ar|Asia|Qatari|#####|Doha|Doha|DA|25.29|51.53|Asia/Qatar
Romania|RO|ROU|642|RON|40|ro|Europe|Romanian|01####|Bucharest|Bucharest|B|44.43|26.10|Europe/Bucharest
Russia|RU|RUS|643|RUB|7|ru|Europe|Russian|101###|Moscow|Moscow|MOW|55.76|37.62|Europe/Moscow
Rwanda|RW|RWA|646|RWF|250|rw|Africa|Rwandan|#####|Kigali|Kigali|01|-1.94|30.06|Africa/Kigali
Saint Kitts and Nevis|KN|KNA|659|XCD|1869|en|North America|Kittitian|KN01##|Basseterre|Saint Kitts|K|17.30|-62.72|America/St_Kitts
Saint Lucia|LC|LCA|662|XCD|1758|en|North America|Saint Lucian|LC04 1##|Castries|Castries|02|14.01|-60.99|America/St_Lucia
Saint Vincent and the Grenadines|VC|VCT|670|XCD|1784|en|North America|Vincentian|VC01##|Kingstown|Saint George|04|13.16|-61.22|America/St_Vincent
Samoa|WS|WSM|882|WST|685|sm|Oceania|Samoan|WS13##|Apia|Tuamasaga|TU|-13.83|-171.77|Pacific/Apia
San Marino|SM|SMR|674|EUR|378|it|Europe|Sammarinese|4789#|San Marino|San Marino|07|43.94|12.45|Europe/San_Marino
São Tomé and Príncipe|ST|STP|678|STN|239|pt|Africa|São Toméan|#####|São Tomé|São Tomé|S|0.34|6.73|Africa/Sao_Tome
Saudi Arabia|SA|SAU|682|SAR|966|ar|Asia|Saudi|11###|Riyadh|Riyadh|01|24.71|46.68|Asia/Riyadh
Senegal|SN|SEN|686|XOF|221|fr|Africa|Senegalese|10###|Dakar|Dakar|DK|14.69|-17.45|Africa/Dakar
Serbia|RS|SRB|688|RSD|381|sr|Europe|Serbian|11###|Belgrade|Belgrade|00|44.79|20.45|Europe/Belgrade
Seychelles|SC|SYC|690|SCR|248|en|Africa|Seychellois|#####|Victoria|English River|16|-4.62|55.45|Indian/Mahe
Sierra Leone|SL|SLE|694|SLE|232|en|Africa|Sierra Leonean|#####|Freetown|Western Area|W|8.48|-13.23|Africa/Freetown
Singapore|SG|SGP|702|SGD|65|en|Asia|Singaporean|0#####|Singapore|Central Region|01|1.35|103.82|Asia/Singapore
Slovakia|SK|SVK|703|EUR|421|sk|Europe|Slovak|81# ##|Bratislava|Bratislava|BL|48.15|17.11|Europe/Bratislava
Slovenia|SI|SVN|705|EUR|386|sl|Europe|Slovenian|10##|Ljubljana|Ljubljana|061|46.06|14.51|Europe/Ljubljana
Solomon Islands|SB|SLB|90|SBD|677|en|Oceania|Solomon Islander|#####|Honiara|Honiara|CT|-9.43|159.95|Pacific/Guadalcanal
Somalia|SO|SOM|706|SOS|252|so|Africa|Somali|BN030##|Mogadishu|Banaadir|BN|2.05|45.32|Africa/Mogadishu
South Africa|ZA|ZAF|710|ZAR|27|en|Africa|South African|00##|Pretoria|Gauteng|GP|-25.75|28.19|Africa/Johannesburg
South Korea|KR|KOR|410|KRW|82|ko|Asia|South Korean|04###|Seoul|Seoul|11|37.57|126.98|Asia/Seoul
South Sudan|SS|SSD|728|SSP|211|en|Africa|South Sudanese|11###|Juba|Central Equatoria|EC|4.86|31.57|Africa/Juba
Spain|ES|ESP|724|EUR|34|es|Europe|Spanish|280##|Madrid|Community of Madrid|MD|40.42|-3.70|Europe/Madrid
Sri Lanka|LK|LKA|144|LKR|94|si|Asia|Sri Lankan|00#00|Colombo|Western Province|1|6.93|79.86|Asia/Colombo
Sudan|SD|SDN|729|SDG|249|ar|Africa|Sudanese|11###|Khartoum|Khartoum|KH|15.50|32.56|Africa/Khartoum
Suriname|SR|SUR|740|SRD|597|nl|South America|Surinamese|#####|Paramaribo|Paramaribo|PM|5.85|-55.20|America/Paramaribo
Sweden|SE|SWE|752|SEK|46|sv|Europe|Swedish|11# ##|Stockholm|Stockholm|AB|59.33|18.07|Europe/Stockholm
Switzerland|CH|CHE|756|CHF|41|de|Europe|Swiss|30##|Bern|Bern|BE|46.95|7.45|Europe/Zurich
Syria|SY|SYR|760|SYP|963|ar|Asia|Syrian|#####|Damascus|Damascus|DI|33.51|36.29|Asia/Damascus
Taiwan|TW|TWN|158|TWD|886|zh|Asia|Taiwanese|1##|Taipei|Taipei|TPE|25.03|121.57|Asia/Taipei
Tajikistan|TJ|TJK|762|TJS|992|tg|Asia|Tajik|7340##|Dushanbe|Dushanbe|DU|38.56|68.79|Asia/Dushanbe
Tanzania|TZ|TZA|834|TZS|255|sw|Africa|Tanzanian|411##|Dodoma|Dodoma|03|-6.16|35.75|Africa/Dar_es_Salaam
Thailand|TH|THA|764|THB|66|th|Asia|Thai|10###|Bangkok|Bangkok|10|13.76|100.50|Asia/Bangkok
Togo|TG|TGO|768|XOF|228|fr|Africa|Togolese|#####|Lomé|Maritime|M|6.13|1.22|Africa/Lome
Tonga|TO|TON|776|TOP|676|to|Oceania|Tongan|#####|Nukuʻalofa|Tongatapu|04|-21.14|-175.20|Pacific/Tongatapu
Trinidad and Tobago|TT|TTO|780|TTD|1868|en|North America|Trinidadian|10####|Port of Spain|Port of Spain|POS|10.65|-61.50|America/Port_of_Spain
Tunisia|TN|TUN|788|TND|216|ar|Africa|Tunisian|10##|Tunis|Tunis|11|36.81|10.18|Africa/Tunis
Turkey|TR|TUR|792|TRY|90|tr|Asia|Turkish|06###|Ankara|Ankara|06|39.93|32.86|Europe/Istanbul
Turkmenistan|TM|TKM|795|TMT|993|tk|Asia|Turkmen|7440##|Ashgabat|Ashgabat|S|37.96|58.33|Asia/Ashgabat
Tuvalu|TV|TUV|798|AUD|688|en|Oceania|Tuvaluan|#####|Funafuti|Funafuti|FUN|-8.52|179.19|Pacific/Funafuti
Uganda|UG|UGA|800|UGX|256|en|Africa|Ugandan|#####|Kampala|Kampala|102|0.35|32.58|Africa/Kampala
Ukraine|UA|UKR|804|UAH|380|uk|Europe|Ukrainian|010##|Kyiv|Kyiv|30|50.45|30.52|Europe/Kyiv
United Arab Emirates|AE|ARE|784|AED|971|ar|Asia|Emirati|#####|Abu Dhabi|Abu Dhabi|AZ|24.45|54.38|Asia/Dubai
United Kingdom|GB|GBR|826|GBP|44|en|Europe|British|SW1@ #@@|London|England|ENG|51.51|-0.13|Europe/London
United States|US|USA|840|USD|1|en|North America|American|200##|Washington|District of Columbia|DC|38.91|-77.04|America/New_York
Uruguay|UY|URY|858|UYU|598|es|South America|Uruguayan|11###|Montevideo|Montevideo|MO|-34.90|-56.16|America/Montevideo
Uzbekistan|UZ|UZB|860|UZS|998|uz|Asia|Uzbek|1000##|Tashkent|Tashkent|TK|41.30|69.24|Asia/Tashkent
Vanuatu|VU|VUT|548|VUV|678|bi|Oceania|Ni-Vanuatu|#####|Port Vila|Shefa|SEE|-17.73|168.32|Pacific/Efate
Venezuela|VE|VEN|862|VES|58|es|South America|Venezuelan|10##|Caracas|Distrito Capital|A|10.48|-66.90|America/Caracas
Vietnam|VN|VNM|704|VND|84|vi|Asia|Vietnamese|10####|Hanoi|Hanoi|HN|21.03|105.85|Asia/Ho_Chi_Minh
Yemen|YE|YEM|887|YER|967|ar|Asia|Yemeni|#####|Sanaa|Sanaa|SA|15.37|44.19|Asia/Aden
Zambia|ZM|ZMB|894|ZMW|260|en|Africa|Zambian|10###|Lusaka|Lusaka|09|-15.39|28.32|Africa/Lusaka
Zimbabwe|ZW|ZWE|716|USD|263|en|Africa|Zimbabwean|#####|Harare|Harare|HA|-17.83|31.05|Africa/Harare`;
