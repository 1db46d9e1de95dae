import { localeData } from '../locales/loadLocale';
import { wordList } from '../locales/wordList';

/** Whom a first name is given to. */
export type Sex = 'female' | 'male' | 'either';

const female =
  'Abigail|Agnes|Aisha|Alice|Alicia|Alina|Amanda|Amara|Amelia|Amina|Amy|Ana|Andrea|Angela|Anika|Anna|Aria|Astrid|Audrey|Ava|Ayesha|Beatrice|Bianca|Bridget|Camila|Carla|Carmen|Caroline|Catherine|Cecilia|Chloe|Claire|Clara|Daniela|Daphne|Deborah|Diana|Dorothy|Edith|Elena|Elise|Elizabeth|Ella|Ellen|Emily|Emma|Esther|Eva|Evelyn|Fatima|Fiona|Flora|Florence|Frances|Freya|Gabriela|Georgia|Gloria|Grace|Greta|Hana|Hannah|Harriet|Hazel|Heidi|Helen|Ida|Imani|Ines|Ingrid|Irene|Iris|Isabel|Isla|Ivy|Jasmine|Jennifer|Jessica|Joan|Josephine|Joy|Judith|Julia|Karen|Katarina|Kate|Keiko|Kira|Laila|Lara|Laura|Layla|Leah|Leila|Lena|Lily|Linda|Lucia|Lucy|Luna|Lydia|Madeleine|Maeve|Mai|Margaret|Maria|Marina|Marta|Martha|Mary|Matilda|Maya|Megan|Mei|Melissa|Mia|Michelle|Mila|Mira|Miriam|Molly|Monica|Nadia|Naomi|Natalia|Natalie|Nicole|Nina|Nora|Olga|Olivia|Paula|Penelope|Petra|Phoebe|Priya|Rachel|Rebecca|Rosa|Rose|Ruby|Ruth|Sabine|Samira|Sandra|Sara|Selma|Serena|Shreya|Simone|Sofia|Sonia|Stella|Stephanie|Susan|Sylvia|Tamara|Tara|Tatiana|Teresa|Thea|Uma|Valentina|Valerie|Vera|Victoria|Violet|Wanda|Yara|Yasmin|Yvonne|Zahra|Zoe';

const male =
  'Aaron|Adam|Adrian|Ahmed|Aidan|Alan|Alejandro|Alexander|Amir|Anders|Andrew|Anthony|Antonio|Arjun|Arthur|Asher|Benjamin|Boris|Brandon|Brian|Bruno|Caleb|Carlos|Charles|Christian|Christopher|Colin|Connor|Daniel|Darius|David|Dennis|Derek|Diego|Dominic|Douglas|Edgar|Eduardo|Edward|Elias|Elijah|Emil|Enzo|Eric|Ethan|Evan|Farid|Felipe|Felix|Fernando|Finn|Francisco|Frank|Frederick|Gabriel|Gareth|George|Giovanni|Graham|Gregory|Gustav|Hamza|Harry|Hassan|Hector|Henrik|Henry|Hiroshi|Hugo|Ian|Ibrahim|Idris|Isaac|Ivan|Jack|Jacob|Jakub|James|Jason|Javier|Jeremy|Joel|Johan|John|Jonas|Jonathan|Jorge|Joseph|Joshua|Juan|Julian|Kai|Karim|Keith|Kenji|Kevin|Kofi|Kwame|Lars|Leo|Leon|Liam|Logan|Lorenzo|Louis|Luca|Lucas|Luis|Magnus|Malik|Manuel|Marco|Marcus|Mario|Mark|Martin|Mateo|Matthew|Max|Mehmet|Michael|Miguel|Milo|Mohammed|Nathan|Neil|Nicholas|Nikhil|Noah|Oliver|Omar|Oscar|Otto|Owen|Pablo|Patrick|Paul|Pavel|Pedro|Peter|Philip|Rafael|Rahul|Raj|Ramon|Ricardo|Richard|Robert|Rohan|Roman|Ronan|Rory|Ruben|Ryan|Samir|Samuel|Sanjay|Santiago|Sebastian|Sergei|Simon|Stefan|Stephen|Sven|Takashi|Tariq|Theodore|Thomas|Timothy|Tobias|Tomas|Tristan|Victor|Vikram|Vincent|Walter|William|Xavier|Yusuf|Zachary';

const known = new Map<string, ReadonlyMap<string, Sex>>();

/** Whom a first name is mostly given to, among the people of a locale; `either` where that is not known. */
export function sexOf(firstName: string, locale: string): Sex {
  let sexes = known.get(locale);
  if (!sexes) {
    const data = localeData(locale) ?? { female, male };
    sexes = new Map<string, Sex>([...sexed(data.female, 'female'), ...sexed(data.male, 'male')]);
    known.set(locale, sexes);
  }
  return sexes.get(firstName) ?? 'either';
}

function sexed(names: string, sex: Sex): [string, Sex][] {
  return wordList(names).map(({ word }) => [word, sex]);
}
