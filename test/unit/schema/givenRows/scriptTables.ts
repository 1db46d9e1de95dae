import { libpgQueryParser } from '../../../../src/adapters/parsers/libpgQuery';
import { OWN } from '../../../../src/core/plan/given/cell';
import { scriptRows } from '../../../../src/core/plan/given/scriptRows';
import { valueText } from '../../../../src/core/rules/values';
import { readSchema } from '../../../../src/core/schema/readSchema';
import type { Dialect } from '../../../../src/core/schema/schema';

/** The rows that a script leaves: by table, each row as texts with `|` between them; or why they cannot be told. */
export async function scriptTables(text: string, dialect: Dialect = 'postgres'): Promise<Record<string, readonly string[] | string>> {
  const schema = await readSchema([{ file: 'script.sql', text }], libpgQueryParser(), { dialect });
  const found = [...scriptRows(schema, Date.UTC(2026, 0, 31, 12) * 1000, '1').values()].map((rows) => {
    const texts = rows.rows.map((row) =>
      row.map((cell, at) => (cell === OWN ? 'OWN' : cell === undefined ? '' : (valueText(cell, rows.types[at]) ?? 'NULL'))).join('|'),
    );
    return [rows.table.name, rows.unread ? rows.unread.reason : texts] as const;
  });
  return Object.fromEntries(found);
}
