import type { Expression } from '../../rules/expression';
import { call, columnNamed, compare, literal, plainType } from './expressions';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/** Names of parts of amounts, by the words that are left of a column's name without those of its table. */
const PARTS = {
  quantity: /^(quantity|qty|count|ordered quantity|quantity ordered|number of unit)$/,
  unitPrice: /^((unit|item|each|single|net|list|sale|selling)? ?price( each| per unit)?|unit cost|rate|price)$/,
  discountShare: /^(discount( percentage| percent| pct| rate)|unit price discount)$/,
  discount: /^(discount( amount| total)?|total discount|amount discount)$/,
  lineTotal: /^((line|row|item|extended|position) (total|amount|price)|subtotal|sub total|amount|total( price| amount)?)$/,
  subtotal:
    /^(sub ?total|net( amount| total)?|amount net|total net|goods total|item total|total before tax|amount before tax|principal|(base|tuition) (price|fee|fare|amount)|amount)$/,
  tax: /^((sales )?tax( amount| total)?|vat( amount)?|total tax|gst( amount)?|tax amt)$/,
  shipping: /^((shipping|freight|delivery)( cost| fee| amount| charge| price| total)?|fee|interest|surcharge|service (charge|fee))$/,
  tip: /^(tip|gratuity)( amount)?$/,
  total: /^(total( amount| price| due| cost)?|grand total|amount( total| due)?|gross( amount| total)?|total gross)$/,
} as const;

type Part = keyof typeof PARTS;

/** Amounts that are made of others: quantity × unit price, subtotal + tax + shipping − discount. */
export function computedAmounts(table: SenseTable): SenseRule[] {
  const parts = partsOf(table);
  return [...totalOf(parts), ...lineTotalOf(parts), ...unitPriceOf(parts, table), ...balanceOf(table)];
}

/** The columns that are parts of amounts, each where just one is called so. */
export function partsOf({ columns, tableWords }: Pick<SenseTable, 'columns' | 'tableWords'>): ReadonlyMap<Part, SenseColumn> {
  const parts = new Map<Part, SenseColumn>();
  for (const part of Object.keys(PARTS) as Part[]) {
    const found = columns.filter(
      (column) => NUMBERS.has(column.family) && namesOf(column, tableWords).some((name) => PARTS[part].test(name)),
    );
    // Beside a total, an amount is one of the things that it is made of.
    const told = found.length > 1 ? found.filter((column) => !/^amount/.test(shortName(column, tableWords))) : found;
    if (told.length === 1) parts.set(part, told[0]);
  }
  return parts;
}

/** A column's name in full, where that is no part's own, and without the words of its table. */
function namesOf(column: SenseColumn, tableWords: readonly string[]): string[] {
  const full = shortName(column, []);
  return Object.values(PARTS).some((pattern) => pattern.test(full)) ? [full] : [shortName(column, tableWords)];
}

function shortName({ words }: SenseColumn, tableWords: readonly string[]): string {
  const told = words.filter((word) => !/^(cent|usd|eur|gbp)$/.test(word));
  const short = told.filter((word, at) => at === told.length - 1 || !tableWords.includes(word));
  return short.join(' ');
}

/** Subtotal and what comes on top of it. */
function totalOf(parts: ReadonlyMap<Part, SenseColumn>): SenseRule[] {
  const [total, subtotal] = [parts.get('total'), parts.get('subtotal')];
  const added = (['tax', 'shipping', 'tip'] as const).flatMap((part) => parts.get(part) ?? []);
  const taken = parts.get('discount');
  if (!total?.isFree || !subtotal || total === subtotal || added.length + (taken ? 1 : 0) === 0) return [];
  const sum = added.reduce<Expression>((left, column) => call('+', left, present(column)), present(subtotal));
  const rules = value(total, taken ? call('-', sum, present(taken)) : sum);
  return taken?.isFree
    ? [...rules, { kind: 'condition', expression: compare(columnNamed(subtotal.name), '>=', columnNamed(taken.name)) }]
    : rules;
}

function lineTotalOf(parts: ReadonlyMap<Part, SenseColumn>): SenseRule[] {
  const [quantity, price, total] = [parts.get('quantity'), parts.get('unitPrice'), parts.get('lineTotal')];
  const isMade = parts.get('subtotal') === total && parts.get('total') !== total;
  if (!quantity || !price || !total?.isFree || total === price || (isMade && parts.has('total'))) return [];
  const gross = call('*', present(quantity), present(price));
  const share = parts.get('discountShare');
  return value(total, share ? call('*', gross, discounted(share)) : gross);
}

/** What one piece of a line costs is what the thing itself costs. */
function unitPriceOf(parts: ReadonlyMap<Part, SenseColumn>, { parents }: SenseTable): SenseRule[] {
  const price = parts.get('unitPrice');
  if (!price?.isFree || !parts.has('quantity')) return [];
  const theirs = parents.flatMap(({ qualifier, columns }) =>
    columns
      .filter(({ family, words, nullable }) => family === price.family && !nullable && /^((unit|list|sale) )?price$/.test(words.join(' ')))
      .map(({ name }) => columnNamed(name, qualifier)),
  );
  return theirs.length === 1 ? value(price, theirs[0]) : [];
}

const GOT = /^(.*?) ?(earned|received|granted|deposited|allotted|total)$/;
const GONE = /^(.*?) ?(redeemed|used|spent|withdrawn|taken)$/;
const LEFT = /^(.*?) ?(balance|remaining|left|available)$/;

/** What is left of what there was: points earned less points redeemed. */
function balanceOf({ columns }: SenseTable): SenseRule[] {
  const called = (pattern: RegExp) =>
    columns.flatMap((column) => {
      const found = NUMBERS.has(column.family) ? pattern.exec(column.words.join(' ')) : null;
      return found ? [{ of: found[1], column }] : [];
    });
  const [got, gone] = [called(GOT), called(GONE)];
  return called(LEFT).flatMap(({ of, column }) => {
    const [all, away] = [got, gone].map((side) => side.find((each) => each.of === of)?.column);
    return all && away && column.isFree ? value(column, call('-', present(all), present(away))) : [];
  });
}

/** What a share or a percentage leaves. */
function discounted(share: SenseColumn): Expression {
  const isPercentage = share.family === 'integer' || /percent|pct/.test(share.words.join(' '));
  const part = isPercentage ? call('/', present(share), literal(100)) : present(share);
  return call('-', literal(1), part);
}

/** What is not there counts as nothing. */
function present({ name, nullable }: SenseColumn): Expression {
  return nullable ? call('coalesce', columnNamed(name), literal(0)) : columnNamed(name);
}

function value(column: SenseColumn, expression: Expression): SenseRule[] {
  const digits = column.family === 'integer' ? 0 : (column.scale ?? 2);
  const rounded =
    column.family === 'float' ? expression : call('round', { kind: 'cast', arg: expression, type: plainType('numeric') }, literal(digits));
  return [{ kind: 'value', column: column.name, expression: rounded }];
}
