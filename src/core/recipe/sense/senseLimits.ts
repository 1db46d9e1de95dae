import { columnNamed, compare } from './expressions';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

/** What is at most as much as something else, of the same row or of one that it refers to; all by the words of names. */
interface Limit {
  readonly least: RegExp;
  readonly most: RegExp;
  /** Of which rows this is so, and where the greater one is a parent's, of which parents. */
  readonly of?: RegExp;
  readonly above?: RegExp;
  /** Where the greater one is looked for; both when absent. */
  readonly within?: 'row' | 'parent';
}

const GOT = '(awarded|earned|obtained|scored|received|achieved|given|got)';
const PIECE = '(point|score|mark)';
const FULL = '(max|maximum|possible|total|full|available|max possible)';
const PEOPLE = '(guest|people|person|passenger|attendee|participant|student|member|occupant|visitor|seat|place|spot)';

const HANDLED = ['processed', 'completed', 'done', 'finished', 'failed', 'succeeded', 'successful', 'imported', 'exported', 'loaded'];
const UNIT = '(row|record|item|file|task|step|job|message|page|chunk)';

const LIMITS: readonly Limit[] = [
  {
    least: new RegExp(`^(${PIECE}( ${GOT})?|${GOT} ${PIECE}|raw score|final score)$`),
    most: new RegExp(`^(${FULL} ${PIECE}|${PIECE} (possible|max|maximum|total)|${PIECE} out of|out of)$`),
  },
  {
    least: new RegExp(
      `^(party size|head ?count|occupancy|adult|${PEOPLE}|${PEOPLE} (booked|taken|reserved|count)|(booked|reserved|taken) ${PEOPLE})$`,
    ),
    most: new RegExp(`^((max |maximum |seating |total |passenger )?capacity|(max|maximum) (${PEOPLE}|occupancy)|seat|seating)$`),
    above:
      /^(room|table|venue|hall|auditorium|classroom|theater|theatre|screen|property|listing|vehicle|boat|bus|aircraft|cabin|event|tour|activity|class|session|flight|type)$/,
    of: /^(reservation|booking|appointment|stay|visit|event|meeting|order|registration|trip|screening|section)$/,
    within: 'parent',
  },
  {
    least: new RegExp(`^((max |maximum )?capacity|(max|maximum) ${PEOPLE}|seat)$`),
    most: /^((max |maximum |seating |total )?capacity|seat|seating)$/,
    above: /^(room|venue|hall|auditorium|classroom|theater|theatre|screen|aircraft|vehicle|bus|boat|location|facility)$/,
    of: /^(section|class|course|event|session|lecture|workshop|screening|showing|performance|meeting|conference|flight|trip|exam)$/,
    within: 'parent',
  },
  {
    least: new RegExp(
      `^(enrolled|enrolment|enrollment|registered|booked|attended|reserved|occupied|current (enrollment|capacity|occupancy|load)|${PEOPLE}( count)?|(booked|reserved|available|occupied|taken|free|remaining|sold) ${PEOPLE}|${PEOPLE} (booked|reserved|available|occupied|taken|free|remaining|sold))$`,
    ),
    most: new RegExp(`^((max |maximum |total )?capacity|(max|maximum|total) (${PEOPLE}|enrollment|enrolment|occupancy))$`),
    within: 'row',
  },
  {
    least: /^(amount( (paid|refunded|received|allocated|applied))?|(paid|refund|refunded|payment|allocated|applied) amount)$/,
    most: /^((grand )?total( (amount|due|price|gross|incl tax))?|amount( (due|total))?|invoice (total|amount)|order total|principal( amount)?|loan amount)$/,
    of: /^(payment|refund|allocation|installment|instalment|repayment|settlement|chargeback|dispute)$/,
    above: /^(invoice|order|bill|payment|loan|charge|purchase|booking|reservation|sale|transaction|fine)$/,
    within: 'parent',
  },
  {
    least: /^(amount (refunded|paid|captured|received)|(refunded|refund|paid|captured) amount|total paid)$/,
    most: /^((grand )?total( (amount|due|price))?|amount( (due|total))?)$/,
    within: 'row',
  },
  {
    least:
      /^(quantity( (returned|shipped|received|refunded|delivered|fulfilled|picked))?|(returned|shipped|received|refunded|delivered) quantity)$/,
    most: /^(quantity|quantity ordered|ordered quantity)$/,
    of: /^(return|refund|shipment|receipt|delivery|fulfillment|picking|package|pick)( (item|line|detail|row|entry))?$/,
    above: /^(order|purchase|sale|invoice).* (item|line|detail)$/,
    within: 'parent',
  },
  {
    least:
      /^(quantity (returned|shipped|received|refunded|delivered|fulfilled|picked|invoiced)|(returned|shipped|received|delivered|refunded|invoiced) quantity)$/,
    most: /^(quantity|quantity ordered|ordered quantity)$/,
    within: 'row',
  },
  {
    least: /^((sale|discounted|discount|special|promo|promotional|offer|member|final|net) price|price)$/,
    most: /^((list|regular|original|retail|full|compare at|recommended retail|recommended|catalog|standard|before discount) price|msrp|rrp)$/,
  },
  { least: /^discount amount$/, most: /^(sub ?total|(unit |list |base )?price|gross( amount)?|total before discount)$/, within: 'row' },
  { least: /^(progress current|current progress)$/, most: /^(progress total|total progress)$/, within: 'row' },
  ...HANDLED.map(
    (handled): Limit => ({
      least: new RegExp(`^(${handled}( ${UNIT})?( count)?|${UNIT} ${handled})$`),
      most: new RegExp(`^(total( ${UNIT})?( count)?|${UNIT} (total|count))$`),
      within: 'row',
    }),
  ),
  { least: /^click( count)?$/, most: /^(impression|view)( count)?$/, within: 'row' },
  { least: /^conversion( count)?$/, most: /^click( count)?$/, within: 'row' },
  { least: /^(unique )?(open|opened)( count)?$/, most: /^(sent|delivered|recipient)( count)?$/, within: 'row' },
  { least: /^(win|won|loss|lost|draw|drawn)$/, most: /^(game|match|played|game played|match played)$/, within: 'row' },
  {
    least: /^(correct|correct answer|answered)( count)?$/,
    most: /^(total question|question|question total|question count)$/,
    within: 'row',
  },
];

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);
/** Words that change nothing of what is counted. */
const IDLE: ReadonlySet<string> = new Set(['number', 'no', 'num', 'of', 'cent', 'in', 'usd', 'eur', 'gbp']);

