import type { Frame } from '../generate/frame';
import { bindExpression, type OpenTable } from '../generate/openPlan';
import { rowReader } from '../generate/rowReader';
import { textReader, type Vector } from '../generate/vector';
import type { PlanContext } from './planContext';
import type { UniqueSet } from './uniqueSets';

/** What of a row a set compares, by place in the frame, as one text; undefined where the set does not apply to the row. */
export type SetKeys = (frame: Frame) => (place: number) => string | undefined;

/** What stands for NULL where it counts as a value; no value has it. */
const NULL = '\u0002';
const SEPARATOR = '\u0001';

/** Reads a set's keys as a database compares them: expressions evaluated, letters folded. An expression that cannot be evaluated counts as its columns folded. */
export function setKeys(set: UniqueSet, table: OpenTable, scope: Pick<PlanContext, 'now' | 'schema'>): SetKeys {
  const placeOf = (name: string): number => table.plan.columns.findIndex((column) => column.name === name);
  const bound = set.expressions.map((expression) => bindExpression(expression, table.plan, scope));
  const isKnown = bound.every((expression) => expression !== undefined);
  const columns = (isKnown ? set.plain : set.columns).map((name) => ({ at: placeOf(name), folds: !isKnown || set.folded.includes(name) }));
  const where = set.where && bindExpression(set.where, table.plan, scope);
  return (frame) => {
    const readers = [
      ...columns.map(({ at, folds }) => columnReader(frame.column(at), folds)),
      ...(isKnown ? bound : []).flatMap((expression) => (expression ? [expressionReader(frame, expression)] : [])),
    ];
    const applies = where ? expressionReader(frame, where) : undefined;
    return (place) => {
      if (applies && applies(place) !== 'true') return undefined;
      const parts = readers.map((read) => read(place));
      if (!set.nullsNotDistinct && parts.includes(undefined)) return undefined;
      return parts.map((part) => part ?? NULL).join(SEPARATOR);
    };
  };
}

type Read = (place: number) => string | undefined;

function columnReader(vector: Vector, folds: boolean): Read {
  const { nulls } = vector;
  const plain: (place: number) => string = vector.kind === 'number' ? (place) => String(vector.values[place]) : textReader(vector);
  const read = folds ? (place: number): string => plain(place).toLowerCase() : plain;
  return (place) => (nulls?.[place] === 1 ? undefined : read(place));
}

function expressionReader(frame: Frame, bound: NonNullable<ReturnType<typeof bindExpression>>): Read {
  const read = rowReader(frame, bound.columns);
  return (place) => {
    const value = bound.evaluate(read(place));
    return value === null ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
}
