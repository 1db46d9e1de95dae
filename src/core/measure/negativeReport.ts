import { Frame } from '../generate/frame';
import type { OpenTable } from '../generate/openPlan';
import type { NegativePack } from '../recipe/negativePack';
import type { NegativeCell, NegativeReport } from './report';

/** Nasty rows that a report names one by one. */
const NAMED = 100;
/** Rows looked at in one go. */
const CHUNK = 65_536;

/** What came of a table's nasty rows: how many there are of each pack, and where the first of them are; undefined where none was asked for. */
export function negativeReport(table: OpenTable): NegativeReport | undefined {
  const { plan, negative } = table;
  if (!plan.negative || !negative) return undefined;
  const packs = Object.fromEntries(plan.negative.packs.map((pack) => [pack, { rows: 0 }])) as Record<NegativePack, { rows: number }>;
  const first: NegativeCell[] = [];
  let rows = 0;
  for (let start = 0; start < plan.rows; start += CHUNK) {
    for (const cell of nastyCells(table, start, Math.min(CHUNK, plan.rows - start))) {
      packs[cell.pack].rows++;
      rows++;
      if (first.length < NAMED) first.push(cell);
    }
  }
  return { share: plan.negative.share, rows, packs, first, spared: plan.negative.spared };
}

/** The nasty cells of rows `start … start + count − 1`, ascending. */
function nastyCells(table: OpenTable, start: number, count: number): NegativeCell[] {
  const { negative, plan } = table;
  if (!negative) return [];
  const chosen = negative.places(Float64Array.from({ length: count }, (_, at) => start + at));
  const cells: NegativeCell[] = [];
  for (const [column, places] of chosen) {
    const rows = Float64Array.from(places, (place) => start + place);
    for (const place of new Frame(table, rows).nastyPlaces(column)) {
      const pack = negative.packOf(rows[place], column);
      if (pack) cells.push({ row: rows[place], column: plan.columns[column].name, pack });
    }
  }
  return cells.sort((a, b) => a.row - b.row);
}
