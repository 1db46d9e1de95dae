import { childrenOf } from '../../../rules/columnsOf';
import type { Expression, TypeName } from '../../../rules/expression';

const JSONB: TypeName = { name: 'jsonb', modifiers: [], dimensions: 0 };
const DATE: TypeName = { name: 'date', modifiers: [], dimensions: 0 };
const MOMENT: TypeName = { name: 'timestamp without time zone', modifiers: [0], dimensions: 0 };
const TIME: TypeName = { name: 'time without time zone', modifiers: [0], dimensions: 0 };

/**
 * Types that a CHECK demands of texts, by column, where they are not NULL: `json_valid(x)`, as MariaDB declares its
 * `json`; `x IS date(x)` and `strftime('%w', x) = '1'`, as people keep dates in SQLite.
 * `isDated`: whether a column is known to hold dates already.
 */
export function meantTypes(check: Expression, isDated: IsDated = () => false): ReadonlyMap<string, TypeName> {
  if (check.kind === 'and') return new Map(check.args.flatMap((arg) => [...meantTypes(arg, isDated)]));
  if (check.kind === 'or') return unlessNull(check.args, isDated);
  const [column, type] = [singleColumn(check), meantBy(check)];
  if (column !== undefined && type) return new Map([[column, type]]);
  return check.kind === 'compare' ? readAsMoments(check, isDated) : new Map();
}

type IsDated = (column: string) => boolean;

/** `x IS NULL OR json_valid(x)`. */
function unlessNull(args: readonly Expression[], isDated: IsDated): ReadonlyMap<string, TypeName> {
  const nullable = args.flatMap((arg) => (arg.kind === 'isNull' && arg.arg.kind === 'column' ? arg.arg.name : []));
  const demanded = args.flatMap((arg) => (arg.kind === 'isNull' ? [] : [...meantTypes(arg, isDated)]));
  return new Map(args.length === 2 ? demanded.filter(([column]) => nullable.includes(column)) : []);
}

function meantBy(check: Expression): TypeName | undefined {
  if (check.kind === 'call' && check.name === 'is json') return check.args[0].kind === 'column' ? JSONB : undefined;
  if (check.kind === 'not' && check.arg.kind === 'isNull') return momentOf(check.arg.arg);
  if (check.kind !== 'compare' || (check.operator !== '=' && check.operator !== 'not distinct')) return undefined;
  if (check.left.kind === 'column') return momentOf(check.right);
  return check.right.kind === 'column' ? momentOf(check.left) : undefined;
}

/** The moment as which an expression reads a column and writes it again. */
function momentOf(expression: Expression): TypeName | undefined {
  if (expression.kind === 'call') return expression.name === 'to_char' ? BY_TEMPLATE.get(templateOf(expression.args)) : undefined;
  if (expression.kind !== 'cast') return undefined;
  if (expression.type.name === 'text') return momentOf(expression.arg);
  return [DATE, MOMENT, TIME].find(({ name }) => name === expression.type.name);
}

const BY_TEMPLATE: ReadonlyMap<unknown, TypeName> = new Map([
  ['YYYY-MM-DD', DATE],
  ['YYYY-MM-DD HH24:MI:SS', MOMENT],
  ['HH24:MI:SS', TIME],
]);

function templateOf([, template]: readonly Expression[]): unknown {
  return template?.kind === 'literal' ? template.value : undefined;
}

const MOMENTS = new Set(['date', 'timestamp without time zone', 'timestamp with time zone']);
/** Parts and templates that a date alone has nothing for. */
const OF_THE_DAY = /^(?:hour|minute|second)$|HH(?:24|12)|MI|SS/;

/** Columns of a comparison that reads all it mentions as moments: `strftime('%w', x) = '1'`, `julianday(y) - julianday(x) <= 30`. */
function readAsMoments(check: Expression, isDated: IsDated): ReadonlyMap<string, TypeName> {
  const columns = new Set<string>();
  let type = DATE;
  const open: Expression[] = [check];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'column' && !isDated(next.name)) return new Map();
    if (next.kind === 'literal' && OF_THE_DAY.test(String(next.value))) type = MOMENT;
    if (next.kind === 'cast' && next.arg.kind === 'column' && MOMENTS.has(next.type.name)) columns.add(next.arg.name);
    else open.push(...childrenOf(next));
  }
  return new Map([...columns].map((name) => [name, type]));
}

/** The one column that an expression is about. */
function singleColumn(expression: Expression): string | undefined {
  const names = new Set<string>();
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'column') names.add(next.name);
    open.push(...childrenOf(next));
  }
  return names.size === 1 ? [...names][0] : undefined;
}

const NOW: ReadonlyMap<string, TypeName> = new Map([
  ['localtimestamp', MOMENT],
  ['current_date', DATE],
  ['localtime', TIME],
]);

/** The type that a default means where it is the time of writing: SQLite's `text DEFAULT CURRENT_TIMESTAMP`. */
export function meantByDefault(value: Expression): TypeName | undefined {
  return value.kind === 'call' ? NOW.get(value.name) : undefined;
}
