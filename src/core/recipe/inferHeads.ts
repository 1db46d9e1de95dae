import type { Subject } from './inferSubject';

type KindsBySubject = Readonly<Partial<Record<Subject, string>>>;

/** Kinds for a word that means different things of different subjects; `otherwise` for all the rest. */
export interface Head {
  readonly words: string;
  readonly of: KindsBySubject;
  /** Kinds to try, first the one that fits the type. */
  readonly otherwise: readonly string[];
}

/** What things are called. */
const names: KindsBySubject = {
  person: 'person.fullName', account: 'person.fullName', company: 'company.name', product: 'commerce.product', category: 'commerce.category', brand: 'commerce.brand',
  book: 'book.title', film: 'film.title', song: 'music.song', album: 'music.album', artist: 'music.artist', playlist: 'music.playlist', game: 'game.title', publisher: 'book.publisher',
  country: 'location.country', city: 'location.city', state: 'location.state', county: 'location.county', region: 'location.region', continent: 'location.continent', language: 'location.language', currency: 'finance.currencyName',
  place: 'location.venue', warehouse: 'location.indoorPlace', store: 'company.name', restaurant: 'food.restaurant', dish: 'food.dish', menu: 'food.menuSection', recipe: 'food.recipe', ingredient: 'food.ingredient', drink: 'food.drink', cuisine: 'food.cuisine',
  hotel: 'travel.hotel', room: 'travel.roomType', property: 'travel.listing', amenity: 'travel.amenity', course: 'company.course', subject: 'company.subject', school: 'company.school', department: 'company.department', team: 'company.team', club: 'sport.team',
  league: 'sport.league', sport: 'sport.name', role: 'company.role', permission: 'company.permission', plan: 'company.plan', project: 'company.project', task: 'company.task', event: 'company.event', job: 'system.jobName', service: 'system.service',
  article: 'text.articleTitle', review: 'text.reviewTitle', comment: 'person.fullName', message: 'text.emailSubject', question: 'text.question', tag: 'text.tag', file: 'system.fileName', folder: 'system.folder', setting: 'system.settingKey',
  order: 'person.fullName', invoice: 'person.fullName', shipment: 'person.fullName', shippingMethod: 'commerce.shippingMethod', promotion: 'commerce.promotion', bank: 'finance.bank', bankAccount: 'finance.accountName', payment: 'finance.transactionNote',
  vehicle: 'vehicle.name', aircraft: 'travel.aircraft', airline: 'travel.airline', airport: 'travel.airport', station: 'travel.station', route: 'travel.route', pet: 'animal.petName', animal: 'animal.species', dog: 'animal.petName', cat: 'animal.petName', horse: 'animal.petName', bird: 'animal.bird',
  plant: 'nature.plant', diagnosis: 'health.diagnosis', symptom: 'health.symptom', medication: 'health.medication', procedure: 'health.procedure', specialty: 'health.specialty', ward: 'health.ward', labTest: 'health.labTest', sensor: 'science.sensor', star: 'nature.star', planet: 'nature.celestialBody', element: 'science.element',
  skill: 'person.skill', position: 'person.jobTitle', instrument: 'music.instrument', unit: 'commerce.unit', color: 'commerce.color', industry: 'company.industry', table: 'system.tableName', domain: 'internet.domain', address: 'location.addressType', subscription: 'company.plan', genre: 'book.genre', size: 'commerce.size',
};

/** What a column named by its subject alone holds: `author`, `city`, `publisher`. */
export const nounKinds: KindsBySubject = { ...names, room: 'location.room', order: 'commerce.orderNumber', invoice: 'commerce.invoiceNumber', review: 'text.review', comment: 'text.comment', message: 'text.message', address: 'location.fullAddress', flight: 'travel.flightNumber', place: 'location.nameOfPlace', store: 'company.name', promotion: 'commerce.coupon', payment: 'commerce.paymentMethod', file: 'system.filePath', account: 'internet.username', property: undefined, job: undefined, setting: undefined, service: undefined, phone: 'person.phone', currency: 'finance.currencyCommon', animal: 'animal.typeName', warehouse: 'location.indoorPlace', table: 'system.tableName', song: 'music.song', answer: 'text.sentence', plan: 'company.plan', vehicle: 'vehicle.name', shipment: 'commerce.tracking' };

const types: KindsBySubject = {
  pet: 'animal.type', animal: 'animal.typeName', vehicle: 'vehicle.type', room: 'travel.roomType', property: 'travel.propertyType', address: 'location.addressType', payment: 'finance.transactionType', bankAccount: 'finance.accountType', account: 'finance.accountType', bank: 'finance.accountType',
  event: 'system.event', file: 'system.mimeType', product: 'commerce.category', company: 'company.industry', sensor: 'science.sensor', plant: 'nature.plant', subscription: 'company.plan', dish: 'food.menuSection', film: 'film.genre', book: 'book.genre', song: 'music.genre', album: 'music.genre', game: 'game.genre', course: 'company.subject',
  restaurant: 'food.cuisine', sport: 'sport.name', setting: 'system.dataType', table: 'system.dataType', aircraft: 'travel.aircraft', shipment: 'commerce.shippingMethod', person: 'company.employmentType', medication: 'health.route', drink: 'food.drink', school: 'company.subject', job: 'system.jobName', message: 'system.channel', task: 'text.type', article: 'text.category', phone: 'location.phoneType', category: 'commerce.category',
};

