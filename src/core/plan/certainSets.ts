import type { Domain } from '../generate/domain';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import type { ColumnPlan, TablePlan } from './plan';
import type { UniqueSet } from './uniqueSets';

/**
 * Whether no two rows can be equal to the set, by the plan's structure alone: what the set compares gives back
 * the columns that tell the rows apart. False says nothing: then the rows themselves have to be read.
 */
export function isCertain(set: UniqueSet, plan: TablePlan): boolean {
  const known = new Set([...set.plain, ...set.expressions.map((each) => source(each, plan))].flatMap((name) => name ?? []));
  for (const name of known) {
    const { source: from } = columnNamed(plan, name) ?? {};
    const inner = from?.kind === 'expression' ? source(from.expression, plan) : undefined;
    if (inner !== undefined) known.add(inner);
  }
  if (isFoldedList(set, plan)) return false;
  // Rows with a NULL are no matter to a key, unless it takes NULL for a value.
  const counts = (name: string): boolean => known.has(name) && (!set.nullsNotDistinct || isFilled(plan, name));
  return plan.columns.some((column) => counts(column.name) && isInjective(column, plan)) || carriedWhole(plan, counts);
}

/**
 * The columns, by place, of which at least one is NULL in both of two rows that are equal to the set: it takes NULL for
 * a value, and but for that nothing could be equal. Undefined where any rows may be.
 */
export function holesOf(set: UniqueSet, plan: TablePlan): number[] | undefined {
  if (!set.nullsNotDistinct || set.expressions.length > 0 || !isCertain({ ...set, nullsNotDistinct: false }, plan)) return undefined;
  return plan.columns.flatMap(({ name }, at) => (set.plain.includes(name) && !isFilled(plan, name) ? [at] : []));
}

function columnNamed(plan: TablePlan, name: string): ColumnPlan | undefined {
  return plan.columns.find((column) => column.name === name);
}

/** Whether a column that the set folds has values that differ in case alone, as those may that a recipe or a condition lists. */
function isFoldedList({ folded, expressions }: UniqueSet, plan: TablePlan): boolean {
  return [...folded, ...expressions.flatMap(columnsOf)].some((name) => {
    const from = columnNamed(plan, name)?.source;
    return from !== undefined && 'domain' in from && differsInCaseAlone(from.domain);
  });
}

function differsInCaseAlone(domain: Domain): boolean {
  if (domain.kind === 'choice') return domain.domains.some(({ kind }) => kind === 'list');
  if (domain.kind !== 'list') return false;
  return new Set(domain.values.map((value) => String(value).toLowerCase())).size < domain.values.length;
}

/** Whether the column has a value in every row. */
function isFilled(plan: TablePlan, name: string): boolean {
  const column = columnNamed(plan, name);
  if (!column || column.nulls > 0) return false;
  const { source: from } = column;
  if (from.kind === 'reference') return plan.links[from.link].nulls === 0 && isAlwaysFound(plan, from.link);
  if (from.kind === 'unique') return from.of === undefined;
  if (from.kind === 'digit') return plan.carriers[from.carrier].overflow === undefined;
  return from.kind === 'sequence' || from.kind === 'ordinal' || (from.kind === 'draw' && column.group === undefined);
}

function isAlwaysFound(plan: TablePlan, link: number): boolean {
  const { mode } = plan.links[link];
  if (mode.kind === 'bijection') return mode.share === undefined;
  if (mode.kind === 'digit') return plan.carriers[mode.carrier].overflow === undefined;
  return /^(layout|scattered|apart|draw|same)$/.test(mode.kind);
}

/** Whether the column alone tells the rows apart. */
function isInjective({ source: from }: ColumnPlan, plan: TablePlan): boolean {
  if (from.kind === 'sequence' || from.kind === 'unique') return true;
  if (from.kind !== 'reference') return false;
  const { mode, foreignKey } = plan.links[from.link];
  const isSingle = plan.table.foreignKeys[foreignKey].columns.length === 1;
  return isSingle && (mode.kind === 'bijection' || mode.kind === 'same');
}

/** Whether all columns of a carrier, or a place among siblings with its parent, are among those that count. */
function carriedWhole(plan: TablePlan, counts: (name: string) => boolean): boolean {
  const namesOf = (link: number): readonly string[] => plan.table.foreignKeys[plan.links[link].foreignKey].columns;
  const ordinals = plan.columns.flatMap(({ source: from, name }) => (from.kind === 'ordinal' ? [[name, ...namesOf(from.link)]] : []));
  const carriers = plan.carriers.flatMap(({ join, sums, overflow }, at) => {
    if (join || sums || overflow) return [];
    const digits = plan.columns.flatMap(({ source: from, name }) => (from.kind === 'digit' && from.carrier === at ? [name] : []));
    const links = plan.links.flatMap(({ mode }, link) => (mode.kind === 'digit' && mode.carrier === at ? namesOf(link) : []));
    return [[...digits, ...links]];
  });
  const pairs = plan.links.flatMap(({ mode }, link) => (mode.kind === 'apart' ? [[...namesOf(link), ...namesOf(mode.from)]] : []));
  return [...ordinals, ...carriers, ...pairs].some((names) => names.length > 0 && names.every(counts));
}

/** The column whose value the expression's gives back: `lower(email)` of texts that never differ in case alone, `'SO' || id`. */
function source(expression: Expression, plan: TablePlan): string | undefined {
  switch (expression.kind) {
    case 'column':
      return expression.name;
    case 'cast':
      return isWideEnough(expression, plan) ? source(expression.arg, plan) : undefined;
    case 'call':
      return sourceOfCall(expression.name, expression.args, plan);
    default:
      return undefined;
  }
}

/** Hashes so long that two texts never have the same. */
const HASH = /^(md5|sha\d+|digest|encode)$/;

function sourceOfCall(name: string, args: readonly Expression[], plan: TablePlan): string | undefined {
  const [first, ...rest] = args;
  if (!first) return undefined;
  const isConstant = (each: Expression): boolean => columnsOf(each).length === 0;
  if (HASH.test(name) || name === 'lower' || name === 'upper') return rest.every(isConstant) ? source(first, plan) : undefined;
  const varying = args.filter((each) => !isConstant(each));
  if (varying.length !== 1) return undefined;
  const inner = source(varying[0], plan);
  if (inner === undefined) return undefined;
  if (name === 'coalesce') return varying[0] === first && isFilled(plan, inner) ? inner : undefined;
  if (name === '||' || name === 'concat') return isWhole(args) ? inner : undefined;
  if (name === '+' || name === '-') return isNumber(plan, inner) && isWhole(args) ? inner : undefined;
  return undefined;
}

/** Constants that are there: NULL makes the whole NULL. */
function isWhole(args: readonly Expression[]): boolean {
  return args.every((each) => each.kind !== 'literal' || each.value !== null);
}

function isNumber(plan: TablePlan, name: string): boolean {
  return columnNamed(plan, name)?.type.family === 'integer';
}

/** The digits of any integer and its sign. */
const LONGEST_INTEGER = 20;

/** Whether the cast keeps different values different. */
function isWideEnough({ arg, type }: Extract<Expression, { kind: 'cast' }>, plan: TablePlan): boolean {
  const inner = source(arg, plan);
  const family = inner === undefined ? undefined : columnNamed(plan, inner)?.type.family;
  const isText = type.name === 'text' || type.name === 'character varying';
  if (type.dimensions > 0 || !isText) return false;
  const [length] = type.modifiers;
  if (family === 'integer') return length === undefined || length >= LONGEST_INTEGER;
  return (family === 'text' || family === 'uuid') && length === undefined;
}
