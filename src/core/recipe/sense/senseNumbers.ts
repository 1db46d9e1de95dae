import { columnNamed, compare } from './expressions';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

/** Words that make a pair, the lesser first. */
const PAIRS: readonly (readonly [low: string, operator: '<=' | '<', high: string])[] = [
  ['min minimum lowest low lo least lower', '<=', 'max maximum highest high hi most upper'],
  ['cost', '<=', 'price retail msrp'],
  ['cost wholesale purchase', '<=', 'retail msrp sale selling list'],
  ['diastolic', '<', 'systolic'],
  ['from', '<=', 'to'],
  ['start', '<=', 'end'],
  [
    'used redeemed spent sold taken booked consumed filled available remaining free left vacant occupied reserved',
    '<=',
    'limit allowed total max maximum quota capacity earned issued granted',
  ],
];
const pairs = PAIRS.map(([low, operator, high]) => ({ least: new Set(low.split(' ')), operator, most: new Set(high.split(' ')) }));
/** Words that change nothing of what is counted. */
const IDLE: ReadonlySet<string> = new Set(['times', 'time', 'usage', 'use', 'count', 'number', 'of', 'cent', 'amount']);

/** `min_price` is at most `max_price`, `times_used` at most `usage_limit`. */
export function numberOrder({ columns }: SenseTable): SenseRule[] {
  const numbers = columns.filter(({ family, isFree }) => isFree && ['integer', 'decimal', 'float'].includes(family));
  return numbers.flatMap((low) =>
    numbers.flatMap((high): SenseRule[] => {
      const pair = high === low ? undefined : pairs.find(({ least, most }) => isPair(low, high, least, most));
      return pair ? [{ kind: 'condition', expression: compare(columnNamed(low.name), pair.operator, columnNamed(high.name)) }] : [];
    }),
  );
}

function isPair(low: SenseColumn, high: SenseColumn, least: ReadonlySet<string>, most: ReadonlySet<string>): boolean {
  const [first, last] = [without(low, least), without(high, most)];
  return first !== undefined && first === last;
}

/** The other words of a name that has one of these; undefined where it has none, or more. */
function without({ words }: SenseColumn, wanted: ReadonlySet<string>): string | undefined {
  if (words.filter((word) => wanted.has(word)).length !== 1) return undefined;
  return words.filter((word) => !wanted.has(word) && !IDLE.has(word)).join(' ');
}

/** Ends of what leads from one to another: nobody follows himself. */
const ENDS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['origin', 'destination'],
  ['departure', 'arrival'],
  ['sender', 'recipient'],
  ['sender', 'receiver'],
  ['follower', 'followee'],
  ['follower', 'followed'],
  ['follower', 'following'],
  ['blocker', 'blocked'],
  ['source', 'target'],
  ['home', 'away'],
  ['buyer', 'seller'],
  ['requester', 'addressee'],
  ['parent', 'child'],
  ['user', 'friend'],
];

/** What leads from one row to another does not lead back to the same. */
export function differentEnds({ columns, pairsOfKeys }: SenseTable): SenseRule[] {
  return pairsOfKeys.flatMap(([one, other]) => {
    const [first, last] = [one, other].map((name) => columns.find((column) => column.name === name));
    const areEnds = ENDS.some(([a, b]) => (has(first, a) && has(last, b)) || (has(first, b) && has(last, a)));
    return areEnds ? [{ kind: 'condition', expression: compare(columnNamed(one), '<>', columnNamed(other)) } as const] : [];
  });
}

function has(column: SenseColumn | undefined, word: string): boolean {
  return column?.words.includes(word) ?? false;
}
