import type { Expression } from '../../rules/expression';
import { wordsOf } from '../infer/inferWords';
import { call, columnNamed, compare, literal } from './expressions';
import type { SenseChild, SenseColumn, SenseRule, SenseTable } from './senseRule';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Kinds of transactions by which money, or points, come to where they are kept. */
const COMING = words(
  'deposit credit in incoming inbound interest refund top topup earn earned bonus reward cashback salary income receive received receipt dividend grant',
);
/** Those by which they go. */
const GOING = words(
  'withdrawal withdraw debit out outgoing outbound payment pay purchase fee charge spend spent send sent redeem redeemed redemption payout expense tax transfer expire expired',
);

/** Tables whose rows make up a balance. */
const MOVEMENTS: ReadonlySet<string> = words('transaction entry movement posting operation');
const AMOUNT = /^((transaction|entry|movement) )?(amount|value|point|credit)( delta| change)?$/;
const DECIDES = /\b(type|kind|direction|category)$/;
const SIGNED = /\b(negative|minus|signed)\b/i;

/** What decides about the sign of a row's amount, and where it comes and goes. */
interface Sign {
  readonly amount: SenseColumn;
  readonly comes: Expression;
  readonly goes: Expression;
  /** Amounts that go are below 0, as the schema says. */
  readonly isWritten: boolean;
}

/** Amounts of which the schema says that some are negative have the sign that their kind tells of. */
export function signedAmounts(table: SenseTable): SenseRule[] {
  const sign = signOf(table);
  if (!sign?.isWritten || !sign.amount.isFree) return [];
  const is = (when: Expression, operator: '>' | '<'): Expression => ({
    kind: 'and',
    args: [when, compare(columnNamed(sign.amount.name), operator, literal(0))],
  });
  return [{ kind: 'condition', expression: { kind: 'or', args: [is(sign.comes, '>'), is(sign.goes, '<')] } }];
}

/** A balance is what has come less what has gone. */
export function balances({ columns, tableWords, children }: SenseTable): SenseRule[] {
  const called = (column: SenseColumn): string => column.words.filter((word) => word !== 'cent' && !tableWords.includes(word)).join(' ');
  const kept = columns.filter(
    (column) => column.isFree && /^((current|available|book|point|wallet|account) )?balance( amount)?$|^point$/.test(called(column)),
  );
  if (kept.length !== 1 || columns.some((column) => /^(opening|initial|starting) /.test(called(column)))) return [];
  const moving = children.flatMap((child) => {
    const sign = MOVEMENTS.has(child.tableWords.at(-1) ?? '') && isOnly(child, children) ? signOf(child) : undefined;
    return sign ? [{ child, sign }] : [];
  });
  if (moving.length !== 1) return [];
  const [{ child, sign }] = moving;
  const amount = columnNamed(sign.amount.name);
  const argument: Expression = sign.isWritten
    ? amount
    : { kind: 'case', branches: [{ when: sign.goes, then: call('-', amount) }], otherwise: amount };
  return [
    { kind: 'sum', column: kept[0].name, table: child.table, foreignKey: child.foreignKey, operation: 'sum', argument, isSigned: true },
  ];
}

/** Whether the table's rows refer to just one row. */
function isOnly(child: SenseChild, children: readonly SenseChild[]): boolean {
  return !children.some((other) => other !== child && other.table.name === child.table.name && other.table.schema === child.table.schema);
}

function signOf({ columns, tableWords }: Pick<SenseTable, 'columns' | 'tableWords'>): Sign | undefined {
  const amounts = columns.filter(({ words: each, family }) => {
    const told = each.filter((word) => word !== 'cent');
    return ['integer', 'decimal', 'float'].includes(family) && AMOUNT.test(told.join(' '));
  });
  const deciding = columns.flatMap((column) => decidedBy(column, tableWords));
  if (amounts.length !== 1 || deciding.length !== 1) return undefined;
  return { amount: amounts[0], ...deciding[0], isWritten: SIGNED.test(amounts[0].comment ?? '') };
}

function decidedBy(column: SenseColumn, tableWords: readonly string[]): Pick<Sign, 'comes' | 'goes'>[] {
  const self = columnNamed(column.name);
  const phrase = column.words.filter((word) => !tableWords.includes(word)).join(' ');
  if (column.family === 'boolean') {
    const is = (value: boolean): Expression => compare(self, '=', literal(value));
    if (/^is (debit|outgoing|withdrawal)$/.test(phrase)) return [{ comes: is(false), goes: is(true) }];
    return /^is (credit|incoming|deposit)$/.test(phrase) ? [{ comes: is(true), goes: is(false) }] : [];
  }
  const labels = DECIDES.test(column.words.join(' ')) && !column.nullable ? (column.labels?.() ?? []) : [];
  const [coming, going] = [COMING, GOING].map((known) => labels.filter((label) => saysOf(label, known)));
  const isClear = coming.length > 0 && going.length > 0 && labels.every((label) => coming.includes(label) !== going.includes(label));
  const isAny = (some: readonly string[]): Expression => ({ kind: 'in', arg: self, values: some.map(literal) });
  return isClear ? [{ comes: isAny(coming), goes: isAny(going) }] : [];
}

/** What a label says: of `transfer_in` the last word, else that of any of its words. */
function saysOf(label: string, known: ReadonlySet<string>): boolean {
  const told = wordsOf(label.replaceAll('-', '_'));
  const last = told.at(-1) ?? '';
  return /^(in|out)$/.test(last) ? known.has(last) : told.some((word) => known.has(word));
}