/** `points` is at most the assignment's `max_points`, a refund at most the payment, a party no larger than its table. */
export function limits({ columns, tableWords, parents }: SenseTable): SenseRule[] {
  return LIMITS.flatMap((limit): SenseRule[] => {
    const { least, most, of, above, within } = limit;
    if (of && !of.test(tableWords.join(' ')) && !of.test(tableWords.at(-1) ?? '')) return [];
    const low = only(columns, tableWords, least).filter(({ isFree }) => isFree);
    const own = within === 'parent' ? [] : only(columns, tableWords, most).map(({ name }) => columnNamed(name));
    const theirs =
      within === 'row'
        ? []
        : parents.flatMap((parent) => {
            const isMeant = !above || above.test(parent.tableWords.join(' ')) || above.test(parent.tableWords.at(-1) ?? '');
            return isMeant ? only(parent.columns, parent.tableWords, most).map(({ name }) => columnNamed(name, parent.qualifier)) : [];
          });
    return low.flatMap((column) =>
      [...own, ...(own.length === 0 && theirs.length === 1 ? theirs : [])]
        .filter((other) => other.kind !== 'column' || other.name !== column.name)
        .map((other) => ({ kind: 'condition', expression: compare(columnNamed(column.name), '<=', other) })),
    );
  });
}

/** The one number that is called so, in full or without the words of its table. */
function only(columns: readonly SenseColumn[], tableWords: readonly string[], pattern: RegExp): SenseColumn[] {
  const found = columns.filter(({ words, family }) => {
    if (!NUMBERS.has(family)) return false;
    const told = words.filter((word) => !IDLE.has(word));
    const short = told.filter((word, at) => at === told.length - 1 || !tableWords.includes(word));
    return pattern.test(told.join(' ')) || pattern.test(short.join(' '));
  });
  return found.length === 1 ? found : [];
}
