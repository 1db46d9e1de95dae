/** What a table, or the first words of a column, is about; names, titles, codes and statuses depend on it. */
export type Subject = keyof typeof SUBJECTS;

/** Words by subject; two words together are written with `_`. */
const SUBJECTS = {
  person:
    'picker packer loader planner estimator purchaser merchandiser bookkeeper accountant treasurer cleaner janitor gardener guardian petitioner advocate attorney counsel solicitor notary tutor teller examiner warden caretaker housekeeper dispatcher captain skipper nominee licensee lessee lessor landlord occupant householder sibling brother sister son daughter breeder groomer keeper farmer welder plumber electrician carpenter mechanic tailor barber hairdresser stylist therapist counselor psychologist dentist surgeon pharmacist radiologist pathologist anesthetist midwife paramedic cardiologist lead prospect invitee registrant referee umpire person user customer client employee staff member author actor actress director student teacher professor instructor lecturer patient doctor physician nurse player coach manager owner driver passenger guest contact agent underwriter adjuster prescriber respondent auditor claimant plaintiff defendant trustee seller buyer applicant candidate judge voter participant attendee visitor reader borrower subscriber resident citizen worker technician engineer scientist researcher writer editor reviewer reporter contributor contestant politician officer supervisor representative recipient sender speaker volunteer performer musician singer composer conductor swimmer gymnast wrestler rider cyclist boxer golfer climber pilot crew mother father parent child spouse husband wife friend witness victim prisoner donor person individual profile consultant assistant advisor mentor trainee intern chef cook waiter cashier clerk salesperson rep trainer journalist photographer leader president chairman secretary mayor governor creator assignee reporter requester approver beneficiary cardholder holder vet veterinarian caregiver architect designer builder inspector lawyer investor shareholder signatory man woman character personage',
  account: 'login account',
  company:
    'merchant company organization organisation supplier vendor manufacturer maker employer business firm corporation agency partner sponsor distributor dealer insurer contractor enterprise institution institute lab carrier operator provider workspace organisation tenant retailer wholesaler shipper producer competitor franchise studio foundation charity label pharmacy',
  product:
    'product item invoice_item sale_item purchase_item quote_item inventory_item stock_item line_item good sku inventory part component merchandise furniture equipment tool gear variant order_item cart_item accessory appliance',
  category: 'category subcategory classification collection',
  brand: 'brand',
  device: 'device gadget smartphone handset gateway_device',
  artefact:
    'template preset definition policy rule filter view widget dashboard board segment monitor bundle metric funnel report chart layout device_profile asset_profile tenant_profile security_profile asset',
  molecule: 'gene transcript exon peptide chromosome genome clone contig seq_region sequence_region allele marker',
  reason: 'reason cause',
  migration: 'migration schema_version schema_migration changelog',
  log: 'log audit log_line log_entry event_log audit_log log_message activity_log access_log error_log system_log audit_event',
  queue: 'queue',
  script: 'script snippet function macro notebook',
  ai: 'llm prompt ai_model chat_model language_model llm_key',
  book: 'book novel publication magazine edition copy manuscript textbook ebook',
  film: 'film movie show episode series video documentary cartoon broadcast',
  song: 'song track tune',
  album: 'album cd vinyl',
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
  permission: 'permission privilege right',
  plan: 'plan tier package pricing',
  project: 'project program initiative',
  task: 'work_package work_item work_order user_story task todo issue ticket story bug subtask checklist milestone',
  event: 'event conference concert meeting exhibition seminar workshop party ceremony festival session meetup webinar',
  job: 'job build worker cron schedule trigger pipeline workflow execution run step process batch import export deployment',
  service: 'service application app microservice endpoint integration',
  article: 'post article blog news page story thread topic memo essay paper document entry announcement',
  review: 'review feedback testimonial rating',
  comment: 'comment reply response remark',
  message: 'message tweet chat notification mail email conversation sms',
  question: 'question faq',
  answer: 'answer option choice',
  tag: 'tag label keyword hashtag topic',
  file: 'file attachment upload image photo picture media asset document',
  folder: 'folder directory bucket',
  setting: 'metadata meta setting config configuration option preference parameter property variable',
  order: 'order purchase sale cart checkout basket',
  invoice: 'invoice bill receipt',
  payment: 'payment credit_card card transaction transfer charge payout refund deposit',
  shipment: 'shipment delivery shipping package parcel',
  shippingMethod: 'ship_method',
  campaign: 'campaign newsletter mailing',
  repository: 'repository repo',
  promotion: 'promotion discount offer deal coupon voucher special_offer',
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
  route: 'route bus_line train_line metro_line trip journey itinerary',
  pet: 'pet',
  animal: 'animal breed species',
  dog: 'dog',
  cat: 'cat',
  horse: 'horse',
  bird: 'bird',
  plant: 'plant tree flower crop',
  diagnosis: 'diagnosis disease condition illness allergy icd drg',
  symptom: 'symptom',
  medication: 'medication medicine drug prescription pharmaceutical',
  procedure: 'procedure procedure_event treatment surgery operation therapy cpt hcpcs',
  specialty: 'specialty specialization',
  ward: 'ward unit clinic hospital',
  labTest: 'lab_result lab_report lab_event lab_test',
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
  domain: 'domain website site',
  machine: 'host server machine computer vm virtual_machine',
} as const satisfies Record<string, string>;

