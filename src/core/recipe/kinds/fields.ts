import { characters, choices, codes, DIGITS, LETTERS, numbers, texts, word } from './build';
import type { KindSpec } from './kindSpec';

/** What the tables of single trades hold: few values each, as people there write them. */
export const fieldKinds: readonly KindSpec[] = [
  // Buildings and land.
  choices('property.heating', { Gas: 38, Electric: 22, 'Heat pump': 20, Oil: 10, 'District heating': 10 }),
  choices('property.cooling', { 'Central air': 44, 'Split unit': 24, 'Window unit': 12, None: 20 }),
  choices('property.parking', { Garage: 40, Driveway: 24, Street: 20, Carport: 10, None: 6 }),
  choices('property.flooring', { Hardwood: 34, Laminate: 22, Tile: 20, Carpet: 18, Vinyl: 6 }),
  choices('property.roof', { Tile: 34, Shingle: 30, Metal: 18, Flat: 18 }),
  choices('property.zoning', { R1: 40, R2: 22, C1: 16, M1: 10, A1: 12 }),
  choices('property.view', { City: 26, Garden: 24, Street: 18, Park: 14, Water: 10, Mountain: 8 }),
  choices('property.furnishing', { unfurnished: 56, furnished: 28, 'part furnished': 16 }),
  choices('property.style', { Modern: 30, Traditional: 24, Colonial: 14, Cottage: 14, Ranch: 18 }),
  choices('property.construction', { Brick: 36, 'Wood frame': 28, Concrete: 22, Stone: 8, Steel: 6 }),
  choices('land.use', { residential: 40, agricultural: 24, commercial: 18, industrial: 10, forest: 8 }),
  choices('land.soil', { loam: 34, clay: 26, sand: 22, silt: 12, peat: 6 }),
  choices('land.surface', { asphalt: 44, grass: 18, gravel: 16, concrete: 14, dirt: 8 }),
  choices('land.road', { residential: 40, tertiary: 20, secondary: 16, primary: 12, footway: 12 }),
  codes('land.parcel', [[{ number: [1, 99] }, '-', characters(DIGITS, 3), '-', characters(DIGITS, 4)], [characters(DIGITS, 5)]]),
  texts('land.outline', [
    ['POLYGON((', { number: [1, 9] }, ' ', { number: [40, 49] }, ', ', { number: [10, 19] }, ' 45, 15 ', { number: [50, 59] }, ', 5 48))'],
    ['POINT(', { number: [1, 19] }, ' ', { number: [40, 59] }, ')'],
  ]),
  // Health.
  texts('health.bloodPressure', [
    [{ number: [98, 165] }, '/', { number: [58, 104] }],
    [{ number: [10, 16] }, '/', { number: [6, 9] }],
  ]),
  texts('health.referenceRange', [
    [{ number: [1, 40] }, ' - ', { number: [41, 180] }],
    [{ number: [1, 9] }, '-', { number: [10, 99] }],
  ]),
  choices('health.dosageForm', { tablet: 46, capsule: 20, solution: 12, injection: 12, cream: 6, inhaler: 4 }),
  choices('health.prognosis', { good: 56, fair: 26, guarded: 12, poor: 6 }),
  choices('health.payer', { 'Private insurance': 40, Medicare: 26, Medicaid: 18, 'Self-pay': 16 }),
  choices('health.visitType', { outpatient: 52, inpatient: 20, emergency: 16, telehealth: 12 }),
  // Freight.
  choices('freight.incoterm', { FOB: 30, CIF: 22, EXW: 18, DAP: 18, DDP: 12 }),
  choices('freight.hazardClass', { '3': 36, '8': 22, '2.1': 16, '9': 16, '6.1': 10 }),
  choices('freight.mode', { road: 48, sea: 24, air: 18, rail: 10 }),
  choices('freight.commodity', { Machinery: 22, Furniture: 18, Textiles: 18, Foodstuffs: 22, Chemicals: 10, Electronics: 10 }),
  codes('freight.container', [['XXXU', characters(DIGITS, 7)], [characters(LETTERS, 4), characters(DIGITS, 4)], [characters(DIGITS, 5)]]),
  codes('freight.port', [['Port of ', word('cityName')], [word('cityName')]]),
  codes('freight.vessel', [
    ['MV ', word('titleAdjective'), ' ', word('titleNoun')],
    ['MV ', word('titleNoun')],
  ]),
  // People at work and elsewhere.
  choices('person.documentType', { passport: 40, 'national ID': 34, "driver's license": 26 }),
  choices('company.leaveType', { annual: 50, sick: 26, parental: 8, unpaid: 10, study: 6 }),
  choices('company.attendance', { present: 82, absent: 8, late: 7, excused: 3 }),
  choices('company.payType', { salaried: 52, hourly: 40, commission: 8 }),
  choices('company.businessSize', { '1-10': 38, '11-50': 28, '51-200': 18, '201-1000': 10, '1000+': 6 }),
  codes('company.sprint', [['Sprint ', { number: [1, 9999] }], [{ number: [1, 99] }]]),
  codes('company.version', [['v', { number: [1, 99] }, '.', { number: [0, 99] }], [{ number: [1, 99] }]]),
  choices('company.riskLevel', { low: 52, medium: 34, high: 14 }),
  choices('person.preference', { 'no preference': 50, 'non-smoking': 30, 'high floor': 12, 'quiet room': 8 }),
  // Insurance.
  choices('insurance.coverage', { liability: 34, collision: 22, comprehensive: 24, medical: 12, property: 8 }),
  choices('insurance.lossCause', { collision: 32, 'water damage': 22, theft: 16, fire: 12, storm: 18 }),
  // Games.
  choices('game.characterClass', { warrior: 30, mage: 24, rogue: 20, ranger: 14, cleric: 12 }),
  choices('game.race', { human: 40, elf: 22, dwarf: 16, orc: 14, halfling: 8 }),
  choices('game.rarity', { common: 54, uncommon: 24, rare: 14, epic: 6, legendary: 2 }),
  numbers('game.points', { min: 0, max: 5000, shape: { kind: 'lognormal', median: 140, sigma: 1 } }),
  // Genetics.
  codes('science.gene', [
    [characters('ABCDEFGHKLMNPRST', 3), { number: [1, 99] }],
    [characters('ABCDEFGHKLMNPRST', 2), { number: [1, 9] }],
  ]),
  choices('science.consequence', {
    missense_variant: 36,
    synonymous_variant: 30,
    intron_variant: 22,
    stop_gained: 6,
    frameshift_variant: 6,
  }),
  choices('science.zygosity', { heterozygous: 62, homozygous: 36, hemizygous: 2 }),
  choices('science.genotype', { '0/1': 52, '1/1': 26, '0/0': 20, './.': 2 }),
  choices('science.allele', { A: 27, C: 23, G: 23, T: 27 }),
];