const statuses: KindsBySubject = {
  order: 'commerce.orderStatus', shipment: 'commerce.orderStatus', payment: 'finance.transactionStatus', invoice: 'commerce.paymentStatus', task: 'text.taskStatus', project: 'text.taskStatus', job: 'text.jobStatus', article: 'text.publicationStatus', comment: 'text.publicationStatus', review: 'text.publicationStatus',
  person: 'text.accountStatus', account: 'text.accountStatus', bankAccount: 'text.accountStatus', company: 'text.accountStatus', appointment: 'text.appointmentStatus', subscription: 'text.subscriptionStatus', loan: 'text.loanStatus', product: 'text.stockStatus', message: 'text.jobStatus', event: 'text.appointmentStatus', flight: 'text.appointmentStatus',
};

const codesOf: KindsBySubject = {
  country: 'location.countryCode', currency: 'finance.currency', language: 'location.languageCode', state: 'location.stateCode', airport: 'travel.airportCode', product: 'commerce.sku', promotion: 'commerce.coupon', course: 'company.courseCode', diagnosis: 'health.diagnosisCode', order: 'commerce.orderNumber', invoice: 'commerce.invoiceNumber',
  flight: 'travel.flightNumber', room: 'location.room', vehicle: 'vehicle.plate', bankAccount: 'finance.accountNumber', appointment: 'travel.bookingReference', shipment: 'commerce.tracking', warehouse: 'location.shelf', airline: 'finance.ticker', address: 'location.postalCode', color: 'text.colorHex', bank: 'finance.bic', element: 'science.elementSymbol',
};

const descriptions: KindsBySubject = {
  product: 'commerce.productDescription', film: 'film.description', book: 'film.description', dish: 'food.dishDescription', article: 'text.paragraph', review: 'text.review', payment: 'finance.transactionNote', diagnosis: 'health.diagnosis', procedure: 'health.procedure', person: 'person.bio', task: 'text.description', job: 'text.sentence',
};

/** Words whose meaning hangs on the subject. `otherwise` is tried in order until one fits the column's type. */
export const heads: readonly Head[] = [
  { words: 'name', of: names, otherwise: ['text.name'] },
  { words: 'title', of: { ...names, person: 'person.jobTitle', account: 'person.prefix', comment: 'text.reviewTitle', order: 'text.reviewTitle', payment: 'finance.transactionNote', place: 'location.venue', category: 'commerce.category' }, otherwise: ['text.articleTitle'] },
  { words: 'label caption heading headline', of: { ...names, review: 'text.reviewTitle', person: 'text.tag' }, otherwise: ['text.name'] },
  { words: 'type kind class category', of: types, otherwise: ['text.type'] },
  { words: 'status state', of: statuses, otherwise: ['text.status'] },
  { words: 'code abbreviation abbrev symbol', of: codesOf, otherwise: ['text.code'] },
  { words: 'number reference', of: { ...codesOf, person: 'text.code', bankAccount: 'finance.accountNumber', account: 'finance.accountNumber', address: 'location.houseNumber', film: 'number.ordinal', song: 'number.ordinal' }, otherwise: ['number.ordinal', 'text.code'] },
  { words: 'description summary overview synopsis about abstract', of: descriptions, otherwise: ['text.description'] },
  { words: 'genre', of: { film: 'film.genre', song: 'music.genre', album: 'music.genre', artist: 'music.genre', playlist: 'music.genre', game: 'game.genre' }, otherwise: ['book.genre'] },
  { words: 'length duration runtime', of: { film: 'number.filmMinutes', song: 'number.songSeconds', album: 'number.minutes', loan: 'number.days' }, otherwise: ['number.minutes'] },
  { words: 'breed', of: { cat: 'animal.catBreed', horse: 'animal.horseBreed' }, otherwise: ['animal.dogBreed'] },
  { words: 'weight', of: { person: 'person.weightKg', pet: 'number.petWeight', dog: 'number.petWeight', cat: 'number.petWeight' }, otherwise: ['commerce.weight'] },
  { words: 'height', of: { person: 'person.heightCm', file: 'number.pixels' }, otherwise: ['commerce.dimension'] },
  { words: 'width depth', of: { file: 'number.pixels' }, otherwise: ['commerce.dimension'] },
  { words: 'bonus', of: {}, otherwise: ['finance.amount'] },
  { words: 'position', of: { person: 'person.jobTitle', club: 'sport.position' }, otherwise: ['number.ordinal', 'person.jobTitle'] },
  { words: 'rating', of: { film: 'film.rating', product: 'number.averageRating' }, otherwise: ['number.rating', 'text.level'] },
  { words: 'year', of: { film: 'date.releaseYear', book: 'date.releaseYear', song: 'date.releaseYear', album: 'date.releaseYear', game: 'date.releaseYear', vehicle: 'date.releaseYear' }, otherwise: ['date.year'] },
  { words: 'model', of: { vehicle: 'vehicle.model', aircraft: 'travel.aircraft' }, otherwise: ['commerce.model'] },
  { words: 'make', of: { vehicle: 'vehicle.make' }, otherwise: ['commerce.brand'] },
  { words: 'population inhabitants', of: {}, otherwise: ['location.population'] },
  { words: 'score point points goal', of: { club: 'number.sportScore', league: 'number.sportScore', game: 'number.sportScore' }, otherwise: ['number.score', 'company.grade'] },
  { words: 'body content text', of: { review: 'text.review', comment: 'text.comment', message: 'text.message', article: 'text.articleBody', question: 'text.question' }, otherwise: ['text.paragraph'] },
  { words: 'subject topic', of: { message: 'text.emailSubject', task: 'company.task', course: 'company.subject' }, otherwise: ['text.articleTitle'] },
];
