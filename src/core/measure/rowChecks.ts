import type { Batch } from '../generate/vector';
import type { Expression } from '../rules/expression';
import type { Partitioning } from '../schema/schema';
import { typeText } from '../schema/typeText';
import type { Condition } from './conditionCheck';
import { condition, countOffenders } from './conditionCheck';
import { countDomainOffenders, domainChecks } from './domainCheck';
import type { Findings } from './findings';
import type { TableScope } from './rowScope';
import { vectorOf } from './rowScope';
import type { PassOptions, RowSource } from './rowSource';
import { readBatches } from './rowSource';
import { typeCheck } from './typeCheck';

/** All that a row must fulfil on its own, in one pass: NOT NULL, types, domains, CHECKs, and that a partition takes it. */
export async function checkRows(scope: TableScope, source: RowSource, options: PassOptions, findings: Findings): Promise<void> {
  const { table } = scope;
  const conditions = checkedConditions(scope, findings);
  const domains = domainChecks(scope, findings);
  const columns = columnChecks(scope);
  for await (const batch of readBatches(
    source,
    table,
    table.columns.map((column) => column.name),
    options,
  )) {
    findings.countRows(batch.count);
    for (const check of columns) check(batch, findings);
    countDomainOffenders(domains, batch, scope, findings);
    countOffenders(conditions, batch, scope, findings);
  }
}

type ColumnCheck = (batch: Batch, findings: Findings) => void;

function columnChecks(scope: TableScope): readonly ColumnCheck[] {
  const { table } = scope;
  const required = new Set(table.primaryKey?.columns);
  return table.columns.map((column, slot) => {
    const type = scope.columnTypes[slot];
    const isRequired = !column.nullable || required.has(column.name) || type.domains.some((domain) => !domain.nullable);
    const notNull = isRequired && !scope.hidden.has(column.name);
    const refused = typeCheck(type);
    const typeName = `${column.name} ${typeText(column.type)}`;
    return (batch, findings) => {
      const vector = vectorOf(batch, column.name);
      if (notNull) findings.violation(table, `${column.name} NOT NULL`, 'not null', countNulls(vector.nulls, batch.count));
      findings.violation(table, typeName, 'type', refused(vector, batch.count));
    };
  });
}

function countNulls(nulls: Uint8Array | undefined, count: number): number {
  let found = 0;
  if (nulls) for (let index = 0; index < count; index += 1) found += nulls[index];
  return found;
}

/** Compiles a table's checks and its partitions' bounds; what cannot be evaluated is noted. */
export function checkedConditions(scope: TableScope, findings: Findings): readonly Condition[] {
  const { table } = scope;
  const wanted = table.checks.map((check) => ({ constraint: check.name ?? `CHECK (${check.sql})`, expression: check.expression }));
  if (table.partitioning) wanted.push(...partitionCondition(table.partitioning));
  if (table.partitioning?.hasGaps) findings.leaveUnchecked(table, HASH_PARTITIONS, 'some remainders of a hash have no partition');
  return wanted.flatMap(({ constraint, expression }) => {
    const compiled = condition(constraint, expression, scope, (reason) => findings.leaveUnchecked(table, constraint, reason));
    return compiled ? [compiled] : [];
  });
}

/** As the validator names what an incomplete set of hash partitions asks of rows. */
export const HASH_PARTITIONS = 'a hash partition for the row';

/** A row must fulfil the bound of one partition, unless there is a default one; hash partitions take every row. */
function partitionCondition(partitioning: Partitioning): readonly { readonly constraint: string; readonly expression: Expression }[] {
  const { partitions, strategy } = partitioning;
  const open =
    strategy === 'hash' ? partitions.length > 0 : partitions.some((partition) => partition.isDefault || partition.bound === undefined);
  if (open) return [];
  const bounds = partitions.flatMap((partition) =>
    partition.bound
      ? [{ kind: 'call', name: 'coalesce', args: [partition.bound, { kind: 'literal', value: false }] } satisfies Expression]
      : [],
  );
  return [{ constraint: 'a partition for the row', expression: { kind: 'or', args: bounds } }];
}
