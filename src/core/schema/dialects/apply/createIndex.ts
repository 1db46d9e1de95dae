import type { Cursor } from '../frame/cursor';
import type { KeyFrame } from '../frame/frames';
import { readIndexElements } from '../frame/indexElements';
import { readPredicate } from '../frame/tableItems';
import { findConstraint } from './constraintNames';
import { addConstraint } from './constraints';
import { findTable } from './lookUp';
import { misread } from './misread';
import type { Reading } from './reading';

/** CREATE UNIQUE INDEX, behind the last of these words. */
export function createUniqueIndex(reading: Reading, cursor: Cursor): void {
  const isOptional = cursor.take('IF', 'NOT', 'EXISTS');
  const start = cursor.offset();
  const index = cursor.is('ON') ? undefined : cursor.objectName();
  cursor.skipUntil(() => cursor.is('ON'));
  const target = cursor.take('ON') ? cursor.objectName() : undefined;
  if (!target) return misread(reading, 'a unique index names no table', start);
  cursor.skipUntil(() => cursor.isSymbol('('));
  const group = cursor.group();
  const table = findTable(reading, target);
  if (!table) {
    if (!reading.guarded) reading.context.noTable(target.value, 'to make a unique index on', target.start);
    return;
  }
  if (!group) return misread(reading, 'a unique index names no columns', start);
  if (index && findConstraint(table, index.value)) {
    if (!isOptional && !reading.guarded) reading.context.warn(`Index ${index.value} exists already; the first one counts.`, index.start);
    return;
  }
  const end = cursor.previousEnd();
  const frame: KeyFrame = { kind: 'unique', elements: readIndexElements(group), index: true, start, end, ...readPredicate(cursor) };
  addConstraint(reading, table, index ? { ...frame, name: index.value } : frame);
}
