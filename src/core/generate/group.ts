import type { Value } from '../rules/value';
import { Frame, type Solution } from './frame';
import type { Memory } from './memory';
import type { OpenTable } from './openPlan';
import { type Overlay, overlayOf } from './overlay';
import { rowReader } from './rowReader';

/** How often a row's group is drawn anew before it is given up; rows that fail so often are reported by the validator. */
const MAX_ATTEMPTS = 200;

/**
 * Solves a group of columns and links for some rows: everything is drawn, the conditions are evaluated,
 * and the rows that fail are drawn again with the next attempt's draws. A row's result does not depend
 * on the rows solved beside it.
 */
export function solveGroup(table: OpenTable, group: number, rows: Float64Array, memory: Memory): Solution {
  const open = table.groups[group];
  let frame = new Frame(table, rows, 0, group, memory);
  const drawn = new Map(open.columns.map((column) => [column, frame.column(column)]));
  const parents = new Map(open.links.map((link) => [link, frame.parentRows(link)]));
  let failing = failingRows(frame, group, rows);
  if (failing.length === 0) return { columns: drawn, links: parents };
  const columns = new Map(Array.from(drawn, ([column, vector]) => [column, overlayOf(vector)]));
  const links = new Map(Array.from(parents, ([link, found]) => [link, found.slice()]));
  let places = failing;
  for (let attempt = 1; places.length > 0 && attempt <= MAX_ATTEMPTS; attempt++) {
    frame = new Frame(table, pick(rows, places), attempt, group);
    failing = failingRows(frame, group, frame.rows);
    scatter(frame, places, columns, links);
    places = failing.map((place) => places[place]);
  }
  if (places.length > 0) giveUp(table, group, rows, places, columns);
  return { columns: new Map(Array.from(columns, ([column, overlay]) => [column, overlay.vector()])), links };
}

/** Places in the frame whose rows make a condition false. */
function failingRows(frame: Frame, group: number, rows: Float64Array): number[] {
  const failing: number[] = [];
  const all = frame.memory.flags(rows.length).fill(0);
  for (const { mark, isFree } of frame.table.groups[group].tests) {
    const refused = isFree ? frame.memory.flags(rows.length).fill(0) : all;
    mark(frame, refused);
    if (isFree) for (let i = 0; i < rows.length; i++) if (refused[i] === 1 && !isFree(rows[i])) all[i] = 1;
  }
  for (let i = all.indexOf(1); i >= 0; i = all.indexOf(1, i + 1)) failing.push(i);
  return failing;
}

function pick(rows: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (place) => rows[place]);
}

function scatter(
  frame: Frame,
  places: readonly number[],
  columns: ReadonlyMap<number, Overlay>,
  links: ReadonlyMap<number, Float64Array>,
): void {
  for (const [column, target] of columns) target.put(frame.column(column), places);
  for (const [link, target] of links) {
    const parents = frame.parentRows(link);
    places.forEach((place, i) => {
      target[place] = parents[i];
    });
  }
}

/** Whether a column only says to which row of its own table the row refers, and need not. */
function mayReferToNothing({ plan, columns }: OpenTable, column: number): boolean {
  const { source } = columns[column].plan;
  if (source.kind !== 'reference' || !plan.table.columns[column].nullable) return false;
  const { mode } = plan.links[source.link];
  return 'root' in mode && mode.root === 'null';
}

/** The last resort for rows that no attempt solved: NULL wherever the group's columns allow it, which a CHECK accepts. */
function giveUp(
  table: OpenTable,
  group: number,
  rows: Float64Array,
  places: readonly number[],
  columns: ReadonlyMap<number, Overlay>,
): void {
  const open = table.groups[group];
  const optional = open.columns.filter((column) => table.columns[column].groupColumn?.nullable || mayReferToNothing(table, column));
  const frame = new Frame(table, pick(rows, places), MAX_ATTEMPTS, group);
  for (const test of open.tests.filter(({ isFree }) => !isFree)) {
    const readers = rowReader(frame, test.columns);
    const blank = test.columns.map((column) => optional.includes(column));
    places.forEach((place, i) => {
      const row = readers(i).map((value, c): Value => (blank[c] ? null : value));
      if (test.evaluate(row) === false) return;
      for (const column of optional) if (test.columns.includes(column)) columns.get(column)?.putNull(place);
    });
  }
}
