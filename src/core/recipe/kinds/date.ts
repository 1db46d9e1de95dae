import { BASE36, characters, codes, DAY, moments, texts } from './build';
import type { KindSpec, MomentSpec } from './kindSpec';

const towardsNow = { kind: 'power', exponent: 1.6 } as const;
/** Of people who may sign a contract there are more young ones than old. */
const adults = { kind: 'power', exponent: 1.4 } as const;
const recent: MomentSpec = { fromDays: -730, toDays: 0, shape: towardsNow, week: 'awake', stepSeconds: 1 };
const future: MomentSpec = { fromDays: 1, toDays: 365, stepSeconds: 1 };
const year = { number: [2015, 2025] } as const;
const month = { number: [1, 12], width: 2 } as const;
const dayOfMonth = { number: [1, 28], width: 2 } as const;

/** Moments and times, relative to the dataset's now. */
export const dateKinds: readonly KindSpec[] = [
  moments('date.recent', recent),
  moments('date.created', { fromDays: -1095, toDays: -1, shape: towardsNow, week: 'awake', stepSeconds: 1 }, { nulls: 0.02 }),
  moments(
    'date.updated',
    { fromDays: -365, toDays: 0, shape: { kind: 'power', exponent: 2.5 }, week: 'awake', stepSeconds: 1 },
    { nulls: 0.1 },
  ),
  moments('date.deleted', { fromDays: -365, toDays: 0, shape: towardsNow, stepSeconds: 1 }, { nulls: 0.88 }),
  moments('date.finished', { fromDays: -700, toDays: 0, shape: towardsNow, week: 'awake', stepSeconds: 1 }, { nulls: 0.3 }),
  moments('date.started', { fromDays: -730, toDays: -2, shape: towardsNow, stepSeconds: 60 }, { nulls: 0.1 }),
  moments('date.rare', { fromDays: -400, toDays: 0, shape: towardsNow, stepSeconds: 1 }, { nulls: 0.7 }),
  moments('date.past', { fromDays: -3650, toDays: 0, shape: towardsNow, stepSeconds: 60 }),
  moments('date.birth', { fromDays: -29_200, toDays: -6_600, shape: adults, stepSeconds: DAY }, { nulls: 0.1 }),
  moments('date.petBirth', { fromDays: -5_475, toDays: -60, shape: towardsNow, stepSeconds: DAY }, { nulls: 0.1 }),
  moments('date.death', { fromDays: -14_600, toDays: -30, stepSeconds: DAY }, { nulls: 0.75 }),
  moments('date.hired', { fromDays: -7_300, toDays: -14, shape: towardsNow, week: 'office', stepSeconds: DAY }),
  moments('date.left', { fromDays: -1_800, toDays: 0, shape: towardsNow, stepSeconds: DAY }, { nulls: 0.8 }),
  moments('date.released', { fromDays: -14_600, toDays: -10, shape: { kind: 'power', exponent: 2 }, stepSeconds: DAY }),
  moments('date.founded', { fromDays: -36_500, toDays: -365, shape: { kind: 'power', exponent: 2 }, stepSeconds: DAY }),
  moments('date.due', { fromDays: -365, toDays: 30, shape: towardsNow, stepSeconds: DAY }),
  moments('date.expiry', { fromDays: 30, toDays: 1_460, stepSeconds: DAY }),
  moments('date.scheduled', { fromDays: 0, toDays: 120, week: 'office', stepSeconds: 900 }, { nulls: 0.3 }),
  moments('date.appointment', { fromDays: -180, toDays: 90, week: 'office', stepSeconds: 900 }),
  moments('date.measured', { fromDays: -120, toDays: 0, stepSeconds: 60 }),
  moments('date.lastLogin', { fromDays: -180, toDays: 0, shape: { kind: 'power', exponent: 4 }, stepSeconds: 1 }, { nulls: 0.15 }),
  moments('date.validFrom', { fromDays: -1_460, toDays: -200, stepSeconds: DAY }),
  moments('date.validTo', { fromDays: -199, toDays: 730, stepSeconds: DAY }, { nulls: 0.3 }),
  { ...moments('date.epochSeconds', { ...recent, as: 'seconds' }), families: ['integer', 'decimal', 'float'] },
  { ...moments('date.epochMilliseconds', { ...recent, as: 'milliseconds' }), families: ['integer', 'decimal', 'float'] },
  { ...moments('date.expirySeconds', { ...future, as: 'seconds' }), families: ['integer', 'decimal', 'float'] },
  { ...moments('date.expiryMilliseconds', { ...future, as: 'milliseconds' }), families: ['integer', 'decimal', 'float'] },
  { ...moments('date.dateKey', { fromDays: -1095, toDays: 0, stepSeconds: DAY, as: 'day' }), families: ['integer', 'decimal', 'float'] },
  {
    ...moments('date.year', { fromDays: -7_300, toDays: 0, shape: towardsNow, stepSeconds: DAY, as: 'year' }),
    families: ['integer', 'decimal', 'float', 'text', 'date', 'timestamp', 'timestamptz'],
    text: [[year]],
  },
  {
    ...moments('date.releaseYear', { fromDays: -18_250, toDays: 0, shape: { kind: 'power', exponent: 2 }, stepSeconds: DAY, as: 'year' }),
    families: ['integer', 'decimal', 'float', 'text', 'date', 'timestamp', 'timestamptz'],
    text: [[{ number: [1970, 2025] }]],
  },
  {
    ...moments('date.birthYear', { fromDays: -29_200, toDays: -6_600, shape: adults, stepSeconds: DAY, as: 'year' }),
    families: ['integer', 'decimal', 'float', 'text'],
    text: [[{ number: [1946, 2006] }]],
  },
  {
    name: 'date.month',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 1, max: 12 },
    text: [
      [
        {
          oneOf: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
        },
      ],
      [{ oneOf: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] }],
      [month],
    ],
  },
  {
    name: 'date.weekday',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 1, max: 7 },
    text: [
      [{ oneOf: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] }],
      [{ oneOf: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }],
    ],
  },
  {
    name: 'date.dayOfMonth',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 1, max: 28 },
    text: [[{ number: [1, 28] }]],
  },
  {
    name: 'date.quarter',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 1, max: 4 },
    text: [[{ oneOf: ['Q1', 'Q2', 'Q3', 'Q4'] }], [{ number: [1, 4] }]],
  },
  {
    name: 'date.hour',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 0, max: 23 },
    text: [[{ number: [0, 23], width: 2 }]],
  },
  {
    name: 'date.minute',
    families: ['integer', 'decimal', 'float', 'text'],
    number: { min: 0, max: 59 },
    text: [[{ number: [0, 59], width: 2 }]],
  },
  codes('date.text', [[year, '-', month, '-', dayOfMonth], [year, month, dayOfMonth], [characters(BASE36, 4)]]),
  codes('date.dateTimeText', [
    [
      year,
      '-',
      month,
      '-',
      dayOfMonth,
      ' ',
      { number: [0, 23], width: 2 },
      ':',
      { number: [0, 59], width: 2 },
      ':',
      { number: [0, 59], width: 2 },
    ],
    [year, '-', month, '-', dayOfMonth],
  ]),
  {
    name: 'date.timeText',
    families: ['text'],
    injective: true,
    text: [[{ number: [0, 23], width: 2 }, ':', { number: [0, 59], width: 2 }]],
  },
  { name: 'time.any', families: ['time'], time: { fromHour: 7, toHour: 21.75, stepSeconds: 60 } },
  { name: 'time.opening', families: ['time'], time: { fromHour: 6, toHour: 11, stepSeconds: 1800 } },
  { name: 'time.closing', families: ['time'], time: { fromHour: 16, toHour: 23, stepSeconds: 1800 } },
  { name: 'time.start', families: ['time'], time: { fromHour: 7, toHour: 15.5, stepSeconds: 900 } },
  { name: 'time.end', families: ['time'], time: { fromHour: 15.75, toHour: 22, stepSeconds: 900 } },
  {
    name: 'duration.hours',
    families: ['interval'],
    text: [[{ number: [0, 23], width: 2 }, ':', { oneOf: ['15', '30', '45'] }, ':00']],
    nulls: 0.2,
  },
  texts(
    'duration.text',
    [
      [{ number: [1, 59] }, { oneOf: ['s', 'm', 'h'] }],
      [{ number: [1, 9] }, 'm'],
    ],
    { nulls: 0.2 },
  ),
  { name: 'duration.days', families: ['interval'], text: [[{ number: [2, 28] }, ' days']], nulls: 0.2 },
  { name: 'duration.months', families: ['interval'], text: [[{ number: [2, 11] }, ' mons']], nulls: 0.2 },
  {
    name: 'duration.short',
    families: ['interval'],
    text: [['00:', { number: [0, 59], width: 2 }, ':', { number: [1, 59], width: 2 }]],
    nulls: 0.2,
  },
];
