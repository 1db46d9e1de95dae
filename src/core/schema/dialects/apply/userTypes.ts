import type { Cursor } from '../frame/cursor';
import { Cursor as TextCursor } from '../frame/cursor';
import type { ObjectName } from '../frame/names';
import { Tokens } from '../frame/tokens';
import { readTypeFrame } from '../frame/typeFrame';
import { baseType } from './columnTypes';
import { newName } from './lookUp';
import type { Reading } from './reading';

/** SQL Server's CREATE TYPE … FROM base, behind the word TYPE. Types of tables and of assemblies hold no rows. */
export function createType(reading: Reading, cursor: Cursor): void {
  const name = cursor.objectName();
  if (name && cursor.take('FROM')) addAlias(reading, name, cursor);
}

/** EXEC sp_addtype name, 'base', 'NOT NULL'. */
export function addTypeByProcedure(reading: Reading, args: readonly (string | undefined)[]): void {
  const [name, base, nullable] = args;
  if (name === undefined || base === undefined) return;
  const cursor = new TextCursor(new Tokens(`${base} ${nullable ?? 'NULL'}`, reading.dialect));
  addAlias(reading, { value: name, start: 0, end: 0 }, cursor);
}

function addAlias(reading: Reading, written: ObjectName, cursor: Cursor): void {
  const { catalog, context, guarded } = reading;
  const frame = readTypeFrame(cursor);
  if (!frame) return;
  const name = newName(reading, written);
  if (catalog.types.get(name.schema, name.name)) {
    if (!guarded) context.warn(`Type ${name.name} exists already; the first one counts.`, written.start);
    return;
  }
  const nullable = !cursor.is('NOT', 'NULL');
  catalog.types.add({ ...name, order: catalog.nextOrder(), kind: 'domain', base: baseType(reading, frame), nullable, checks: [] });
}
