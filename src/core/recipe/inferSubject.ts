/** What a table, or the first words of a column, is about; names, titles, codes and statuses depend on it. */
export type Subject = keyof typeof SUBJECTS;

/** Words by subject; two words together are written with `_`. */
const SUBJECTS = {
  person:
    'referee umpire person user customer client employee staff member author actor actress director student teacher professor instructor lecturer patient doctor physician nurse player coach manager owner driver passenger guest contact agent seller buyer applicant candidate judge voter participant attendee visitor reader borrower subscriber tenant resident citizen worker technician engineer scientist researcher writer editor reviewer reporter contributor contestant politician officer supervisor representative recipient sender speaker volunteer performer musician singer composer conductor swimmer gymnast wrestler rider cyclist boxer golfer climber pilot crew host mother father parent child spouse husband wife friend witness victim prisoner donor person individual profile consultant assistant advisor mentor trainee intern chef cook waiter cashier clerk salesperson rep trainer journalist photographer model leader president chairman secretary mayor governor creator assignee reporter requester approver beneficiary cardholder holder vet veterinarian caregiver architect designer builder inspector lawyer investor shareholder signatory man woman',
  account: 'login account',
  company:
    'merchant company organization organisation supplier vendor manufacturer maker employer business firm corporation agency partner sponsor distributor dealer insurer contractor enterprise institution institute lab carrier operator provider workspace organisation tenant retailer wholesaler shipper producer competitor franchise studio foundation charity label pharmacy',
  product:
    'product item good article sku inventory part component merchandise furniture device equipment asset tool gear variant order_item cart_item listing accessory appliance',
  category: 'category subcategory classification collection',
  brand: 'brand',
  book: 'book novel publication volume magazine edition copy manuscript textbook ebook',
  film: 'film movie show episode series video documentary cartoon program broadcast',
  song: 'song track tune',
  album: 'album record cd',
  artist: 'artist band singer orchestra',
  playlist: 'playlist',
  game: 'game video_game',
  genre: 'genre',
  publisher: 'publisher press',
  country: 'country nation country_region',
  city: 'city town municipality village',
  state: 'state province',
  county: 'county district',
  region: 'region territory area zone',
  continent: 'continent',
  language: 'language',
  currency: 'currency',
  address: 'address',
  place: 'place location site venue facility landmark attraction park museum stadium arena theater cinema hall gallery building',
  warehouse: 'warehouse depot storage shelf bin aisle',
  store: 'store shop branch market outlet boutique office mall',
  restaurant: 'restaurant cafe bar bistro diner pub eatery bakery',
  dish: 'dish meal menu_item entree food',
  menu: 'menu',
  recipe: 'recipe',
  ingredient: 'ingredient',
  drink: 'drink beverage wine beer coffee cocktail',
  cuisine: 'cuisine',
  hotel: 'hotel hostel resort motel inn',
  room: 'room room_type suite',
  property: 'property apartment house real_estate rental',
  amenity: 'amenity feature',
  course: 'course class lesson module lecture training',
  subject: 'subject discipline major curriculum program',
  school: 'school university college academy campus faculty',
  department: 'department division dept bureau',
  team: 'team squad crew',
  club: 'club sport_team franchise opponent',
  league: 'match fixture league tournament competition championship cup season',
  sport: 'sport discipline',
  role: 'role group user_group',
  permission: 'permission privilege right scope',
  plan: 'plan tier package membership pricing',
  project: 'project program initiative',
  task: 'task todo issue ticket story bug subtask checklist milestone',
  event: 'event conference concert meeting exhibition seminar workshop party ceremony festival session meetup webinar',
  job: 'job worker cron schedule trigger pipeline workflow execution run step process queue',
  service: 'service application app microservice endpoint integration',
  article: 'post article blog news page story thread topic memo essay paper document entry announcement',
  review: 'review feedback testimonial rating',
  comment: 'comment reply response remark',
  message: 'message chat notification mail email conversation sms',
  question: 'question faq poll survey quiz',
  answer: 'answer option choice',
  tag: 'tag label keyword hashtag topic',
  file: 'file attachment upload image photo picture media asset document',
  folder: 'folder directory bucket',
  setting: 'setting config configuration option preference parameter property variable',
  order: 'order purchase sale cart checkout basket',
  invoice: 'invoice bill receipt',
  payment: 'payment credit_card card transaction transfer charge payout refund deposit',
  shipment: 'shipment delivery shipping package parcel',
  shippingMethod: 'ship_method',
  promotion: 'promotion discount offer deal coupon voucher campaign special_offer',
  loan: 'loan borrowing lending checkout rental reservation',
  subscription: 'subscription',
  appointment: 'appointment visit booking consultation reservation',
  bank: 'bank',
  bankAccount: 'bank_account wallet ledger',
  vehicle: 'vehicle automobile car truck automobile motorcycle bike bus van taxi',
  aircraft: 'aircraft airplane plane',
  airline: 'airline',
  airport: 'airport',
  flight: 'flight',
  station: 'station stop platform terminal port',
  route: 'route line trip journey itinerary',
  pet: 'pet',
  animal: 'animal breed species',
  dog: 'dog',
  cat: 'cat',
  horse: 'horse',
  bird: 'bird',
  plant: 'plant tree flower crop',
  diagnosis: 'diagnosis disease condition illness allergy',
  symptom: 'symptom',
  medication: 'medication medicine drug prescription pharmaceutical',
  procedure: 'procedure treatment surgery operation therapy',
  specialty: 'specialty specialization',
  ward: 'ward unit clinic hospital',
  labTest: 'lab lab_test test',
  sensor: 'sensor meter',
  star: 'star constellation',
  planet: 'planet moon',
  element: 'element atom',
  skill: 'skill competency certification hobby',
  position: 'position job_title occupation',
  instrument: 'instrument',
  phone: 'phone telephone',
  unit: 'unit_measure uom measure',
  color: 'color',
  size: 'size',
  industry: 'industry sector',
  table: 'table relation column field',
  domain: 'domain website site host server',
} as const satisfies Record<string, string>;

