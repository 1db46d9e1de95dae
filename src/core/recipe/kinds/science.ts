import { characters, choices, codes, DIGITS, LETTERS, word, words } from './build';
import type { KindSpec } from './kindSpec';

/** Health and science. */
export const scienceKinds: readonly KindSpec[] = [
  choices('health.bloodType', { 'O+': 38, 'A+': 32, 'B+': 11, 'O-': 6, 'A-': 6, 'AB+': 4, 'B-': 2, 'AB-': 1 }),
  words('health.diagnosis', 'diagnosis'),
  codes('health.diagnosisCode', [
    [characters(LETTERS, 1), characters(DIGITS, 2), '.', characters(DIGITS, 1)],
    [characters(LETTERS, 1), characters(DIGITS, 2)],
    [characters(LETTERS, 2), characters(DIGITS, 4)],
  ]),
  words('health.medication', 'medication'),
  words('health.procedure', 'procedure'),
  words('health.specialty', 'specialty'),
  words('health.veterinarySpecialty', 'veterinarySpecialty'),
  words('health.symptom', 'symptom'),
  words('health.labTest', 'labTest'),
  words('health.ward', 'wardName'),
  words('health.dosage', 'dosage'),
  words('health.insurance', 'insuranceType'),
  choices('health.route', { oral: 52, intravenous: 22, subcutaneous: 10, topical: 8, inhaled: 6, intramuscular: 2 }),
  choices('health.admissionType', { emergency: 44, elective: 30, urgent: 20, newborn: 6 }),
  choices('health.severity', { mild: 48, moderate: 36, severe: 16 }),
  choices('health.flag', { normal: 76, abnormal: 24 }, { nulls: 0.3 }),
  codes(
    'health.recordNumber',
    [
      ['MRN-', characters(DIGITS, 8)],
      ['M', characters(DIGITS, 6)],
    ],
    { number: { min: 100_000, max: 99_999_999 } },
  ),
  words('science.element', 'chemicalElement'),
  codes('science.elementSymbol', [[word('chemicalSymbol')]]),
  codes('science.formula', [[word('chemicalSymbol'), characters('23456789', 1)]]),
  words('science.sensor', 'sensorType'),
  codes('science.sample', [
    ['S-', characters(LETTERS, 2), '-', characters(DIGITS, 6)],
    ['S', characters(DIGITS, 5)],
  ]),
];
