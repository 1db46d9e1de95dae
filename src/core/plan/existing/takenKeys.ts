import type { Frame } from '../../generate/frame';
import { KeyBuffers, WHOLE, wantedKeys } from '../../measure/keyPasses';
import type { TableKey } from '../../measure/tableKeys';
import type { ColumnPlan, TablePlan } from '../plan';
import type { ExistingKey, ExistingTable } from './existingTable';

/** The keys that rows that are added might share with rows that are there: all but those that a new number or a new parent tells apart. */
export function takenKeys(
  existing: ExistingTable | undefined,
  plan: TablePlan,
  planAt: (place: number) => TablePlan | undefined,
): ExistingKey[] {
  if (!existing || existing.rows === 0 || plan.rowsFrom) return [];
  const numbers = plan.columns.filter((column) => isBehind(column, existing)).map(({ name }) => name);
  return existing.keys.filter(({ key }) => !key.parts.columns.some((name) => numbers.includes(name)) && !refersToNew(key, plan, planAt));
}

/** Whether the column counts on behind all numbers that are there. */
function isBehind({ name, source }: ColumnPlan, { ends }: ExistingTable): boolean {
  if (source.kind === 'sequence') return true;
  const most = ends.get(name)?.most;
  return source.kind === 'ordinal' && source.domain.kind === 'interval' && most !== undefined && source.domain.min > most;
}

/** Whether all of a reference to a row that is added too is part of the key. */
function refersToNew(key: TableKey, plan: TablePlan, planAt: (place: number) => TablePlan | undefined): boolean {
  const { columns } = key.parts;
  return plan.links.some((link, at) => {
    const { columns: own, inferred } = plan.table.foreignKeys[link.foreignKey];
    const isNew = link.existing === undefined && planAt(link.parent)?.rowsFrom !== 'database' && !inferred;
    const isCompared = !key.nullsNotDistinct || link.nulls === 0;
    const isItsOwn = (name: string): boolean =>
      columns.includes(name) &&
      plan.columns.some(({ name: other, source }) => other === name && source.kind === 'reference' && source.link === at);
    return isNew && isCompared && own.every(isItsOwn);
  });
}

/** The keys of which the database alone can say whether rows of a plan share them with rows that are there. */
export function doubtfulKeys({ unread }: ExistingTable, plan: TablePlan, planAt: (place: number) => TablePlan | undefined): TableKey[] {
  return plan.rows === 0 || plan.rowsFrom ? [] : unread.filter((key) => !refersToNew(key, plan, planAt));
}

/** Says of each place of a frame whether the row has a key that is taken already. */
export function takenReader({ key, reader, held }: ExistingKey, plan: TablePlan): (frame: Frame) => (place: number) => boolean {
  const places = reader.columns.map((name) => plan.columns.findIndex((column) => column.name === name));
  const buffers = new KeyBuffers();
  return (frame) => {
    const count = frame.length;
    buffers.reserve(count);
    const columns = places.map((at) => ({ name: plan.columns[at].name, shape: plan.columns[at].shape, vector: frame.column(at) }));
    const keys = reader.read({ start: 0, count, columns });
    const wanted = wantedKeys(keys, WHOLE, key.nullsNotDistinct, buffers.marks);
    const found = held.find(keys.low, keys.high, count, wanted, buffers.places);
    const taken = new Uint8Array(count);
    for (let i = 0; i < found; i++) taken[buffers.places[i]] = 1;
    return (place) => taken[place] === 1;
  };
}
