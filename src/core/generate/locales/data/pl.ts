import type { LocaleData } from '../localeData';
import { world } from './pl.world';

/** Polish. Surnames are those that women and men share. */
export const data: LocaleData = {
  female:
    'Adrianna|Agata|Agnieszka|Aleksandra|Alicja|Alina|Aneta|Angelika|Anna|Antonina|Barbara|Beata|Blanka|Bogumiła|Bożena|Celina|Czesława|Danuta|Daria|Dominika|Dorota|Edyta|Elżbieta|Emilia|Ewa|Ewelina|Gabriela|Genowefa|Grażyna|Hanna|Halina|Helena|Honorata|Ilona|Irena|Iwona|Izabela|Jadwiga|Janina|Joanna|Jolanta|Julia|Justyna|Kamila|Karolina|Katarzyna|Kinga|Klaudia|Kornelia|Krystyna|Lena|Lidia|Liliana|Lucyna|Łucja|Magdalena|Maja|Małgorzata|Maria|Marianna|Mariola|Marlena|Marta|Martyna|Michalina|Milena|Monika|Nadia|Natalia|Nina|Nikola|Oliwia|Patrycja|Paulina|Pola|Renata|Roksana|Sandra|Stefania|Sylwia|Teresa|Urszula|Weronika|Wiesława|Wiktoria|Zofia|Zuzanna|Żaneta',
  male: 'Adam|Adrian|Aleksander|Aleksy|Andrzej|Antoni|Arkadiusz|Artur|Bartłomiej|Bartosz|Bogdan|Borys|Cezary|Cyprian|Czesław|Damian|Daniel|Dariusz|Dawid|Dominik|Edward|Emil|Eryk|Fabian|Filip|Franciszek|Gabriel|Grzegorz|Henryk|Hubert|Ignacy|Igor|Ireneusz|Jacek|Jakub|Jan|Janusz|Jarosław|Jerzy|Józef|Kacper|Kajetan|Kamil|Karol|Kazimierz|Konrad|Krystian|Krzysztof|Leon|Leszek|Lucjan|Łukasz|Maciej|Maksym|Marcel|Marcin|Marek|Mariusz|Mateusz|Michał|Mieczysław|Mikołaj|Mirosław|Nikodem|Norbert|Olaf|Oskar|Patryk|Paweł|Piotr|Przemysław|Radosław|Rafał|Robert|Roman|Ryszard|Sebastian|Sławomir|Stanisław|Stefan|Szymon|Tadeusz|Tomasz|Tymon|Tymoteusz|Wiesław|Wiktor|Witold|Włodzimierz|Wojciech|Zbigniew|Zdzisław|Zenon|Zygmunt',
  blank: ' ',
  legalForms: [' Sp. z o.o.', ' Sp. z o.o.', ' Sp. z o.o.', ' S.A.', ' Sp. k.', ' s.c.'],
  home: { PL: 100 },
  cities: {
    PL: `
Warszawa|mazowieckie|14|00-###|52.23|21.01
Radom|mazowieckie|14|26-6##|51.40|21.15
Płock|mazowieckie|14|09-4##|52.55|19.71
Kraków|małopolskie|12|30-###|50.06|19.94
Tarnów|małopolskie|12|33-1##|50.01|20.99
Nowy Sącz|małopolskie|12|33-3##|49.62|20.71
Łódź|łódzkie|10|90-###|51.76|19.46
Piotrków Trybunalski|łódzkie|10|97-3##|51.41|19.70
Wrocław|dolnośląskie|02|50-###|51.11|17.03
Legnica|dolnośląskie|02|59-2##|51.21|16.16
Jelenia Góra|dolnośląskie|02|58-5##|50.90|15.73
Poznań|wielkopolskie|30|60-###|52.41|16.93
Kalisz|wielkopolskie|30|62-8##|51.76|18.09
Leszno|wielkopolskie|30|64-1##|51.84|16.57
Gdańsk|pomorskie|22|80-###|54.35|18.65
Gdynia|pomorskie|22|81-###|54.52|18.53
Sopot|pomorskie|22|81-7##|54.44|18.56
Słupsk|pomorskie|22|76-2##|54.46|17.03
Szczecin|zachodniopomorskie|32|70-###|53.43|14.55
Koszalin|zachodniopomorskie|32|75-###|54.19|16.18
Bydgoszcz|kujawsko-pomorskie|04|85-###|53.12|18.01
Toruń|kujawsko-pomorskie|04|87-1##|53.01|18.60
Lublin|lubelskie|06|20-###|51.25|22.57
Zamość|lubelskie|06|22-4##|50.72|23.25
Katowice|śląskie|24|40-###|50.26|19.02
Gliwice|śląskie|24|44-1##|50.29|18.67
Częstochowa|śląskie|24|42-2##|50.81|19.12
Bielsko-Biała|śląskie|24|43-3##|49.82|19.05
Sosnowiec|śląskie|24|41-2##|50.29|19.13
Białystok|podlaskie|20|15-###|53.13|23.16
Suwałki|podlaskie|20|16-4##|54.10|22.93
Rzeszów|podkarpackie|18|35-###|50.04|22.00
Przemyśl|podkarpackie|18|37-7##|49.78|22.77
Kielce|świętokrzyskie|26|25-###|50.87|20.63
Olsztyn|warmińsko-mazurskie|28|10-###|53.78|20.48
Elbląg|warmińsko-mazurskie|28|82-3##|54.16|19.40
Opole|opolskie|16|45-###|50.67|17.92
Zielona Góra|lubuskie|08|65-###|51.94|15.51
Gorzów Wielkopolski|lubuskie|08|66-4##|52.73|15.24`,
  },
  nationalities: { PL: 'polska', UA: 'ukraińska', CZ: 'czeska', DE: 'niemiecka', LT: 'litewska' },
  world,
  reviews: {
    negative: [
      'Niestety rozczarowanie.|Spodziewałem się znacznie więcej.|To był błąd.|Niezgodne z opisem.|Żałuję tego wyboru.|Odradzam.',
      'Jakość pozostawia wiele do życzenia.|Zepsuło się po tygodniu.|Obsługa klienta nigdy nie odpisała.|Dostawa trwała trzy tygodnie.|Brakowało połowy części.|Wciąż czekam na odpowiedź.',
      'Nie polecam.|Chcę zwrotu pieniędzy.|Nigdy więcej.|Szkoda pieniędzy.|Za drogie jak na to, czym jest.',
    ],
    mixed: [
      'W porządku, ale nic ponadto.|Mam mieszane uczucia.|Do przyjęcia za tę cenę.|Nieźle, choć bez zachwytu.|Ma zalety i wady.|Przeciętnie, ogólnie rzecz biorąc.',
      'Pomysł dobry, wykonanie gorsze.|Wykonanie staranne, instrukcja słaba.|Dostawa szybka, opakowanie uszkodzone.|Przy odrobinie cierpliwości się udaje.|Kolor jest ciemniejszy niż na zdjęciu.',
      'Mogłoby być lepiej.|Na okazjonalne użycie wystarczy.|W promocji może jeszcze raz.|Wciąż się waham.|Warto było spróbować.',
    ],
    positive: [
      'Dokładnie tego szukałam.|Lepsze, niż się spodziewałem.|Jestem zachwycona.|W pełni zadowolony.|Świetny wybór.|Trudno się teraz bez tego obyć.',
      'Wykonanie bez zarzutu.|Przyszło już następnego dnia.|Odpowiedziano na wszystkie pytania.|Cała rodzina jest zadowolona.|Każdy szczegół przemyślany.|Wszystko starannie zapakowane.',
      'Gorąco polecam.|Bez wahania jeszcze raz.|Warte swojej ceny.|Pięć gwiazdek.|Bardzo dziękuję.',
    ],
  },
  headlines: {
    negative: ['Rozczarowanie|Nie polecam|Nigdy więcej|Strata pieniędzy|Niezgodne z opisem|Liczyłem na więcej|Słaba jakość|Nieudany zakup'],
    mixed: ['W porządku|Mieszane uczucia|Spełnia swoje zadanie|Przeciętne|Ma wady|Może być|Mogłoby być lepiej|Do przyjęcia'],
    positive: ['Bardzo zadowolona|Polecam|Doskonałe|Świetny wybór|Zgodne z obietnicą|Zachwyt|Warte swojej ceny|Bardzo dobra jakość'],
  },
  lists: {
    lastName:
      'Adamczyk|Adamiak|Andrzejczak|Antczak|Banaś|Baran|Bąk|Bednarek|Bielak|Błaszczyk|Bober|Borek|Cichoń|Cieślak|Ciesielczyk|Czajka|Dębiec|Drozd|Duda|Dudek|Dziedzic|Dziuba|Fijałek|Filipek|Frątczak|Gajda|Gajek|Gawron|Gołąb|Góra|Góral|Grabarczyk|Gruszka|Grzyb|Grzelak|Guzik|Jabłonka|Janas|Janczak|Janiak|Janik|Jaros|Jarosz|Jastrząb|Jóźwiak|Jurek|Kaczmarek|Kaczor|Kania|Karaś|Kasprzak|Kasprzyk|Kołodziej|Konieczko|Kopeć|Kopczyk|Koza|Kozak|Kozieł|Kowal|Kowalczyk|Kowalik|Krakowiak|Krawczyk|Król|Kruk|Krupa|Kubiak|Kubik|Kuc|Kucharz|Kulesza|Kulik|Kurek|Kurzawa|Kwiatek|Lach|Leszczyna|Lis|Lipka|Łuczak|Madej|Maciąg|Majcher|Majchrzak|Marczak|Marzec|Matuszak|Matysiak|Mazur|Mazurek|Michalak|Michalik|Mielczarek|Mikołajczyk|Mróz|Mucha|Musiał|Niemiec|Nowak|Nowaczyk|Olejnik|Oleksy|Orzeł|Owczarek|Pająk|Paluch|Pawlak|Pawlik|Piątek|Piekarz|Pietrzak|Pietrzyk|Piech|Polak|Ptak|Pyrek|Rak|Ratajczak|Rogala|Rojek|Rosiak|Ryba|Rybak|Sadło|Sikora|Skiba|Skowron|Skrzypek|Słowik|Sobczak|Sobczyk|Sokół|Sowa|Stachowiak|Stasiak|Stępień|Strzelec|Szczepaniak|Szewczyk|Szulc|Szymczak|Szymczyk|Ślusarczyk|Śliwa|Tokarz|Tomczak|Tomczyk|Trojan|Turek|Urban|Urbaniak|Walczak|Walczyk|Wawrzyniak|Wilczek|Wilk|Witczak|Witek|Wojciechowicz|Wojtas|Wołek|Woźniak|Wójcik|Wójtowicz|Wrona|Wróbel|Zając|Zięba|Żak|Żuk|Żuraw|Żurek',
    jobTitle:
      '[Specjalista/Kierownik/Asystent/Koordynator] ds. [zakupów/sprzedaży/marketingu/logistyki/jakości/kadr]|Administrator systemów|Analityk danych|Architekt|Doradca klienta|Elektryk|Fizjoterapeuta|Geodeta|Grafik komputerowy|Inżynier budowy|Inżynier procesu|Kierowca|Kierownik projektu|Kierownik zmiany|Magazynier|Mechanik|Nauczyciel|Operator maszyn|Prawnik|Programista|Przedstawiciel handlowy|Recepcjonista|Redaktor|Sprzedawca|Technik serwisu|Tłumacz|Tester oprogramowania|Weterynarz',
    department:
      'Administracja|Badania i rozwój|Biuro obsługi klienta|Eksport|Finanse|Informatyka|Jakość|Kadry|Kontroling|Księgowość|Logistyka|Magazyn|Marketing|Produkcja|Serwis|Sprzedaż|Utrzymanie ruchu|Zakupy|Zarząd|Dział prawny',
    industry:
      'Bankowość|Biotechnologia|Budownictwo|Chemia|Edukacja|Elektronika|Energetyka|Energia odnawialna|Farmacja|Finanse|Gastronomia|Górnictwo|Handel detaliczny|Handel hurtowy|Hotelarstwo|Informatyka|Leśnictwo|Logistyka|Media|Meblarstwo|Motoryzacja|Nieruchomości|Ochrona zdrowia|Odzież|Przemysł maszynowy|Przemysł spożywczy|Rolnictwo|Telekomunikacja|Transport|Turystyka|Ubezpieczenia|Usługi doradcze|Wydawnictwa',
    companyWord:
      'Agat|Akacja|Amber|Atlas|Bałtyk|Bażant|Beskid|Biały Bór|Bławatek|Bocian|Brzoza|Bug|Bursztyn|Cedr|Cis|Cyprys|Czapla|Delfin|Dąbrowa|Diament|Dunajec|Feniks|Gryf|Grabina|Hetman|Horyzont|Iskra|Jantar|Jarzębina|Jaskółka|Jawor|Jesion|Jodła|Kalina|Karpaty|Kasztan|Klon|Kometa|Kormoran|Kryształ|Lawenda|Leszczyna|Limba|Lipiec|Łabędź|Magnolia|Mazury|Modrzew|Narew|Odra|Olszyna|Orion|Pasat|Pogoria|Polana|Promień|Relaks|Roztocze|Rubin|Rysy|San|Sawa|Sokół|Solaris|Świerk|Tatry|Topaz|Tulipan|Warta|Wega|Wisła|Wrzos|Zefir|Żubr',
    companyField:
      'Agro|Architektura|Auto|Budownictwo|Ceramika|Chemia|Consulting|Design|Doradztwo|Dom|Druk|Edukacja|Elektronika|Energia|Finanse|Geodezja|Instalacje|Klima|Kosmetyki|Logistyka|Maszyny|Meble|Media|Metal|Nieruchomości|Ogrody|Okna|Opakowania|Optyka|Plast|Podróże|Projekt|Serwis|Software|Stal|Systemy|Tekstylia|Trans|Ubezpieczenia|Zdrowie|Żywność',
    slogan:
      'Blisko ludzi|Dobra robota, od lat|Jakość, którą widać|Krok po kroku do celu|Po prostu dobrze zrobione|Pomysły na lata|Razem dalej|Solidność w każdym calu|Stworzone z pasją|Twój spokój, nasza praca|Z myślą o jutrze|Zawsze po Twojej stronie',
    streetName:
      'al. Jana Pawła II|al. Lipowa|al. Niepodległości|al. Wojska Polskiego|os. Słoneczne|os. Zielone Wzgórza|pl. Kościuszki|pl. Wolności|Rynek|ul. Akacjowa|ul. Brzozowa|ul. Cicha|ul. Dębowa|ul. Długa|ul. Dolna|ul. Dworcowa|ul. Fabryczna|ul. Fiołkowa|ul. Górna|ul. Graniczna|ul. Grunwaldzka|ul. Jasna|ul. Jesionowa|ul. Kasztanowa|ul. Klonowa|ul. Kolejowa|ul. Kopernika|ul. Kościelna|ul. Kościuszki|ul. Krakowska|ul. Krótka|ul. Krucza|ul. Kwiatowa|ul. Leśna|ul. Lipowa|ul. Łąkowa|ul. Malinowa|ul. Mickiewicza|ul. Miodowa|ul. Młyńska|ul. Mostowa|ul. Nadrzeczna|ul. Nowa|ul. Ogrodowa|ul. Parkowa|ul. Piaskowa|ul. Piękna|ul. Piłsudskiego|ul. Podgórna|ul. Pogodna|ul. Polna|ul. Pocztowa|ul. Prusa|ul. Różana|ul. Rzeczna|ul. Sadowa|ul. Sienkiewicza|ul. Słoneczna|ul. Słowackiego|ul. Sosnowa|ul. Spacerowa|ul. Sportowa|ul. Szkolna|ul. Świerkowa|ul. Wąska|ul. Wesoła|ul. Wierzbowa|ul. Wiosenna|ul. Wiśniowa|ul. Wodna|ul. Zielona|ul. Żeromskiego',
    product:
      '[Lekki/Składany/Klasyczny/Elegancki/Solidny] [plecak/zegarek/notes/płaszcz/stolik/namiot/koc]|[Lekka/Składana/Klasyczna/Elegancka/Solidna] [lampka/walizka/torba/hulajnoga/półka/parasolka/suszarka]|[Lekkie/Składane/Klasyczne/Eleganckie/Solidne] [krzesło/biurko/łóżko/lustro]',
    productNoun: 'biurko|hulajnoga|koc|krzesło|lampka|lustro|namiot|notes|parasolka|plecak|płaszcz|półka|stolik|torba|walizka|zegarek',
    productMaterial:
      'aluminium|bambus|bawełna|beton|brąz|buk|ceramika|dąb|drewno|filc|glina|guma|jedwab|korek|len|miedź|mosiądz|papier|porcelana|skóra|sosna|stal|szkło|tworzywo|wełna|wiklina',
    productCategory:
      'Biżuteria|Biuro|Buty|Dla dzieci|Dom|Drogeria|Elektronika|Fotografia|Gry|Instrumenty|Kawa i herbata|Kosmetyki|Książki|Kuchnia|Łazienka|Meble|Moda|Narzędzia|Ogród|Oświetlenie|Papiernicze|Podróże|Prezenty|Rowery|Sport|Tekstylia|Turystyka|Zabawki|Zdrowie|Zwierzęta',
    productSentence:
      '[Materiał/Kolor/Wzór/Lakier] [długo zachowuje świeżość/dobrze znosi codzienne użycie/został starannie dobrany/pasuje do wielu wnętrz].|Wierny towarzysz na co dzień.|Idealny rozmiar do małego mieszkania.|Łatwo go schować.|Nadaje się do domu i na zewnątrz.|Dwa lata gwarancji w cenie.|Powstaje w krótkich seriach.|Dobry pomysł na prezent.|Gotowe do użycia w kilka minut.|Wystarczy przetrzeć wilgotną ściereczką.|Opakowanie nadaje się do recyklingu.|Dostępne w kilku rozmiarach.|Prosta forma, która się nie starzeje.|Każda sztuka jest sprawdzana ręcznie.|Części zamienne zawsze dostępne.',
    colorName:
      'antracytowy|beżowy|biały|błękitny|bordowy|brązowy|czarny|czerwony|fioletowy|granatowy|grafitowy|jasnoszary|koralowy|kremowy|liliowy|miętowy|niebieski|oliwkowy|piaskowy|pomarańczowy|różowy|srebrny|szary|turkusowy|zielony|złoty|żółty',
    sentence:
      '[Raport/Projekt/Wniosek/Kosztorys] [czeka na podpis/został wczoraj zatwierdzony/wymaga jeszcze poprawek/trafi do klienta w poniedziałek].|[Dostawa/Rezerwacja/Umowa/Wysyłka] [jest już potwierdzona/nadal czeka na realizację/została przesunięta na przyszły tydzień/przebiegła bez uwag].|Cały zespół wyraził zgodę.|Proszę zakończyć przed weekendem.|Spotkanie odbywa się w każdy wtorek o dziesiątej.|Klient prosi o pisemne potwierdzenie.|Dane z ubiegłego roku służą do porównania.|Decyzja zapadnie pod koniec miesiąca.|Nie odnotowano niczego szczególnego.|W razie pytań pomoże recepcja.|Kolejna edycja rusza wiosną.|Drobne zmiany są wciąż możliwe.|Porównano kilka ofert.|Wkrótce podamy więcej szczegółów.|Znacznie uprościliśmy całą procedurę.',
    noteText:
      'Klient [prosi o telefon/powiadomiony mailem/dostępny rano/stały]|Adres sprawdzony|Brak dokumentów|Cena uzgodniona|Czeka na akceptację|Dzwonić dwa razy|Faktura pocztą|Nie dzwonić przed dziewiątą|Opakować na prezent|Pilne|Przełożone z powodu urlopu|Płatność sprawdzona|Termin potwierdzony|Wysłano drugie wezwanie|Wpłacono zaliczkę|W miarę dostępności|Zamówiono część|Zostawić u sąsiada|Ustalone z kierownikiem|Do wyjaśnienia',
    commentText:
      '[Dzięki/Dziękuję/Bardzo dziękuję] za [szybką odpowiedź/wyjaśnienie/wskazówkę/aktualizację]!|Właśnie tego szukałem.|U mnie działa, dzięki.|Całkowicie się zgadzam.|Mam inne zdanie.|Są już jakieś nowości?|Świetnie napisane, prosimy o więcej.|Zajrzę do tego jutro.|Możemy o tym pogadać w przyszłym tygodniu?|Czy ktoś może to potwierdzić?|Dobry pomysł, wypróbuję.|Z mojej strony wszystko gotowe.|Gdzie znajdę dokumenty?|Bardzo ciekawy tekst.|Wstęp mógłby być krótszy.',
    messageText:
      'Dzień dobry, [piszę w sprawie jutrzejszego spotkania/dokumenty dotarły/proszę o telefon w wolnej chwili/wszystko jest już gotowe].|Do zobaczenia jutro o dziesiątej.|Paczka dotarła dzisiaj, dziękuję.|Pociąg ma opóźnienie, będę trochę później.|Fakturę wyślę jeszcze dziś.|Plik jest już na serwerze.|Czy czwartek pasuje lepiej?|Wszystko otrzymaliśmy, odezwiemy się wkrótce.|Kiedy moglibyśmy chwilę porozmawiać?',
    emailSubject:
      'Potwierdzenie [zamówienia/rezerwacji/zgłoszenia/płatności/rejestracji]|Dokumenty na poniedziałek|Faktura za ubiegły miesiąc|Nowości w tym miesiącu|Notatka ze spotkania|Oferta zgodnie z ustaleniami|Propozycja terminu|Przypomnienie o płatności|Pytanie o umowę|Witamy|Zaproszenie na piknik|Zmiana terminu|Prosimy o opinię',
    reviewHeadline:
      'Bardzo ładne|Bardzo praktyczne|Dobra jakość|Dobry stosunek ceny do jakości|Dobry zakup|Może być|Nieźle|Perfekcyjne|Polecam|Rozczarowanie|Solidne|Spełnia swoje zadanie|Super|Szybka dostawa|Trafiony prezent|Warto|Za małe|Zgodne z opisem',
    reason:
      'Awaria techniczna|Błędny adres|Brak płatności|Choroba|Konflikt terminów|Na prośbę klienta|Nieodpowiedni rozmiar|Niezgodny towar|Nie jest już potrzebne|Nie spełnia oczekiwań|Opóźniona dostawa|Przeprowadzka|Uszkodzony towar|Zamówione podwójnie|Zmiana ceny|Zmiana decyzji',
    question:
      'Co zawiera cena?|Czy jest aplikacja?|Czy mogę zapłacić w ratach?|Czy mogę zmienić rezerwację?|Czy można wymienić towar?|Czy są zniżki dla szkół?|Czy wysyłacie za granicę?|Gdzie znajdę fakturę?|Ile trwa dostawa?|Jakie są rozmiary?|Jak zmienić hasło?|Jak zrezygnować z abonamentu?|Kiedy towar znów będzie dostępny?|Z kim się skontaktować w razie problemu?',
    articleTitle:
      '[Pięć rad/Poradnik/Kilka pomysłów]: [jak lepiej się zorganizować/jak gotować sezonowo/jak podróżować z małym bagażem/jak urządzić mały ogród/jak oszczędzać energię/jak prowadzić spotkania]|Czego nauczył nas ten rok|Od pomysłu do firmy|Dzień w warsztacie|Pochwała spokoju',
    bioPhrase:
      'Interesuje się [starymi mapami/dobrą kuchnią/fotografią/żeglarstwem].|Mieszka w [Krakowie/Gdańsku/Lublinie] i kocha morze.|Jeździ rowerem przy każdej pogodzie.|Chętnie gotuje dla wielu osób.|Czyta głównie kryminały.|Dzieli biurko z dwoma kotami.|Śpiewa w chórze.|Zbiera płyty winylowe.|Weekendy spędza w górach.|Pije za dużo kawy.|Od dziesięciu lat pracuje w sprzedaży.|Ma dyplom z Wrocławia.',
    hobby:
      'bieganie|ceramika|czytanie|fotografia|gitara|gotowanie|góry|jazda konna|jeździectwo|joga|majsterkowanie|malarstwo|ogrodnictwo|pływanie|rower|siatkówka|szachy|szycie|śpiew|taniec|teatr|turystyka|wędkarstwo|żeglarstwo',
    task: '[Sprawdzić/Przygotować/Zatwierdzić/Zaktualizować] [budżet/umowę/harmonogram/raport/cennik]|[Zadzwonić do/Napisać do/Zaprosić] [dostawców/klientów/kandydatów]|Kupić papier|Przetestować kopię zapasową|Uporządkować archiwum|Wysłać biuletyn|Zarezerwować bilety|Zorganizować szkolenie',
    project:
      'Projekt [Kompas/Horyzont/Latarnia/Gwiazda/Most/Korzenie]|Program [Północ/Impuls/Start/Jutro]|Cyfrowa faktura|Nowa strona internetowa|Nowy magazyn|Oszczędność energii|Przeprowadzka biura',
    meetingTitle:
      'Bieg uliczny|Degustacja win|Dni otwarte|Dzień klienta|Festyn rodzinny|Giełda książek|Kiermasz świąteczny|Koncert wiosenny|Konferencja prasowa|Noc filmowa|Piknik firmowy|Premiera produktu|Spotkanie wigilijne|Szkolenie zespołu|Targi książki|Targi pracy|Turniej szachowy|Walne zgromadzenie|Warsztaty kulinarne|Wernisaż|Wieczór autorski|Zebranie rodziców',
    course:
      'Algebra|Angielski w biznesie|Biologia|Chemia organiczna|Fotografia|Historia sztuki|Hiszpański od podstaw|Księgowość|Literatura polska|Marketing|Pierwsza pomoc|Podstawy programowania|Prawo gospodarcze|Rysunek|Statystyka|Sztuka przemawiania|Zarządzanie projektami|Filozofia',
    subjectArea:
      'Edukacja|Ekonomia|Finanse|Historia|Kultura|Literatura|Muzyka|Nauka|Odżywianie|Podróże|Polityka|Przyroda|Rodzina|Rozrywka|Społeczeństwo|Sport|Sztuka|Środowisko|Technologia|Zdrowie',
    workTitle:
      '[Ostatni/Pierwszy/Długi/Inny] [brzeg/ogród/wieczór/poranek/sen/dom]|[Ostatnia/Pierwsza/Długa/Inna] [zima/noc/droga/podróż/pieśń/miłość]|[Światło/Tajemnica/Pamięć/Śpiew] [latarni/lasu/przypływów/miasteczka/świtu]',
    thing:
      '[Błękitny/Biały/Złoty/Cichy/Zielony] [ogród/młyn/port/most/las/kamień/dąb/ptak]|[Błękitna/Biała/Złota/Cicha/Zielona] [latarnia/gwiazda/rzeka/łódź/polana/chmura/wieża/wyspa]',
    dish: 'Barszcz czerwony|Bigos|Faworki|Flaki|Gołąbki|Gulasz z kaszą|Jajecznica na maśle|Kaczka z jabłkami|Karkówka z grilla|Karp po żydowsku|Kluski śląskie|Kopytka|Kotlet schabowy|Krokiety z kapustą|Krupnik|Leniwe pierogi|Makowiec|Naleśniki z serem|Pierogi ruskie|Placki ziemniaczane|Pstrąg w maśle|Racuchy z jabłkami|Rosół z makaronem|Sałatka jarzynowa|Sernik|Śledź w śmietanie|Szarlotka|Zapiekanka|Zrazy wołowe|Zupa pomidorowa|Żurek z jajkiem',
    bookGenre:
      'Baśń|Biografia|Fantastyka|Fantasy|Filozofia|Horror|Humor|Kryminał|Książka kucharska|Literatura dziecięca|Literatura faktu|Młodzieżowa|Obyczajowa|Opowiadania|Podróżnicza|Poezja|Przygodowa|Reportaż|Romans|Thriller|Powieść historyczna',
    relationship:
      'babcia|brat|ciotka|córka|dziadek|koleżanka|kolega|kuzyn|matka|mąż|ojciec|partner|partnerka|przyjaciel|siostra|syn|sąsiadka|wujek|żona',
    restaurant:
      '[Karczma/Restauracja/Gospoda] [Pod Lipą/Pod Orłem/Nad Stawem/U Babci/Stary Młyn/Zielona]|Bistro na Rogu|Kawiarnia Literacka|Pierogarnia Smak|Trattoria Bella|Zajazd Leśny',
    transactionNote:
      'Czynsz|Lokata|Odsetki|Opłata roczna|Płatność kartą|Przelew na oszczędności|Rachunek za prąd|Składka|Stacja paliw|Ubezpieczenie|Wynagrodzenie|Wypłata z bankomatu|Zakupy spożywcze|Zwrot',
    publisher:
      'Wydawnictwo [Latarnia/Brzoza/Kompas/Pióro/Północ]|Oficyna pod Lipą|Dom Książki|Biały Kruk i Spółka|Papierowy Okręt|Niebieski Atrament',
    shippingCarrier: 'Ekspres Kurier|Jaskółka Przesyłki|Paczka w Mig|Szybka Wysyłka|Trans Północ|Wschodni Fracht',
    cuisine:
      'chińska|czeska|domowa|francuska|grecka|gruzińska|hiszpańska|indyjska|japońska|meksykańska|polska|śródziemnomorska|tajska|turecka|ukraińska|wegańska|wegetariańska|wietnamska|włoska',
    tag: 'aktualności|dla dzieci|dom|ekologia|edukacja|historia|inspiracje|jesień|klasyka|kuchnia|kultura|lato|lokalne|moda|nauka|nowość|ogród|okazja|podróże|poradnik|przyroda|rękodzieło|rodzina|sport|sztuka|technologia|wiosna|zdrowie|zima',
  },
  texts: {
    'location.venue': [
      '{=Hala Widowiskowa|Centrum Kultury|Dom Kultury|Sala Koncertowa|Teatr}, {cityName}',
      '{=Sala|Hala} {2-9999}, {cityName}',
    ],
    'travel.hotel': ['{=Hotel|Pensjonat|Dworek|Zajazd} {companyWord}', '{=Hotel|Zajazd} {companyWord} {2-9999}'],
    'travel.station': ['{cityName} {=Główna|Wschodnia|Zachodnia|Centralna}', '{cityName} Peron {1-999}'],
    'location.streetAddress': ['{streetName} {1-189}', '{streetName} {1-89}/{1-64}', '{streetName} {1-9899}'],
    'location.street': ['{streetName}', '{streetName} {1-9899}'],
    'location.secondaryAddress': ['m. {1-89}', 'lok. {1-89}', '{1-89}'],
    'location.fullAddress': ['{streetName} {1-189}, {cityName}', '{streetName} {1-9899}'],
    'date.month': [
      '{=styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień}',
      '{=sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru}',
      '{1-12}',
    ],
    'date.weekday': ['{=poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela}', '{=pon|wt|śr|czw|pt|sob|niedz}'],
  },
  choices: {
    'person.prefix': { Pani: 48, Pan: 48, dr: 3, 'prof.': 1 },
    'person.gender': { kobieta: 49, mężczyzna: 49, inna: 2 },
    'person.genderCode': { K: 50, M: 50 },
    'person.maritalStatus': { 'stan wolny': 40, 'w związku małżeńskim': 46, 'po rozwodzie': 9, wdowieństwo: 5 },
    'company.legalForm': { 'Sp. z o.o.': 60, 'S.A.': 16, 'Sp. k.': 8, 's.c.': 8, 'Sp. j.': 8 },
    'commerce.condition': { nowy: 55, 'jak nowy': 15, dobry: 18, używany: 10, uszkodzony: 2 },
    'text.yesNo': { tak: 55, nie: 45 },
    'commerce.shippingMethod': { Kurier: 44, Paczkomat: 40, Poczta: 10, 'Odbiór osobisty': 6 },
    'commerce.warranty': { '1 rok': 30, '2 lata': 50, '3 lata': 14, '5 lat': 6 },
  },
};
