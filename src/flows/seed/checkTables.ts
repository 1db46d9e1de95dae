import type { SeedOptions } from '../../core/databases';
import { UserFacingError } from '../../core/errors';
import { differences } from '../../core/schema/compare';
import { readSchema } from '../../core/schema/readSchema';
import type { Schema } from '../../core/schema/schema';
import type { SqlParser } from '../../core/schema/sqlParser';
import type { FoundTable, SeedSession, TargetTable } from '../../core/seeding';
import { targetSchema } from './targetTables';

/** Whether the database has the tables: all of them, or none. @throws UserFacingError `schema-differs` where it has some */
export function areThere(targets: readonly TargetTable[], found: readonly FoundTable[]): boolean {
  const others = targets.filter((_, at) => found[at].exists && !found[at].isTable).map(({ displayName }) => displayName);
  if (others.length > 0)
    throw new UserFacingError(
      'schema-differs',
      `The database has something else than a table of the name: ${listed(others)}.`,
      'Rename that view there, or seed another database.',
    );
  const missing = targets.filter((_, at) => !found[at].exists).map(({ displayName }) => displayName);
  if (missing.length === 0) return true;
  if (missing.length === targets.length) return false;
  throw new UserFacingError(
    'schema-differs',
    `The database has ${targets.length - missing.length} of the ${targets.length} tables; it lacks ${listed(missing)}.`,
    'Create the others there, or seed a database that has none of them.',
  );
}

/**
 * Refuses tables that are others than those that rows are made for. Conditions that are spelt in another way are told: which
 * rows fulfil them the database decides anyway.
 *
 * @throws UserFacingError `schema-differs`
 */
export async function checkSchema(session: SeedSession, schema: Schema, parser: SqlParser): Promise<string[]> {
  const wanted = await targetSchema(schema, parser);
  const found = await readSchema([{ file: 'the database', text: await session.ddl() }], parser, { dialect: 'postgres' });
  const different = differences(withoutConditions(wanted), withoutConditions(found));
  if (different.length > 0)
    throw new UserFacingError(
      'schema-differs',
      `The database's tables are others than the schema's: ${listed(different, '; ')}.`,
      'Bring one in line with the other, or read the schema from the database.',
    );
  // A translation has words of its own.
  const other = schema.dialect === 'postgres' ? differences(wanted, found) : [];
  return other.length === 0 ? [] : [`The database has other conditions, and decides by them: ${listed(other, '; ')}.`];
}

/** Without everything that is an expression over rows. */
function withoutConditions(schema: Schema): Schema {
  return {
    ...schema,
    types: schema.types.map((type) => (type.kind === 'domain' ? { ...type, checks: [] } : type)),
    tables: schema.tables.map((table) => ({
      ...table,
      checks: [],
      exclusions: [],
      unique: table.unique.filter(({ expressions, where }) => expressions.length === 0 && !where),
    })),
  };
}

/**
 * Refuses rows that would come between those that are there, and emptying what others need.
 *
 * @throws UserFacingError `tables-not-empty`, `seed-failed`
 */
export async function checkRows(
  session: SeedSession,
  targets: readonly TargetTable[],
  found: readonly FoundTable[],
  { mode, emptied }: Pick<SeedOptions, 'mode' | 'emptied'>,
): Promise<void> {
  const filled = withRows(targets, found);
  if (mode === 'empty' && filled.length > 0)
    throw new UserFacingError(
      'tables-not-empty',
      `${filled.length === 1 ? 'A table has' : `${filled.length} tables have`} rows already: ${listed(filled)}.`,
      'Add to them (--append), or empty them first (--truncate).',
    );
  if (mode !== 'truncate') return;
  if (emptied) refuseUnnamed(targets, found, emptied);
  const [first, ...others] = await session.outside(targets.map(({ table }) => table));
  if (!first) return;
  const more = others.length === 0 ? '' : `, and ${others.length} more such keys`;
  throw new UserFacingError(
    'seed-failed',
    `${first.references} cannot be emptied: ${first.table}, which is no table of the schema, refers to it (${first.constraint}${more}).`,
    'Drop that key, or make its table part of the schema.',
  );
}

function withRows(targets: readonly TargetTable[], found: readonly FoundTable[], but: readonly string[] = []): string[] {
  return targets.flatMap(({ displayName }, at) =>
    found[at].rows > 0 && !but.includes(displayName) ? [`${displayName} (${found[at].rows})`] : [],
  );
}

/** Whoever empties tables says which. */
function refuseUnnamed(targets: readonly TargetTable[], found: readonly FoundTable[], emptied: readonly string[]): void {
  const unknown = emptied.filter((name) => !targets.some(({ displayName }) => displayName === name));
  if (unknown.length > 0)
    throw new UserFacingError('unknown-table', `The schema has no table ${listed(unknown)}.`, 'Name those that lose their rows.');
  const unnamed = withRows(targets, found, emptied);
  if (unnamed.length === 0) return;
  const all = targets.flatMap(({ displayName }, at) => (found[at].rows > 0 ? [displayName] : []));
  throw new UserFacingError(
    'tables-not-empty',
    `These would lose their rows too, and were not named: ${listed(unnamed)}.`,
    `Name all of them: ${all.join(',')}.`,
  );
}

const MOST_LISTED = 20;

function listed(names: readonly string[], between = ', '): string {
  const rest = names.length - MOST_LISTED;
  return rest > 0 ? `${names.slice(0, MOST_LISTED).join(between)} and ${rest} more` : names.join(between);
}
