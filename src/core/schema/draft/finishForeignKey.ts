import type { TypeName } from '../../rules/expression';
import { resolveType } from '../../rules/resolveType';
import type { Diagnostic, ForeignKey } from '../schema';
import { typeText } from '../typeText';
import type { Catalog } from './catalog';
import type { DraftExclusion, DraftForeignKey, DraftTable } from './draft';
import { partitionRoot, targetColumnsOf, targetOf } from './partitionTarget';

/** A foreign key with its target resolved; one that no row could follow is left out with a warning. */
export function finishForeignKey(catalog: Catalog, table: DraftTable, key: DraftForeignKey, diagnostics: Diagnostic[]): ForeignKey[] {
  const target = targetOf(catalog, key);
  const columns = targetColumnsOf(key, target);
  const problem = foreignKeyProblem(key, target, columns) ?? typeProblem(catalog, table, key, target, columns);
  if (problem !== undefined || !target) {
    diagnostics.push({
      severity: 'warning',
      message: `The foreign key ${key.name} of ${table.name} is left out: ${problem}.`,
      position: key.position,
    });
    return [];
  }
  if (!isUnique(target, columns)) {
    const message = `The foreign key ${key.name} of ${table.name} references columns of ${target.name} that no key makes unique; PostgreSQL refuses it.`;
    diagnostics.push({ severity: 'warning', message, position: key.position });
  }
  const { name, match, deferrable, initiallyDeferred, position } = key;
  const references = { table: { schema: target.schema, name: target.name }, columns };
  return [{ name, columns: key.columns, references, match, deferrable, initiallyDeferred, position }];
}

function isUnique(target: DraftTable, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join('\0');
  return target.constraints.some((key) => {
    if (key.kind === 'exclusion') return keyOfPeriods(key) === wanted;
    const isKey = key.kind === 'primary' || (key.kind === 'unique' && key.expressions.length === 0 && !key.where);
    return isKey && [...key.columns].sort().join('\0') === wanted;
  });
}

/** The columns of UNIQUE (…, period WITHOUT OVERLAPS), sorted; undefined for other exclusions. */
function keyOfPeriods({ elements, where }: DraftExclusion): string | undefined {
  const isKey = !where && elements.every((element, at) => element.operator === (at === elements.length - 1 ? '&&' : '='));
  const columns = elements.flatMap((element) => element.column ?? []);
  return isKey && columns.length === elements.length ? columns.sort().join('\0') : undefined;
}

function foreignKeyProblem(key: DraftForeignKey, target: DraftTable | undefined, columns: readonly string[]): string | undefined {
  const name = key.target.name;
  if (!target) return `there is no table ${name}`;
  if (target.kind !== 'table') return `${name} is a ${target.kind} table`;
  if (target.partitionOf) return `${name} is a partition, and its columns do not say which rows of ${partitionRoot(target).name} are in it`;
  if (columns.length === 0) return `table ${name} has no primary key`;
  if (columns.length !== key.columns.length) return `it has ${key.columns.length} columns and references ${columns.length}`;
  const missing = columns.find((column) => !target.columns.some((candidate) => candidate.name === column));
  return missing === undefined ? undefined : `table ${name} has no column ${missing}`;
}

/** A number is no text: no row of such a table could refer to another. Which other types compare is the server's matter. */
function typeProblem(
  catalog: Catalog,
  table: DraftTable,
  key: DraftForeignKey,
  target: DraftTable | undefined,
  columns: readonly string[],
): string | undefined {
  for (const [at, name] of key.columns.entries()) {
    const own = table.columns.find((column) => column.name === name);
    const other = target?.columns.find((column) => column.name === columns[at]);
    if (own && other && isNumber(catalog, own.type) && !isNumber(catalog, other.type))
      return `${name} is ${typeText(own.type)} and cannot refer to ${other.name}, which is ${typeText(other.type)}`;
  }
  return undefined;
}

const NUMBERS = new Set(['integer', 'decimal', 'float']);

/** Whether values of the type are numbers, domains followed. */
function isNumber(catalog: Catalog, type: TypeName): boolean {
  const seen = new Set<unknown>();
  let base = type;
  for (let found = catalog.findType(base); found?.kind === 'domain' && !seen.has(found); found = catalog.findType(base)) {
    seen.add(found);
    base = found.base;
  }
  return NUMBERS.has(resolveType(base, { types: [], defaultSchema: 'public' }).family);
}
