import type { DraftTable } from '../../draft/draft';
import type { ObjectName } from '../frame/names';
import { copyType } from './columnTypes';
import { constraintNameFor } from './constraintNames';
import { findTable } from './lookUp';
import type { Reading } from './reading';
import { setIdentity } from './sequences';

/** MySQL's LIKE: columns with all that is said of them, keys and checks; foreign keys are not copied. */
export function copyTable(reading: Reading, table: DraftTable, name: ObjectName): void {
  const { catalog, context } = reading;
  const source = findTable(reading, name, table.schema);
  if (!source) return context.noTable(name.value, 'to copy columns from', name.start);
  for (const column of source.columns) {
    const { identity, ...plain } = column;
    const copy = { ...plain };
    copy.type = copyType(reading, table, column);
    table.columns.push(copy);
    if (identity) setIdentity(reading, table, copy, { increment: identity.sequence.increment });
  }
  for (const constraint of source.constraints) {
    if (constraint.kind === 'foreign') continue;
    const isNamed = constraint.kind === 'unique';
    const name = isNamed ? constraint.name : constraintNameFor(reading, table, constraint.kind, []);
    catalog.addConstraint(table, { ...constraint, name });
  }
}
