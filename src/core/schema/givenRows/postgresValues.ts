import type { Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { Expression, TypeName } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import type { Catalog } from '../draft/catalog';
import { toExpression } from '../postgres/expression';
import type { SqlParser } from '../sqlParser';
import { nameOf } from './givenLog';
import type { GivenValue, Lookup } from './givenStatement';
import type { RawSql } from './tuples';
import type { ReadValues } from './valueReader';

/** Expressions that are parsed at a time. */
const BATCH = 200;

/** Reads values in PostgreSQL's SQL. */
export function postgresValues(catalog: Catalog, parser: SqlParser): ReadValues {
  return async (values) => {
    const found = new Map<RawSql, GivenValue>();
    await readCasts(values, parser, found);
    const rest = values.filter((value) => !found.has(value));
    for (let at = 0; at < rest.length; at += BATCH) {
      const batch = rest.slice(at, at + BATCH);
      const nodes = await parseList(
        batch.map(({ sql }) => sql),
        parser,
      );
      batch.forEach((value, i) => {
        found.set(value, givenValue(catalog, nodes[i]));
      });
    }
    return found;
  };
}

/** Constants with a cast: of thousands of them only the types are parsed. */
async function readCasts(values: readonly RawSql[], parser: SqlParser, found: Map<RawSql, GivenValue>): Promise<void> {
  const names = [...new Set(values.flatMap(({ cast }) => (cast ? [cast.type] : [])))];
  if (names.length === 0) return;
  const nodes = await parseList(
    names.map((name) => `NULL::${name}`),
    parser,
  );
  const types = new Map<string, TypeName>();
  names.forEach((name, at) => {
    const expression = toExpression(nodes[at]);
    if (expression.kind === 'cast') types.set(name, expression.type);
  });
  for (const value of values) {
    const type = value.cast && types.get(value.cast.type);
    if (value.cast && type) found.set(value, { kind: 'cast', arg: { kind: 'literal', value: value.cast.text }, type });
  }
}

async function parseList(expressions: readonly string[], parser: SqlParser): Promise<readonly Node[]> {
  // A line comment may end an expression.
  const [statement] = await parser.parse(`SELECT ${expressions.join('\n,')}\n`);
  const targets = statement && 'SelectStmt' in statement ? (statement.SelectStmt.targetList ?? []) : [];
  return targets.flatMap((target) => ('ResTarget' in target && target.ResTarget.val ? [target.ResTarget.val] : []));
}

/** A parsed value: a constant, an expression, or the one value that a subquery finds. */
export function givenValue(catalog: Catalog, node: Node | undefined): GivenValue {
  if (node && 'SetToDefault' in node) return { kind: 'default' };
  if (node && 'SubLink' in node) return subquery(catalog, node.SubLink.subselect) ?? toExpression(node);
  const expression = toExpression(node);
  if (expression.kind !== 'literal') return expression;
  return typeof expression.value === 'number' ? String(expression.value) : expression.value;
}

function subquery(catalog: Catalog, node: Node | undefined): Lookup | undefined {
  const select = node && 'SelectStmt' in node ? node.SelectStmt : undefined;
  const source = select && onlyTable(select, ['limitCount']);
  const [target, ...more] = select?.targetList ?? [];
  if (!source || more.length > 0 || !target || !('ResTarget' in target) || select?.limitOffset) return undefined;
  const found = readSource(catalog, source);
  const value = found.own(toExpression(target.ResTarget.val));
  return { kind: 'lookup', table: found.table, value, ...(select?.whereClause && { where: found.own(toExpression(select.whereClause)) }) };
}

/** The clauses of a SELECT from one table that say nothing beyond it. */
const PLAIN = ['targetList', 'fromClause', 'whereClause', 'limitOption', 'op'];

/** The one table that a plain SELECT reads; undefined where it reads more, or does more. */
export function onlyTable(select: SelectStmt, clauses: readonly string[] = []): RangeVar | undefined {
  const isPlain = select.op === 'SETOP_NONE' && Object.keys(select).every((clause) => PLAIN.includes(clause) || clauses.includes(clause));
  const [from, ...others] = select.fromClause ?? [];
  return isPlain && from && others.length === 0 && 'RangeVar' in from ? from.RangeVar : undefined;
}

/** A table that rows are read from, and expressions over its columns freed of its name. */
export interface SourceTable {
  readonly table: { readonly schema: string; readonly name: string };
  own(expression: Expression): Expression;
}

/** What a FROM item means. */
export function readSource(catalog: Catalog, relation: RangeVar): SourceTable {
  const found = catalog.findTable(relation);
  const names = relation.alias?.aliasname === undefined ? [relation.relname] : [relation.alias.aliasname];
  return {
    table: found ? nameOf(found) : { schema: relation.schemaname ?? '', name: relation.relname ?? '' },
    own: (expression) => ownColumns(expression, names),
  };
}

/** Columns of a table called by one of the names, without it. */
export function ownColumns(expression: Expression, names: readonly (string | undefined)[]): Expression {
  return mapColumns(expression, (column) =>
    column.table !== undefined && names.includes(column.table) ? { kind: 'column', name: column.name } : column,
  );
}
