import type { Expression } from '../../../rules/expression';
import { FUNCTIONS } from '../../../rules/functions/catalog';
import type { DomainType, Schema, SqlExpression, Table, UniqueKey } from '../../schema';
import type { SqlParser } from '../../sqlParser';
import type { WrittenFunction } from './createdFunction';
import { type ColumnTypes, calledNames, inlineCalls } from './inlineCalls';
import { readFunction } from './readFunction';
import type { SqlFunction } from './sqlFunction';

/**
 * The schema with the script's own functions worked into its conditions, generated columns and keys, so that they are
 * evaluated like any other expression. Functions that nothing calls are not read.
 */
export async function inlineFunctions(schema: Schema, written: readonly WrittenFunction[], parser: SqlParser): Promise<Schema> {
  if (written.length === 0) return schema;
  const functions = await calledFunctions(schemaExpressions(schema), written, parser);
  if (functions.length === 0) return schema;
  return Object.freeze({
    ...schema,
    tables: schema.tables.map((table) => inlineTable(table, functions)),
    types: schema.types.map((type) => (type.kind === 'domain' ? inlineDomain(type, functions) : type)),
  });
}

/** What the expressions call, and what that calls in turn; PostgreSQL's own functions go before those of the same name. */
async function calledFunctions(
  expressions: readonly Expression[],
  written: readonly WrittenFunction[],
  parser: SqlParser,
): Promise<SqlFunction[]> {
  const functions: SqlFunction[] = [];
  const seen = new Set<string>();
  let names = expressions.flatMap(calledNames);
  while (names.length > 0) {
    const fresh = new Set(names.filter((name) => !seen.has(name) && !FUNCTIONS.has(name)));
    names = [];
    for (const statement of written) {
      if (!fresh.has(statement.name)) continue;
      seen.add(statement.name);
      const read = await readFunction(statement, parser);
      if (!read) continue;
      functions.push(read);
      names.push(...calledNames(read.body));
    }
  }
  return functions;
}

function schemaExpressions({ tables, types }: Schema): Expression[] {
  const written = [...tables.flatMap(tableExpressions), ...types.flatMap((type) => (type.kind === 'domain' ? type.checks : []))];
  return written.map(({ expression }) => expression);
}

function tableExpressions({ checks, columns, unique, exclusions }: Table): SqlExpression[] {
  return [
    ...checks,
    ...columns.flatMap(({ generated }) => generated ?? []),
    ...unique.flatMap(({ expressions, where }) => [...expressions, ...(where ? [where] : [])]),
    ...exclusions.flatMap(({ elements, where }) => [...elements.flatMap(({ expression }) => expression ?? []), ...(where ? [where] : [])]),
  ];
}

function inlineTable(table: Table, functions: readonly SqlFunction[]): Table {
  const types: ColumnTypes = (name) => table.columns.find((column) => column.name === name);
  const inline = <T extends SqlExpression>(written: T): T => ({
    ...written,
    expression: inlineCalls(written.expression, functions, types),
  });
  return {
    ...table,
    columns: table.columns.map((column) => (column.generated ? { ...column, generated: inline(column.generated) } : column)),
    checks: table.checks.map(inline),
    unique: table.unique.map((key): UniqueKey => {
      const expressions = key.expressions.map(inline);
      return key.where ? { ...key, expressions, where: inline(key.where) } : { ...key, expressions };
    }),
    exclusions: table.exclusions.map((exclusion) => ({
      ...exclusion,
      elements: exclusion.elements.map((element) =>
        element.expression ? { ...element, expression: inline(element.expression) } : element,
      ),
      ...(exclusion.where ? { where: inline(exclusion.where) } : {}),
    })),
  };
}

function inlineDomain(domain: DomainType, functions: readonly SqlFunction[]): DomainType {
  const types: ColumnTypes = () => ({ type: domain.base, nullable: true });
  return {
    ...domain,
    checks: domain.checks.map((check) => ({ ...check, expression: inlineCalls(check.expression, functions, types) })),
  };
}
