import { characters, choices, codes, DIGITS, LETTERS, numbers, shortWords, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const name = word('companyWord');

/** Companies and the work in them. */
export const companyKinds: readonly KindSpec[] = [
  codes(
    'company.name',
    [
      [name, ' ', word('companyField')],
      [name, ' ', word('companyField'), ' ', { oneOf: ['Ltd', 'Inc', 'LLC', 'Group', 'Partners', 'Holdings', 'Corp'] }],
      [name, ' ', word('companyField'), ' ', { number: [2, 9999] }],
      ...shortWords('companyWord'),
    ],
    { nulls: 0.15 },
  ),
  codes('company.shortName', [[name], [name, ' ', { number: [2, 99_999] }], ...shortWords('companyWord')]),
  words('company.industry', 'industry', undefined, { nulls: 0.15 }),
  choices('company.legalForm', { Ltd: 30, Inc: 30, LLC: 20, GmbH: 10, PLC: 5, AG: 5 }),
  words('company.slogan', 'slogan', undefined, { nulls: 0.4 }),
  words('company.department', 'department'),
  codes('company.taxNumber', [['XX', characters(DIGITS, 9)], [characters(DIGITS, 8)]], { nulls: 0.2 }),
  numbers('company.employees', { min: 1, max: 25_000, shape: { kind: 'lognormal', median: 60, sigma: 1.5 } }),
  numbers('company.revenue', {
    min: 50_000,
    max: 900_000_000,
    scale: 2,
    step: 1000,
    shape: { kind: 'lognormal', median: 4_000_000, sigma: 1.6 },
  }),
  numbers('company.budget', { min: 10_000, max: 5_000_000, scale: 2, step: 500, shape: { kind: 'lognormal', median: 180_000, sigma: 1 } }),
  words('company.team', 'team'),
  words('company.role', 'roleName'),
  words('company.permission', 'permission'),
  words('company.plan', 'planName'),
  codes('company.project', [
    [word('projectWord'), ' ', word('projectGoal')],
    [word('projectWord'), ' ', word('projectGoal'), ' ', { number: [2, 9999] }],
    ...shortWords('projectWord'),
  ]),
  texts(
    'company.task',
    [[word('taskVerb'), ' ', word('taskObject')], [word('taskVerb'), ' ', word('taskObject', undefined, 14)], ...shortWords('taskVerb')],
    { prose: 'title' },
  ),
  codes('company.event', [
    [word('meetingTitle')],
    [word('meetingTitle'), ' ', { oneOf: ['2023', '2024', '2025', '2026'] }],
    [word('placeWord'), ' ', word('meetingTitle'), ' ', { number: [1, 999] }],
    ...shortWords('meetingTitle'),
  ]),
  words('company.course', 'course'),
  codes('company.courseCode', [
    [
      { oneOf: ['ART', 'BIO', 'BUS', 'CHM', 'CSC', 'ECO', 'ENG', 'GEO', 'HIS', 'LAW', 'MAT', 'MUS', 'PHI', 'PHY', 'PSY', 'SOC'] },
      '-',
      { number: [100, 499] },
    ],
    [characters(LETTERS, 3), '-', { number: [100, 9999] }],
  ]),
  words('company.subject', 'subjectArea'),
  words('company.school', 'school'),
  choices('company.employmentType', { 'full-time': 70, 'part-time': 16, contract: 9, intern: 5 }),
  choices('company.shift', { Day: 60, Evening: 25, Night: 15 }),
  choices('company.semester', { 'Spring 2024': 1, 'Fall 2024': 1, 'Spring 2025': 1, 'Fall 2025': 1, 'Spring 2026': 1 }),
  choices('company.grade', { A: 22, 'A-': 14, 'B+': 14, B: 18, 'B-': 10, 'C+': 8, C: 8, D: 4, F: 2 }, { nulls: 0.2 }),
  numbers('company.credits', { min: 1, max: 12, shape: { kind: 'normal', mean: 5, deviation: 2 } }),
  numbers('company.gpa', { min: 1.4, max: 4, scale: 2, shape: { kind: 'normal', mean: 3.1, deviation: 0.5 } }),
];
