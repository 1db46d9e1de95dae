import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { mapColumns } from '../rules/mapColumns';
import { resolveType } from '../rules/resolveType';
import type { Schema, Table } from '../schema/schema';
import { conjuncts } from './normalise';
import type { PlanContext } from './planContext';

/** A condition on a table's rows, as people know it. */
export interface NamedCondition {
  /** Its name, or its SQL where it has none. */
  readonly name: string;
  /** Whether the recipe asks for it, not the schema. */
  readonly isRule: boolean;
  /** Over the columns of the table. */
  readonly expression: Expression;
}

/** All conditions on the rows of a table: its checks, its domains' checks, its partitions' bounds, the recipe's rules. */
export function namedConditions(context: PlanContext, table: Table): NamedCondition[] {
  const name = context.nameOf(table);
  const rules = context.recipe.tables?.[name]?.rules ?? [];
  const bounds = table.partitioning?.partitions.flatMap(({ bound }) => (bound ? [bound] : [])) ?? [];
  return [
    ...table.checks.map((check) => ({ name: check.name ?? `CHECK (${check.sql})`, isRule: false, expression: check.expression })),
    ...domainConditions(table, context.schema),
    ...(bounds.length > 0 ? [{ name: 'PARTITION BY', isRule: false, expression: { kind: 'or', args: bounds } as const }] : []),
    ...context.rules(name).map((expression, at) => ({ name: `rule (${rules[at]})`, isRule: true, expression })),
  ];
}

function domainConditions(table: Table, schema: Schema): NamedCondition[] {
  return table.columns.flatMap(({ name, type }) =>
    resolveType(type, schema).domains.flatMap((domain) =>
      domain.checks.map((check) => ({
        name: `${check.name ?? `${domain.name}: CHECK (${check.sql})`} (${name})`,
        isRule: false,
        expression: mapColumns(check.expression, () => ({ kind: 'column', name })),
      })),
    ),
  );
}

/** Those of which a part is on that column alone: what its domain is cut down by. */
export function conditionsOn(column: string, conditions: readonly NamedCondition[]): NamedCondition[] {
  return conditions.filter(({ expression }) => conjuncts(expression).some((part) => [...new Set(columnsOf(part))].join() === column));
}
