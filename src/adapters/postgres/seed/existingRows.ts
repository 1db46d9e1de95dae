import { UserFacingError } from '../../../core/errors';
import type { ExistingRows, TextRows } from '../../../core/plan/existing/existingRows';
import type { QualifiedName } from '../../../core/schema/schema';
import { identifier, qualifiedIdentifier } from '../identifier';
import { countRows, findRelations, type Relation } from './catalogue';
import { serverWork } from './seedFailure';
import type { Transaction } from './transaction';

/** Rows that are fetched in one go. */
const FETCHED = 10_000;

/** The rows that tables have, as the transaction sees them. */
export function existingRows(transaction: Transaction, signal?: AbortSignal): ExistingRows {
  const relationOf = async (table: QualifiedName): Promise<Relation> => {
    const [relation] = await findRelations(transaction, [table]);
    if (!relation) throw new UserFacingError('seed-failed', `The table ${qualifiedIdentifier(table)} is not there any more.`);
    return relation;
  };
  const work = <T>(table: QualifiedName, asked: () => Promise<T>): Promise<T> => serverWork(asked, { table: table.name, signal });
  return {
    count: (table) => work(table, async () => countRows(transaction, await relationOf(table))),
    async *read(table, columns, most): TextRows {
      const { name, isPartitioned } = await work(table, () => relationOf(table));
      const limit = most === undefined ? '' : ` LIMIT ${most}`;
      const select = `SELECT ${columns.map(identifier).join(', ')} FROM ${isPartitioned ? '' : 'ONLY '}${name}${limit}`;
      await work(table, () => transaction.settle(`DECLARE seedbed_rows NO SCROLL CURSOR FOR ${select}`));
      try {
        for (;;) {
          const rows = await work(table, () => transaction.texts(`FETCH ${FETCHED} FROM seedbed_rows`));
          if (rows.length === 0) break;
          yield rows;
        }
      } finally {
        await work(table, () => transaction.settle('CLOSE seedbed_rows'));
      }
    },
    lastNumbers: (table, columns) =>
      work(table, async () => {
        const relation = await relationOf(table);
        const last = new Map<string, number>();
        for (const column of columns) {
          const sequence = relation.columns.find(({ name }) => name === column)?.sequence;
          if (!sequence) continue;
          const [{ given }] = await transaction.query<{ given: number | null }>(
            'SELECT pg_sequence_last_value($1::regclass)::float8 AS given',
            [sequence],
          );
          if (given !== null) last.set(column, given);
        }
        return last;
      }),
  };
}
