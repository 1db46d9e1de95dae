import type { LocaleData } from '../localeData';
import { world } from './de.world';

/** German, as it is written in Germany, Austria and Switzerland. */
export const data: LocaleData = {
  female:
    'Alina|Amelie|Andrea|Angelika|Anja|Anke|Anna|Annika|Antje|Astrid|Barbara|Beate|Bettina|Birgit|Brigitte|Britta|Carolin|Charlotte|Christina|Clara|Claudia|Cornelia|Dagmar|Daniela|Diana|Doris|Elena|Elisabeth|Elke|Emilia|Emma|Erika|Eva|Franziska|Frieda|Gabriele|Greta|Hannah|Heike|Helga|Ida|Ina|Ines|Ingrid|Iris|Jana|Jasmin|Jessica|Johanna|Jule|Julia|Karin|Katharina|Kerstin|Lara|Laura|Lea|Lena|Leonie|Lina|Luisa|Maja|Manuela|Maren|Maria|Marie|Marlene|Martina|Mathilda|Melanie|Mia|Miriam|Monika|Nadine|Nele|Nicole|Nina|Paula|Petra|Pia|Renate|Ronja|Sabine|Sabrina|Sandra|Sarah|Silke|Simone|Sofie|Sonja|Stefanie|Susanne|Svenja|Tanja|Theresa|Ulrike|Ursula|Vanessa|Verena|Wiebke',
  male: 'Alexander|Andreas|Anton|Axel|Benjamin|Bernd|Björn|Carsten|Christian|Christoph|Clemens|Daniel|David|Dennis|Dieter|Dirk|Dominik|Emil|Erik|Fabian|Felix|Florian|Frank|Friedrich|Georg|Gerd|Günter|Hannes|Hans|Heiko|Helmut|Hendrik|Henri|Holger|Ingo|Jakob|Jan|Jannik|Jens|Joachim|Johannes|Jonas|Jörg|Julian|Jürgen|Kai|Karl|Kevin|Klaus|Konrad|Lars|Leon|Lukas|Malte|Manfred|Marcel|Marco|Marius|Markus|Martin|Mathis|Matthias|Maximilian|Michael|Moritz|Niklas|Nils|Noah|Ole|Oliver|Oskar|Pascal|Patrick|Paul|Peter|Philipp|Rainer|Ralf|Robert|Robin|Sebastian|Simon|Stefan|Steffen|Sven|Theo|Thomas|Thorsten|Till|Tim|Tobias|Tom|Uwe|Valentin|Volker|Walter|Werner|Wolfgang|Yannick|Arne',
  letters: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  blank: ' ',
  legalForms: [' GmbH', ' GmbH', ' AG', ' GmbH & Co. KG', ' UG', ' KG', ' OHG'],
  home: { DE: 84, AT: 8, CH: 8 },
  cities: {
    DE: `
Berlin|Berlin|BE|10###|52.52|13.40
Hamburg|Hamburg|HH|20###|53.55|9.99
München|Bayern|BY|80###|48.14|11.58
Nürnberg|Bayern|BY|90###|49.45|11.08
Augsburg|Bayern|BY|861##|48.37|10.90
Regensburg|Bayern|BY|930##|49.02|12.10
Würzburg|Bayern|BY|970##|49.79|9.95
Köln|Nordrhein-Westfalen|NW|50###|50.94|6.96
Düsseldorf|Nordrhein-Westfalen|NW|40###|51.23|6.77
Dortmund|Nordrhein-Westfalen|NW|44###|51.51|7.47
Essen|Nordrhein-Westfalen|NW|451##|51.46|7.01
Bochum|Nordrhein-Westfalen|NW|447##|51.48|7.22
Münster|Nordrhein-Westfalen|NW|481##|51.96|7.63
Bonn|Nordrhein-Westfalen|NW|531##|50.73|7.10
Bielefeld|Nordrhein-Westfalen|NW|336##|52.02|8.53
Aachen|Nordrhein-Westfalen|NW|520##|50.78|6.08
Frankfurt am Main|Hessen|HE|60###|50.11|8.68
Wiesbaden|Hessen|HE|651##|50.08|8.24
Kassel|Hessen|HE|341##|51.31|9.48
Stuttgart|Baden-Württemberg|BW|70###|48.78|9.18
Karlsruhe|Baden-Württemberg|BW|761##|49.01|8.40
Freiburg|Baden-Württemberg|BW|791##|47.99|7.85
Heidelberg|Baden-Württemberg|BW|691##|49.40|8.67
Leipzig|Sachsen|SN|04###|51.34|12.37
Dresden|Sachsen|SN|01###|51.05|13.74
Chemnitz|Sachsen|SN|091##|50.83|12.92
Hannover|Niedersachsen|NI|30###|52.37|9.73
Braunschweig|Niedersachsen|NI|381##|52.26|10.52
Oldenburg|Niedersachsen|NI|261##|53.14|8.21
Bremen|Bremen|HB|28###|53.08|8.80
Mainz|Rheinland-Pfalz|RP|551##|50.00|8.27
Koblenz|Rheinland-Pfalz|RP|560##|50.36|7.59
Saarbrücken|Saarland|SL|661##|49.24|7.00
Kiel|Schleswig-Holstein|SH|241##|54.32|10.13
Lübeck|Schleswig-Holstein|SH|235##|53.87|10.69
Rostock|Mecklenburg-Vorpommern|MV|180##|54.09|12.14
Magdeburg|Sachsen-Anhalt|ST|391##|52.12|11.63
Halle (Saale)|Sachsen-Anhalt|ST|061##|51.48|11.97
Erfurt|Thüringen|TH|990##|50.98|11.03
Jena|Thüringen|TH|077##|50.93|11.59
Potsdam|Brandenburg|BB|144##|52.39|13.06`,
    AT: `
Wien|Wien|9|1##0|48.21|16.37
Graz|Steiermark|6|801#|47.07|15.44
Linz|Oberösterreich|4|402#|48.31|14.29
Salzburg|Salzburg|5|502#|47.80|13.05
Innsbruck|Tirol|7|602#|47.27|11.39
Klagenfurt|Kärnten|2|902#|46.62|14.31
Bregenz|Vorarlberg|8|690#|47.50|9.75`,
    CH: `
Bern|Bern|BE|30##|46.95|7.45
Zürich|Zürich|ZH|80##|47.38|8.54
Winterthur|Zürich|ZH|84##|47.50|8.72
Basel|Basel-Stadt|BS|40##|47.56|7.59
Luzern|Luzern|LU|60##|47.05|8.31
St. Gallen|St. Gallen|SG|90##|47.42|9.37`,
  },
  nationalities: { DE: 'deutsch', AT: 'österreichisch', CH: 'schweizerisch' },
  world,
  reviews: {
    negative: [
      'Leider enttäuschend.|Ich hatte deutlich mehr erwartet.|Das war ein Fehlkauf.|Nicht wie beschrieben.|Ich bin unzufrieden.|Davon würde ich abraten.',
      'Die Qualität lässt zu wünschen übrig.|Nach einer Woche war es kaputt.|Der Kundendienst hat nie geantwortet.|Die Lieferung dauerte drei Wochen.|Die Hälfte der Teile fehlte.|Auf eine Antwort warte ich noch immer.',
      'Nicht zu empfehlen.|Ich möchte mein Geld zurück.|Einmal und nie wieder.|Das Geld kann man sich sparen.|Zu teuer für das, was es ist.',
    ],
    mixed: [
      'Ganz in Ordnung, mehr aber nicht.|Durchwachsen.|Für den Preis annehmbar.|Nicht schlecht, aber auch nicht überragend.|Es hat Stärken und Schwächen.|Mittelmaß, alles in allem.',
      'Die Idee ist gut, die Umsetzung weniger.|Die Verarbeitung ist solide, die Anleitung dürftig.|Die Lieferung war schnell, die Verpackung beschädigt.|Mit etwas Geduld kommt man ans Ziel.|Die Farbe ist dunkler als auf dem Bild.',
      'Da ist noch Luft nach oben.|Für gelegentliche Nutzung reicht es.|Im Angebot vielleicht noch einmal.|Ich bin hin- und hergerissen.|Einen Versuch war es wert.',
    ],
    positive: [
      'Genau das, was ich gesucht habe.|Besser als erwartet.|Ich bin begeistert.|Rundum zufrieden.|Sehr gute Wahl.|Schon nach kurzer Zeit unverzichtbar.',
      'Die Verarbeitung ist tadellos.|Die Lieferung kam schon am nächsten Tag.|Fragen wurden sofort beantwortet.|Auch die Familie ist begeistert.|Jedes Detail ist durchdacht.|Alles war sorgfältig verpackt.',
      'Klare Empfehlung.|Jederzeit wieder.|Jeden Cent wert.|Volle Punktzahl.|Vielen Dank dafür.',
    ],
  },
  headlines: {
    negative: ['Enttäuschend|Nicht zu empfehlen|Nie wieder|Schade ums Geld|Nicht wie beschrieben|Mehr erwartet|Leider mangelhaft|Fehlkauf'],
    mixed: ['Ganz in Ordnung|Durchwachsen|Erfüllt seinen Zweck|Mittelmaß|Mit Schwächen|Geht so|Luft nach oben|Annehmbar'],
    positive: [
      'Sehr zufrieden|Klare Empfehlung|Hervorragend|Immer wieder gern|Hält, was es verspricht|Begeistert|Jeden Cent wert|Tolle Qualität',
    ],
  },
  lists: {
    lastName:
      'Albrecht|Arnold|Bauer|Baumann|Beck|Becker|Behrens|Berger|Bergmann|Beyer|Böhm|Brandt|Braun|Busch|Dietrich|Döring|Ebert|Engel|Ernst|Fiedler|Fischer|Frank|Franke|Freitag|Friedrich|Fuchs|Geiger|Gerlach|Graf|Groß|Günther|Haas|Hahn|Hansen|Hartmann|Heinrich|Heinz|Heller|Herrmann|Herzog|Hesse|Hoffmann|Hofmann|Horn|Huber|Jäger|Jahn|Jansen|Jung|Kaiser|Kaufmann|Keller|Kessler|Klein|Koch|Köhler|König|Krämer|Kraus|Krause|Krüger|Kühn|Lang|Lange|Lehmann|Lindner|Lorenz|Ludwig|Lutz|Maier|Martin|Marx|Mayer|Meier|Meißner|Menzel|Meyer|Möller|Müller|Naumann|Neumann|Nowak|Otto|Peters|Petersen|Pfeiffer|Pohl|Reinhardt|Reuter|Richter|Riedel|Roth|Sauer|Schäfer|Schenk|Schilling|Schmid|Schmidt|Schmitt|Schmitz|Schneider|Scholz|Schreiber|Schröder|Schubert|Schulte|Schulz|Schumacher|Schuster|Schwarz|Seidel|Seifert|Simon|Sommer|Stahl|Stark|Stein|Steiner|Thiel|Thomas|Ullrich|Vogel|Vogt|Voigt|Wagner|Walter|Walther|Weber|Wegner|Weiß|Wendt|Werner|Winkler|Winter|Witt|Wolf|Wolff|Yilmaz|Ziegler|Zimmermann',
    jobTitle:
      '[Leitung/Teamleitung/Assistenz/Fachkraft] [Einkauf/Vertrieb/Marketing/Buchhaltung/Personal/Logistik]|Assistenz der Geschäftsführung|Bauleitung|Bürokraft|Datenanalyse|Empfang|Filialleitung|Geschäftsführung|Grafikdesign|IT-Support|Kundenberatung|Küchenleitung|Laborfachkraft|Lehrkraft|Pflegefachkraft|Produktmanagement|Projektleitung|Qualitätsprüfung|Redaktion|Reinigungskraft|Sachbearbeitung|Schichtleitung|Servicekraft|Softwareentwicklung|Systemadministration|Technischer Dienst|Vertrieb Außendienst|Werkstudium',
    department:
      'Außendienst|Buchhaltung|Controlling|Einkauf|Entwicklung|Forschung|Geschäftsleitung|Instandhaltung|IT|Kundendienst|Lager|Logistik|Marketing|Personal|Produktion|Qualitätssicherung|Recht|Verkauf|Versand|Vertrieb',
    industry:
      'Automobilindustrie|Banken|Baugewerbe|Bildung|Biotechnologie|Chemie|Einzelhandel|Elektrotechnik|Energie|Erneuerbare Energien|Finanzdienstleistungen|Forstwirtschaft|Gastronomie|Gesundheitswesen|Großhandel|Handwerk|Immobilien|Informationstechnik|Landwirtschaft|Lebensmittel|Logistik|Maschinenbau|Medien|Möbel|Öffentliche Verwaltung|Pharmazie|Rechtsberatung|Telekommunikation|Textilien|Tourismus|Verkehr|Verlagswesen|Versicherungen',
    companyWord:
      'Adler|Alster|Amsel|Auental|Bachmann|Bergtal|Birkenhof|Brückner|Buchwald|Burgstedt|Dornbach|Eichner|Eisvogel|Elbtal|Falkner|Feldmann|Fichtner|Finkbeiner|Forstner|Goldbach|Grünwald|Hainberg|Hanse|Havelland|Heidekamp|Hollerbach|Isartal|Kastner|Kirchhoff|Kranich|Kronberg|Lindenhof|Löwenstein|Mainblick|Moorfeld|Neckartal|Nordlicht|Oberland|Ostsee|Quellhof|Rabenstein|Rheintal|Rosenberg|Saalfeld|Sandner|Schwarzwald|Seeblick|Silberbach|Sonnenfeld|Spreewald|Steinbach|Sternberg|Taunus|Thalheim|Uhlenhorst|Waldhof|Weserblick|Westerland|Wiesengrund|Zellner',
    companyField:
      'Anlagenbau|Automation|Bau|Beratung|Biotechnik|Druck|Elektrotechnik|Energie|Fahrradbau|Feinkost|Gartenbau|Haustechnik|Holzbau|Immobilien|Klimatechnik|Kosmetik|Lebensmittel|Logistik|Maschinenbau|Medizintechnik|Messtechnik|Metallbau|Möbel|Naturkost|Optik|Pharma|Reisen|Sicherheit|Software|Solartechnik|Textil|Transporte|Umwelttechnik|Verlag|Verpackung|Werkzeuge',
    slogan:
      'Aus Freude am Handwerk|Ein Stück Zuhause|Einfach gut gemacht|Gemeinsam mehr erreichen|Gut für heute, besser für morgen|Ideen, die tragen|Immer ein Stück näher|Mit Sorgfalt gemacht|Qualität, die bleibt|Schritt für Schritt besser|Verlässlich seit Jahren|Wir denken weiter',
    streetName:
      'Ahornweg|Akazienstraße|Alte Gasse|Amselweg|Bachstraße|Bahnhofstraße|Beethovenstraße|Bergstraße|Birkenweg|Bismarckstraße|Blumenstraße|Brunnenweg|Buchenweg|Burgstraße|Dorfstraße|Drosselweg|Eichenweg|Feldstraße|Finkenweg|Fliederweg|Friedhofstraße|Gartenstraße|Gerberstraße|Goethestraße|Grüner Weg|Hafenstraße|Hauptstraße|Heideweg|Hochstraße|Im Winkel|Jahnstraße|Kastanienallee|Kiefernweg|Kirchgasse|Kirchstraße|Königstraße|Lerchenweg|Lessingstraße|Lindenallee|Lindenstraße|Marktplatz|Marktstraße|Mittelstraße|Mozartstraße|Mühlenweg|Neue Straße|Nordstraße|Parkstraße|Poststraße|Ringstraße|Rosenweg|Schillerstraße|Schlossstraße|Schulstraße|Sonnenweg|Südstraße|Talstraße|Tannenweg|Uferstraße|Ulmenweg|Waldstraße|Wiesenstraße',
    product:
      '[Leichter/Robuster/Faltbarer/Klassischer/Wasserdichter] [Rucksack/Regenmantel/Campingstuhl/Reisekoffer/Sonnenhut/Klapptisch]|[Kompakte/Elegante/Handgemachte/Moderne/Zeitlose] [Schreibtischlampe/Kaffeemühle/Umhängetasche/Armbanduhr/Teekanne/Wolldecke/Geldbörse]|[Praktisches/Schlichtes/Stabiles/Hochwertiges/Vielseitiges] [Messerset/Bücherregal/Notizbuch/Schneidebrett/Badetuch/Fahrradschloss/Besteck]',
    productNoun:
      'Armbanduhr|Badetuch|Besteck|Bücherregal|Fahrradschloss|Geldbörse|Kaffeemühle|Klapptisch|Messerset|Notizbuch|Regenmantel|Reisekoffer|Rucksack|Schneidebrett|Schreibtischlampe|Sonnenhut|Teekanne|Umhängetasche|Wolldecke',
    productMaterial:
      'Aluminium|Bambus|Baumwolle|Beton|Bronze|Buche|Edelstahl|Eiche|Filz|Glas|Gummi|Keramik|Kork|Kunststoff|Kupfer|Leder|Leinen|Messing|Papier|Porzellan|Stahl|Wolle',
    productCategory:
      'Bad & Wellness|Basteln|Bücher|Büro & Schreibwaren|Camping|Drogerie|Elektronik|Fahrräder|Fotografie|Garten|Geschenke|Getränke|Haushalt|Haustiere|Heimwerken|Kinder|Küche|Lebensmittel|Mode|Möbel|Musik|Reisen|Schmuck|Schuhe|Spielzeug|Sport|Textilien|Werkzeug|Wohnen',
    productSentence:
      '[Das Material/Die Oberfläche/Das Gehäuse/Der Bezug] [ist pflegeleicht/hält auch häufigem Gebrauch stand/fühlt sich angenehm an/lässt sich feucht abwischen/wird in Europa gefertigt].|Ein treuer Begleiter für jeden Tag.|Lässt sich platzsparend verstauen.|Passt in fast jede Wohnung.|Auch als Geschenk gut geeignet.|In wenigen Minuten einsatzbereit.|Mit zwei Jahren Garantie.|Von Hand geprüft, bevor es das Haus verlässt.|Schlichtes Design, das lange Freude macht.|Die Verpackung besteht aus recyceltem Karton.|Ersatzteile sind jederzeit erhältlich.|In mehreren Farben und Größen lieferbar.|Leicht genug für unterwegs.|Für drinnen und draußen geeignet.',
    colorName:
      'Anthrazit|Beige|Blau|Bordeaux|Braun|Cremeweiß|Dunkelblau|Dunkelgrün|Gelb|Gold|Grau|Grün|Hellblau|Hellgrau|Himmelblau|Lila|Mint|Oliv|Orange|Rosa|Rot|Sand|Schwarz|Silber|Türkis|Violett|Weiß',
    sentence:
      '[Der Bericht/Der Entwurf/Der Antrag/Der Vertrag] [wird noch geprüft/liegt seit gestern vor/ist vollständig/geht am Montag hinaus].|[Die Lieferung/Die Bestellung/Die Anmeldung/Die Reservierung] [ist bestätigt/steht noch aus/verlief ohne Rückfragen/wurde auf nächste Woche verschoben].|Alle Beteiligten haben zugestimmt.|Bitte vor dem Wochenende abschließen.|Das Team trifft sich jeden Dienstag um zehn.|Der Kunde wünscht eine schriftliche Bestätigung.|Die Zahlen vom Vorjahr dienen als Vergleich.|Eine Entscheidung fällt bis Ende des Monats.|Es gab keine besonderen Vorkommnisse.|Für Rückfragen steht die Zentrale bereit.|Im Frühjahr beginnt die nächste Runde.|Kleine Änderungen sind jederzeit möglich.|Mehrere Angebote wurden verglichen.|Weitere Einzelheiten folgen in Kürze.|Wir haben den Ablauf deutlich vereinfacht.',
    noteText:
      '[Kunde/Kundin] [um Rückruf gebeten/per E-Mail informiert/wünscht Lieferung am Vormittag]|Adresse geprüft|Anzahlung erhalten|Auf Wiedervorlage|Beim Nachbarn abgeben|Bitte klingeln|Dringend bearbeiten|Ersatz ist bestellt|Frist bis Freitag|Geschenkverpackung gewünscht|Nach Absprache|Nicht vor neun Uhr anrufen|Preis wie vereinbart|Rechnung per Post|Rückfrage offen|Stammkunde|Termin bestätigt|Unterlagen fehlen noch|Wartet auf Freigabe|Wegen Urlaub verschoben|Zahlung geprüft|Zweite Mahnung verschickt',
    commentText:
      '[Danke/Vielen Dank/Besten Dank] für [die schnelle Antwort/den Hinweis/die Erklärung/das Update]!|Das hat mir sehr geholfen.|Das sehe ich genauso.|Da bin ich anderer Meinung.|Genau das habe ich gesucht.|Gibt es dazu schon Neuigkeiten?|Gut geschrieben, gern mehr davon.|Hat bei mir sofort funktioniert.|Ich schaue mir das morgen an.|Ich würde das etwas kürzer fassen.|Kann das jemand bestätigen?|Können wir das nächste Woche besprechen?|Schöne Idee, das probiere ich aus.|So machen wir es.|Spannender Beitrag.|Von meiner Seite ist alles erledigt.|Wo finde ich die Unterlagen dazu?',
    messageText:
      '[Hallo/Guten Tag/Guten Morgen], [ich melde mich wegen unseres Termins/gibt es schon etwas Neues/können Sie mich heute zurückrufen/die Unterlagen sind angekommen].|Bis morgen um zehn, ich freue mich.|Das Paket ist heute angekommen, vielen Dank.|Der Zug hat Verspätung, ich komme etwas später.|Die Rechnung schicke ich Ihnen heute noch zu.|Ich habe die Datei hochgeladen.|Passt Ihnen Donnerstag besser?|Wir haben alles erhalten und melden uns.|Wann hätten Sie Zeit für ein kurzes Gespräch?',
    emailSubject:
      'Ihre [Bestellung/Rechnung/Anfrage/Buchung/Anmeldung]|Änderung Ihres Termins|Angebot wie besprochen|Bestätigung Ihrer E-Mail-Adresse|Einladung zum Sommerfest|Erinnerung: Zahlung fällig|Fragen zum Vertrag|Neuigkeiten im Mai|Protokoll der Sitzung|Rückmeldung erbeten|Terminvorschlag|Unterlagen für Montag|Willkommen bei uns',
    reviewHeadline:
      'Alles bestens|Bin begeistert|Enttäuschend|Erfüllt seinen Zweck|Für den Preis in Ordnung|Gute Qualität|Gutes Preis-Leistungs-Verhältnis|Hält, was es verspricht|Immer wieder gern|Klare Empfehlung|Leider zu klein|Nicht schlecht|Praktisch und schön|Schnelle Lieferung|Sehr zufrieden|Solide|Tolles Geschenk|Würde ich wieder kaufen',
    reason:
      'Adresse nicht gefunden|Artikel beschädigt|Auf Wunsch des Kunden|Doppelt bestellt|Falsche Größe|Falscher Artikel geliefert|Gefällt nicht|Krankheit|Lieferung zu spät|Nicht mehr benötigt|Preisänderung|Technischer Fehler|Terminkonflikt|Umzug|Zahlung fehlgeschlagen',
    question:
      'Bieten Sie Rabatt für Schulen an?|Gibt es eine App?|Ist ein Umtausch möglich?|Kann ich in Raten zahlen?|Kann ich meine Buchung ändern?|Liefern Sie auch ins Ausland?|Wann ist der Artikel wieder verfügbar?|Was ist im Preis enthalten?|Welche Größen gibt es?|Wie kündige ich mein Abo?|Wie lange dauert die Lieferung?|Wie setze ich mein Passwort zurück?|Wo finde ich meine Rechnung?|Wen kann ich bei Problemen fragen?',
    articleTitle:
      '[Fünf Tipps für/Tipps und Tricks für/Ein Leitfaden für/Neue Ideen für] [mehr Ordnung im Büro/gesundes Kochen/entspanntes Reisen/den kleinen Garten/weniger Stromverbrauch/bessere Besprechungen]|Was wir aus dem letzten Jahr gelernt haben|Wie aus einer Idee ein Betrieb wurde|Ein Tag in der Werkstatt|Warum kurze Wege glücklich machen',
    bioPhrase:
      'Kommt aus [Bremen/Leipzig/Freiburg/Linz] und liebt das Meer.|Fährt bei jedem Wetter Rad.|Interessiert sich für [alte Karten/gutes Essen/moderne Kunst/Segelboote].|Kocht gern für viele Leute.|Liest am liebsten Krimis.|Lebt mit zwei Katzen am Stadtrand.|Singt im Chor und spielt Klavier.|Sammelt Schallplatten.|Am Wochenende meist in den Bergen.|Trinkt zu viel Kaffee.|Arbeitet seit zehn Jahren im Vertrieb.|Hat früher in Wien studiert.',
    hobby:
      'Backen|Bergsteigen|Fotografieren|Gartenarbeit|Gitarre spielen|Joggen|Kochen|Lesen|Malen|Nähen|Radfahren|Reisen|Reiten|Schach|Schwimmen|Segeln|Singen|Stricken|Tanzen|Theater|Tischtennis|Wandern|Yoga',
    task: '[Angebot/Budget/Bericht/Vertrag/Zeitplan] [prüfen/vorbereiten/überarbeiten/abstimmen]|[Lieferanten/Kunden/Bewerber] [anrufen/einladen/vergleichen]|Ablage aufräumen|Backup testen|Besprechung vorbereiten|Drucker ersetzen|Inventur planen|Newsletter versenden|Protokoll schreiben|Reise buchen|Schulung organisieren|Webseite aktualisieren',
    project:
      '[Projekt/Initiative/Programm] [Nordstern/Kompass/Horizont/Fundament/Leuchtturm/Brücke]|Einführung CRM|Neue Lagerhalle|Umzug der Zentrale|Digitale Rechnung|Relaunch Webshop|Energie sparen',
    meetingTitle:
      'Ausstellungseröffnung|Betriebsfest|Buchmesse|Elternabend|Filmabend|Flohmarkt|Frühlingskonzert|Hauptversammlung|Hoffest|Infoabend|Jahresauftakt|Jobmesse|Kundentag|Lesung|Sommerfest|Stadtlauf|Strategietag|Tag der offenen Tür|Teamausflug|Weihnachtsfeier|Weinprobe|Workshop Design',
    course:
      'Algebra|Betriebswirtschaft|Biologie für Einsteiger|Buchführung|Chemie|Deutsche Literatur|Einführung in die Informatik|Englisch für den Beruf|Erste Hilfe|Fotografie|Geschichte Europas|Grundlagen der Statistik|Kunstgeschichte|Projektmanagement|Psychologie|Rhetorik|Spanisch I|Zeichnen',
    subjectArea:
      'Bildung|Ernährung|Familie|Finanzen|Forschung|Geschichte|Gesellschaft|Gesundheit|Kultur|Kunst|Literatur|Musik|Natur|Politik|Reisen|Sport|Technik|Umwelt|Unterhaltung|Wirtschaft|Wissenschaft',
    workTitle:
      '[Das letzte/Das stille/Das ferne/Das verborgene/Das alte] [Ufer/Licht/Haus/Meer/Dorf/Lied]|[Der lange/Der kalte/Der vergessene/Der erste] [Sommer/Winter/Weg/Garten/Brief/Morgen]|[Die leise/Die blaue/Die verlorene/Die andere] [Stadt/Stunde/Insel/Nacht/Stimme/Zeit]',
    thing:
      '[Blaue/Helle/Kleine/Neue/Stille] [Laterne/Brücke/Insel/Wolke/Quelle/Feder/Mühle/Glocke]|[Alter/Grüner/Leiser/Roter/Weiter] [Garten/Hafen/Turm/Pfad/Wald/Mond/Stein/Berg]',
    dish: 'Apfelstrudel|Bratkartoffeln mit Spiegelei|Erbsensuppe|Flammkuchen|Forelle Müllerin|Frikadellen mit Kartoffelsalat|Gemüselasagne|Grünkohl mit Pinkel|Gulasch mit Knödeln|Hühnersuppe|Kaiserschmarrn|Kartoffelpuffer|Käsespätzle|Königsberger Klopse|Kürbissuppe|Linseneintopf|Maultaschen in Brühe|Milchreis|Pilzrisotto|Reibekuchen|Rinderroulade|Rote Grütze|Sauerbraten|Schweinebraten|Semmelknödel mit Pilzen|Wiener Schnitzel|Wurstsalat|Zwiebelkuchen',
    bookGenre:
      'Abenteuer|Biografie|Fantasy|Historischer Roman|Humor|Jugendbuch|Kinderbuch|Kochbuch|Krimi|Kurzgeschichten|Liebesroman|Lyrik|Philosophie|Ratgeber|Reisebericht|Sachbuch|Science-Fiction|Thriller',
    relationship:
      'Ehefrau|Ehemann|Eltern|Freund|Freundin|Großmutter|Großvater|Kollege|Mutter|Nachbarin|Partner|Partnerin|Schwester|Sohn|Tante|Tochter|Vater|Onkel|Bruder',
    restaurant:
      '[Gasthaus/Wirtshaus/Restaurant] [Zum Anker/Zur Linde/Zum Hirschen/Am Markt/Zur Post/Waldblick/Zum Löwen]|Café Morgenrot|Café am Park|Trattoria Luna|Weinstube Rebstock|Brauhaus am Tor',
    transactionNote:
      'Bargeldauszahlung|Dauerauftrag Miete|Einkauf Supermarkt|Gehalt|Gutschrift|Kartenzahlung|Mitgliedsbeitrag|Rechnung beglichen|Rückzahlung|Stromabschlag|Tankstelle|Überweisung Sparkonto|Versicherungsbeitrag|Zinsen',
    publisher:
      'Verlag [Lindner/Nordlicht/Federkiel/Sternwarte]|Edition Mondstein|Edition Uferweg|Buchverlag Falkner|Hafenverlag|Kieselstein Verlag|Papierboot Verlag',
    shippingCarrier: 'Blitzkurier|Eilbote Nord|Paketdienst Süd|Pakettaube|Rheinfracht|Stadtkurier',
    cuisine:
      'Bayerisch|Chinesisch|Französisch|Griechisch|Indisch|Italienisch|Japanisch|Mexikanisch|Österreichisch|Persisch|Regional|Spanisch|Thailändisch|Türkisch|Vegan|Vegetarisch|Vietnamesisch',
    tag: 'aktuell|angebot|anleitung|arbeit|bildung|empfehlung|ernährung|familie|freizeit|garten|gesundheit|günstig|handarbeit|herbst|idee|klassiker|kultur|küche|nachhaltig|natur|neu|regional|reise|saison|sommer|sport|technik|tipp|umwelt|winter',
  },
  texts: {
    'location.venue': [
      '{=Stadthalle|Kongresszentrum|Kulturhaus|Bürgerhaus|Alte Mälzerei} {cityName}',
      '{=Stadthalle|Bürgerhaus} {cityName} {2-9999}',
    ],
    'travel.hotel': ['{=Hotel|Gasthof|Landhotel|Pension} {companyWord}', '{=Hotel|Pension} {companyWord} {2-9999}'],
    'travel.station': ['{cityName} {=Hbf|Süd|Nord|West|Ost}', '{cityName} Gleis {1-999}'],
    'location.streetAddress': ['{streetName} {1-189}', '{streetName} {1-189}{=a|b|c|d}', '{streetName} {1-9899}'],
    'location.street': ['{streetName}', '{streetName} {1-9899}'],
    'location.secondaryAddress': ['{1-6}. Stock', 'Whg. {1-89}', '{1-89}'],
    'location.fullAddress': ['{streetName} {1-189}, {cityName}', '{streetName} {1-9899}'],
    'date.month': [
      '{=Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember}',
      '{=Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez}',
      '{1-12}',
    ],
    'date.weekday': ['{=Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag}', '{=Mo|Di|Mi|Do|Fr|Sa|So}'],
    'commerce.dimensions': ['{5-120} x {5-90} x {2-60} cm', '{5-90}x{5-90}'],
  },
  choices: {
    'person.prefix': { Frau: 46, Herr: 46, 'Dr.': 7, 'Prof.': 1 },
    'person.gender': { weiblich: 49, männlich: 49, divers: 2 },
    'person.maritalStatus': { ledig: 38, verheiratet: 45, geschieden: 11, verwitwet: 6 },
    'company.legalForm': { GmbH: 60, AG: 12, 'GmbH & Co. KG': 12, UG: 8, KG: 4, OHG: 4 },
    'commerce.condition': { neu: 55, 'wie neu': 15, gut: 18, gebraucht: 10, defekt: 2 },
    'text.yesNo': { ja: 55, nein: 45 },
    'commerce.shippingMethod': { Standard: 60, Express: 22, Spedition: 8, Selbstabholung: 10 },
    'commerce.warranty': { '1 Jahr': 30, '2 Jahre': 46, '3 Jahre': 14, '5 Jahre': 10 },
  },
};
