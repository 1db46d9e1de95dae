/** Rows of which few or none come twice. */
export interface DistinctRows {
  readonly rows: Float64Array;
  /** Of each of the rows that were asked for, its place among these. */
  readonly places: Int32Array;
}

/** Fewer rows are soon computed. */
const LEAST = 32;
/** The share of the rows that may be left: telling them apart and copying their values has its price too. */
const WORTH = 0.7;
/** So many times as many rows as are asked for may a table have for each of its rows to be noted. */
const NOTED = 4;

/**
 * The rows without those that come again: neighbours that are the same, and all that are where the table is small. Undefined where it
 * would not pay.
 *
 * @param rows row numbers, none negative
 * @param count how many rows the table has
 */
export function distinctRows(rows: Float64Array, count: number): DistinctRows | undefined {
  if (rows.length < LEAST) return undefined;
  const most = rows.length * WORTH;
  if (count <= rows.length * NOTED) return noted(rows, count, most);
  let runs = 1;
  for (let i = 1; i < rows.length; i++) if (rows[i] !== rows[i - 1]) runs++;
  return runs <= most ? inRuns(rows, runs) : undefined;
}

function inRuns(rows: Float64Array, runs: number): DistinctRows {
  const distinct = new Float64Array(runs);
  const places = new Int32Array(rows.length);
  distinct[0] = rows[0];
  for (let i = 1, place = 0; i < rows.length; i++) {
    if (rows[i] !== rows[i - 1]) distinct[++place] = rows[i];
    places[i] = place;
  }
  return { rows: distinct, places };
}

function noted(rows: Float64Array, count: number, most: number): DistinctRows | undefined {
  const numbers = new Int32Array(count);
  const distinct = new Float64Array(Math.min(count, rows.length));
  const places = new Int32Array(rows.length);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (numbers[row] === 0) {
      distinct[found] = row;
      numbers[row] = ++found;
    }
    places[i] = numbers[row] - 1;
  }
  return found <= most ? { rows: distinct.subarray(0, found), places } : undefined;
}
