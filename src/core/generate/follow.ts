import type { MoodSource } from '../plan/plan';
import type { Frame } from './frame';
import { drawUnit } from './mixer';
import type { FollowingTexts } from './openedDomain';
import { type RowName, rowNames } from './prose/rowName';
import { textReader } from './vector';

/** Changes indexes into texts to neighbours that are in the moods of their rows. */
export function followMoods(frame: Frame, source: MoodSource, { moods, step, mood }: FollowingTexts, indexes: Float64Array): void {
  const told = source.kind === 'told' ? toldMoods(frame, source) : undefined;
  for (let i = 0; i < indexes.length; i++) {
    const wanted = told?.(i) ?? mood(drawUnit(source.key, frame.draws[i], 0));
    indexes[i] += step === 1 ? wanted - (indexes[i] % moods) : (wanted - (Math.floor(indexes[i] / step) % moods)) * step;
  }
}

/** The mood that each row's column tells; undefined where it tells none. */
function toldMoods(frame: Frame, { column, moods, limits }: MoodSource & { readonly kind: 'told' }): (at: number) => number | undefined {
  const vector = frame.column(column);
  const { nulls } = vector;
  if (vector.kind === 'number') {
    const { values } = vector;
    return (at) => (nulls?.[at] === 1 ? undefined : (moods[values[at]] ?? moodWithin(limits, values[at])));
  }
  const read = textReader(vector);
  return (at) => (nulls?.[at] === 1 ? undefined : moods[read(at)]);
}

/** How many of the ascending limits a number is above. */
function moodWithin(limits: readonly number[] | undefined, value: number): number | undefined {
  if (!limits || Number.isNaN(value)) return undefined;
  let mood = 0;
  while (mood < limits.length && value > limits[mood]) mood++;
  return mood;
}

/** What the rows of a frame are called by a column; undefined where that is NULL. */
export function namesFor(frame: Frame, column: number): (at: number) => RowName | undefined {
  // Without the nasty values, which are no names.
  return rowNames(frame.ordinary(column));
}
