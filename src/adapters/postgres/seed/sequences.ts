import type { SequenceState } from '../../../core/ports';
import type { TargetTable } from '../../../core/seeding';
import { setSequences as sequenceScript } from '../../formats/sqlSequence';
import { stringConstant } from '../identifier';
import type { LoadedTable } from './circles';
import type { Transaction } from './transaction';

interface Follow {
  readonly state: SequenceState;
  readonly isOwned: boolean;
}

/**
 * Has sequences go on behind the rows. Those of the user's own are restarted, which is undone with the transaction; the
 * others are set, which is not, hence at its very end.
 */
export async function setSequences(transaction: Transaction, tables: readonly LoadedTable[]): Promise<void> {
  const furthest = furthestStates(tables);
  const own = [...furthest].filter(([, { state, isOwned }]) => isOwned && state.last === undefined);
  const others = [...furthest].filter(([, { state, isOwned }]) => !isOwned || state.last !== undefined);
  for (const [name, { state }] of own) await transaction.change(`ALTER SEQUENCE ${name} RESTART WITH ${state.next}`);
  for (const [name, { state }] of others) await transaction.change(`SELECT pg_catalog.setval(${stringConstant(name)}, ${setting(state)})`);
}

/** One sequence may feed several columns: it goes beyond all of them, whether it counts up or down. */
function furthestStates(tables: readonly LoadedTable[]): Map<string, Follow> {
  const furthest = new Map<string, Follow>();
  for (const { table, relation } of tables) {
    for (const state of table.sequences) {
      const column = relation.columns.find(({ name }) => name === state.column);
      const known = column?.sequence ? furthest.get(column.sequence) : undefined;
      if (column?.sequence && (!known || Math.abs(state.next) > Math.abs(known.state.next)))
        furthest.set(column.sequence, { state, isOwned: column.ownsSequence });
    }
  }
  return furthest;
}

/** The value, and whether it is in use. */
function setting({ next, last }: SequenceState): string {
  return last === undefined ? `${next}, false` : `${last}, true`;
}

/** The same for tables that are not there yet, by the names that their script gives. */
export function declaredSequences(tables: readonly TargetTable[]): string[] {
  const script = sequenceScript(tables.map(({ table }) => table));
  return script.split(';\n').filter((statement) => statement !== '');
}
