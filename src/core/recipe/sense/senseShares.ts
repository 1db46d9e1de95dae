import type { SenseColumn, SenseKey, SenseRule, SenseTable } from './senseRule';

/** Of what there are shares. */
const OF =
  '(share|allocation|ownership|weight|split|stake|vote|equity|composition|royalty|portfolio|ownership share|target|asset|budget|profit|revenue)';
const PERCENT = '(percent|percentage|percentage point|share|ratio|fraction)';
const SHARE = new RegExp(
  `^(${OF} ${PERCENT}|${PERCENT} (allocation|ownership|allocated|owned|of total|of portfolio|of whole)|(portfolio|target|index) (weight|allocation)|${PERCENT} share)$`,
);
/** What says so where the rows themselves are parts of a whole. */
const BARE = /^(share|allocation|ownership|weight|split|stake|percent|percentage|fraction|proportion|ratio)$/;
const PARTS =
  /^(allocation|split|shareholder|shareholding|owner|ownership|holding|beneficiary|constituent|composition|component|breakdown|option|poll option|share|royalty|blend)$/;
/** Wholes, the surest first. */
const WHOLES: readonly string[] =
  'portfolio fund index basket poll question election survey will policy property song track work recording recipe formula mixture blend alloy wine invoice payment expense order budget company asset account contract deal'.split(
    ' ',
  );
/** Who has shares of something. */
const HOLDERS =
  /^(owner|shareholder|investor|holder|member|partner|person|beneficiary|employee|user|author|artist|customer|client|contact|party)$/;
const VOTES = /^(vote|response|answer)( count)?$/;

/** Percentages of what rows of one parent share make 100, fractions 1. */
export function shares(table: SenseTable): SenseRule[] {
  const found = table.columns.filter((column) => column.isFree && !column.nullable && isShare(column, table.tableWords));
  const whole = found.length === 1 ? wholeOf(table) : undefined;
  const of = whole && sizeOf(found[0]);
  if (!whole || of === undefined) return [];
  const votes = table.columns.filter(({ words, family, nullable }) => family === 'integer' && !nullable && VOTES.test(words.join(' ')));
  return [{ kind: 'share', column: found[0].name, foreignKey: whole.foreignKey, of, ...(votes.length === 1 && { by: votes[0].name }) }];
}

function isShare({ words, family }: SenseColumn, tableWords: readonly string[]): boolean {
  // Of numbers that are near what they say no sum is exact.
  if (family !== 'integer' && family !== 'decimal') return false;
  const phrase = words.join(' ').replaceAll('owner ship', 'ownership').replaceAll('share holding', 'shareholding');
  return SHARE.test(phrase) || (BARE.test(phrase) && PARTS.test(tableWords.at(-1) ?? ''));
}

/** The key to the one thing that is shared: what surely is one, or all that the rows refer to. */
function wholeOf({ keys }: SenseTable): SenseKey | undefined {
  const rank = ({ targetWords }: SenseKey): number => WHOLES.indexOf(targetWords.at(-1) ?? '');
  const known = keys.filter((key) => rank(key) >= 0 && key.isEarlier).sort((a, b) => rank(a) - rank(b));
  if (known.length > 0) return known.length === 1 || rank(known[0]) < rank(known[1]) ? known[0] : undefined;
  const held = keys.filter(({ targetWords, role }) => !HOLDERS.test(role.at(-1) ?? targetWords.at(-1) ?? ''));
  const [only] = held.length === 1 ? held : keys.length === 1 ? keys : [];
  return only?.isEarlier ? only : undefined;
}

/** 100, or 1 where no more fits or the name says so. */
function sizeOf({ words, most, scale }: SenseColumn): number | undefined {
  const limit = most?.() ?? Number.POSITIVE_INFINITY;
  if (limit < 1) return undefined;
  if (limit < 100) return limit < 2 || (limit < 10 && (scale ?? 0) >= 2) ? 1 : undefined;
  return /\b(fraction|ratio|proportion)\b/.test(words.join(' ')) ? 1 : 100;
}