const subjectOfWord: ReadonlyMap<string, Subject> = new Map(
  Object.entries(SUBJECTS)
    .flatMap(([subject, list]) => list.split(' ').map((word) => [word.replace('_', ''), subject as Subject] as const))
    // The first subject that claims a word keeps it.
    .reverse(),
);

/** Words that name a subject only where no other word does: a `book_queue` is about books. */
const WEAK: ReadonlySet<string> = new Set(
  'queue record line unit model test option process step run copy entry group level scope right good part position column field relation feature program document page class season history session crew parameter property rating label condition operation execution press market'.split(
    ' ',
  ),
);

/** Words of tables that say what sort of table it is, not what it is about. */
export const sortWords: ReadonlySet<string> = new Set(['type', 'kind', 'status', 'category', 'class', 'genre', 'state']);

/** Every word that names a subject. */
export const subjectWords: readonly string[] = Object.values(SUBJECTS).flatMap((list) => list.split(/[ _]/));

/** The subject that a phrase names, its last words first: `order item` is about a product. */
export function subjectOf(words: readonly string[]): Subject | undefined {
  return lastSubject(words, (word) => !WEAK.has(word)) ?? lastSubject(words, () => true);
}

function lastSubject(words: readonly string[], allowed: (word: string) => boolean): Subject | undefined {
  for (let i = words.length - 1; i >= 0; i--) {
    const pair = i > 0 ? subjectOfWord.get(words[i - 1] + words[i]) : undefined;
    const found = pair ?? (allowed(words[i]) ? subjectOfWord.get(words[i]) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** The subject that a word alone names. */
export function subjectNamed(word: string): Subject | undefined {
  return subjectOfWord.get(word);
}
