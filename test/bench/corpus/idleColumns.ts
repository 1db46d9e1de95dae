import type { Client } from 'pg';
import type { ServerTable } from '../../database/serverSchema';

/** Columns of loaded tables that could have had several values, and those of them that have not. */
export interface IdleColumns {
  /** How many columns there are with a choice, in tables of two rows and more. */
  readonly columns: number;
  /** `table.column`: one value in every row. */
  readonly constant: readonly string[];
  /** `table.column`: no value in any row. */
  readonly allNull: readonly string[];
}

/**
 * Where the schema leaves no choice, as far as the catalog says so: an enum of one label, a CHECK that names one
 * value or none, the one value of all of a table's list partitions, a key to a parent that has one value.
 */
const COLUMNS = `
  SELECT attname AS name,
    (SELECT count(*) = 1 FROM pg_enum WHERE enumtypid = atttypid)
    OR EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'c' AND conkey = ARRAY[attnum]
      AND pg_get_constraintdef(pg_constraint.oid) ~ '^CHECK \\(\\(\\(?"?\\w+"?(\\)::text)? (= (ANY \\(ARRAY\\[)?[^,<>=]+(\\]\\))?|IS NULL)\\)\\)$'
      AND pg_get_constraintdef(pg_constraint.oid) !~ ' (OR|AND) ')
    OR (SELECT partstrat = 'l' AND partattrs[0] = attnum AND partnatts = 1 FROM pg_partitioned_table WHERE partrelid = attrelid)
      AND (SELECT count(DISTINCT pg_get_expr(relpartbound, pg_class.oid)) = 1 FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = attrelid) AS forced,
    (SELECT json_agg(json_build_object('relation', format('%I.%I', nspname, relname), 'column', parent.attname))
      FROM pg_constraint JOIN pg_class ON pg_class.oid = confrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
        JOIN pg_attribute AS parent ON parent.attrelid = confrelid AND parent.attnum = confkey[array_position(conkey, pg_attribute.attnum)]
      WHERE contype = 'f' AND conrelid = pg_attribute.attrelid AND pg_attribute.attnum = ANY (conkey)) AS parents
  FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;

interface ColumnRow {
  readonly name: string;
  readonly forced: boolean | null;
  readonly parents: readonly { readonly relation: string; readonly column: string }[] | null;
}

/** Looks for columns that say nothing among the loaded rows. */
export async function idleColumns(client: Client, tables: readonly ServerTable[]): Promise<IdleColumns> {
  let columns = 0;
  const constant: string[] = [];
  const allNull: string[] = [];
  for (const table of tables) {
    const { rows } = await client.query<ColumnRow>(COLUMNS, [table.relation]);
    const values = await distinctValues(client, table.relation, rows);
    if (values.rows < 2) continue;
    for (const [at, column] of rows.entries()) {
      if (column.forced || (values.distinct[at] <= 1 && (await hasPoorParent(client, column)))) continue;
      columns++;
      if (values.distinct[at] === 0) allNull.push(`${table.name}.${column.name}`);
      if (values.distinct[at] === 1 && values.filled[at] > 1) constant.push(`${table.name}.${column.name}`);
    }
  }
  return { columns, constant, allNull };
}

interface Values {
  readonly rows: number;
  /** By column: rows with a value, and how many values there are. */
  readonly filled: readonly number[];
  readonly distinct: readonly number[];
}

async function distinctValues(client: Client, relation: string, columns: readonly ColumnRow[]): Promise<Values> {
  const names = columns.map(({ name }) => client.escapeIdentifier(name));
  const counted = names.flatMap((name) => [`count(${name})`, `count(DISTINCT ${name}::text)`]);
  const { rows } = await client.query<string[]>({
    text: `SELECT ${['count(*)', ...counted].join(', ')} FROM ${relation}`,
    rowMode: 'array',
  });
  const [all, ...rest] = rows[0].map(Number);
  return { rows: all, filled: rest.filter((_, at) => at % 2 === 0), distinct: rest.filter((_, at) => at % 2 === 1) };
}

async function hasPoorParent(client: Client, { parents }: ColumnRow): Promise<boolean> {
  for (const { relation, column } of parents ?? []) {
    const { distinct } = await distinctValues(client, relation, [{ name: column, forced: false, parents: null }]);
    if (distinct[0] <= 1) return true;
  }
  return false;
}