const subjectOfWord: ReadonlyMap<string, Subject> = new Map(
  Object.entries(SUBJECTS)
    .flatMap(([subject, list]) => list.split(' ').map((word) => [word.replace('_', ''), subject as Subject] as const))
    // The first subject that claims a word keeps it.
    .reverse(),
);

/** Words that name a subject only where no other word does: a `book_queue` is about books. */
const WEAK: ReadonlySet<string> = new Set(
  'queue log audit item asset meta metadata report view rule filter chart layout metric definition import export record line unit model test option process step run copy entry group level scope right good part position column field relation feature program document page class season history session crew parameter property rating label icd drg cpt hcpcs condition operation execution press market'.split(
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

/** Words that may follow what a table is about without changing what its rows are. */
const NEUTRAL: ReadonlySet<string> = new Set(
  'text master mst lookup list code table data info information detail header history hist archive log entry record old new backup copy main base all test demo sample dim fact stage staging raw import profile summary snapshot catalog directory registry register reference translation localization type status category kind 1 2 3'.split(
    ' ',
  ),
);

/** Whether what the words name last is the subject: a `customer_note` is a note. */
export function isHeaded(words: readonly string[], subject: Subject): boolean {
  const head = words.findLast((word) => !NEUTRAL.has(word)) ?? words[words.length - 1];
  const named = subjectOfWord.get(head);
  return (
    named === subject ||
    (named !== undefined && WEAK.has(head) && !isAgent(subject)) ||
    subjectOfWord.get(words.slice(-2).join('')) === subject
  );
}

/** Whether the subject is somebody, who has rather than is what a table lists. */
export function isAgent(subject: Subject): boolean {
  return subject === 'person' || subject === 'account' || subject === 'company';
}

/** Words before `name` and `title` that say which of a thing's names it is. */
export const describingWords: ReadonlySet<string> = new Set(
  'sort formal fancy display short long full common scientific native official legal trade original old new english french german spanish italian local internal public primary secondary alternate alternative main default working preferred current previous'.split(
    ' ',
  ),
);

/** Words that name a subject in a table's name, but as a column do not stand for its name. */
export const vagueNouns: ReadonlySet<string> = new Set(
  'video show series provider operator agent host reader writer run step process application app feature component part item position program option choice entry parameter property variable document resource platform port terminal stop line record bin collection classification group scope right measure sector field column relation server site condition operation test unit label rating transfer deposit charge refund season match endpoint integration queue batch import export execution trigger schedule worker cron area zone track copy edition press class case test set node page thread session partner contractor offer deal package membership order sale party office event state status variant parent child profile driver storage tool'.split(
    ' ',
  ),
);
