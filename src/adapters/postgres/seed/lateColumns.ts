import type { RowCopy, TargetTable } from '../../../core/seeding';
import { columnList, identifier, qualifiedIdentifier } from '../identifier';
import type { Transaction } from './transaction';

/** Takes key and late columns of a table's rows into a table of its own, from which they are filled at the end. */
export async function openLateCopy(transaction: Transaction, { table }: TargetTable, columns: readonly string[]): Promise<RowCopy> {
  const key = table.late?.key ?? [];
  const late = columns.map(identifier);
  const all = columnList([...key, ...columns]).slice(1, -1);
  await transaction.change(
    `CREATE TEMPORARY TABLE seedbed_late ON COMMIT DROP AS SELECT ${all} FROM ${qualifiedIdentifier(table)} WITH NO DATA`,
  );
  const copy = await transaction.copy(`COPY pg_temp.seedbed_late (${all}) FROM STDIN WITH (FORMAT csv)`);
  return {
    write: (bytes) => copy.write(bytes),
    end: async () => {
      const rows = await copy.end();
      const values = late.map((column) => `${column} = l.${column}`).join(', ');
      const match = key.map((column) => `t.${identifier(column)} = l.${identifier(column)}`).join(' AND ');
      await transaction.change(`UPDATE ${qualifiedIdentifier(table)} AS t SET ${values} FROM pg_temp.seedbed_late AS l WHERE ${match}`);
      await transaction.change('DROP TABLE pg_temp.seedbed_late');
      return rows;
    },
  };
}
