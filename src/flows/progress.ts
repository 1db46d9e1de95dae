import type { OnEvent } from '../protocol/events';

/** Tells of tables being made, at most ten times a second. */
export interface Progress {
  start(table: string, rows: number): void;
  step(table: string, done: number, rows: number): void;
  complete(table: string, rows: number): void;
}

/** Milliseconds between two steps that are told. */
const LEAST_GAP = 100;

/** Progress as events. `clock` gives milliseconds. */
export function tableProgress(onEvent: OnEvent, clock: () => number): Progress {
  let began = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    start: (table, rows) => {
      began = clock();
      onEvent({ type: 'table:start', table, rows });
    },
    step: (table, done, rows) => {
      if (clock() - last < LEAST_GAP) return;
      last = clock();
      onEvent({ type: 'table:progress', table, done, rows });
    },
    complete: (table, rows) => onEvent({ type: 'table:complete', table, rows, milliseconds: Math.round(clock() - began) }),
  };
}
