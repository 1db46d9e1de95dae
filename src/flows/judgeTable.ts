import { cancelled } from '../core/errors';
import { Frame } from '../core/generate/frame';
import type { OpenTable } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import { formatTable, writtenColumns } from '../core/plan/formatTable';
import type { Candidates, JudgedRows } from '../core/plan/judged';
import type { AcceptedRow, Format, JudgeSession } from '../core/ports';
import { encodeRows } from './encodeRows';

/** One table before its judge. */
export interface Trial {
  readonly candidates: Candidates;
  readonly session: JudgeSession;
  readonly csv: Format;
  /** Generated columns whose values are wanted. */
  readonly computed: readonly string[];
  /** Lets the thread's other work go on. */
  breathe(): Promise<void>;
  readonly signal?: AbortSignal;
}

/** What a trial came to: a draw for each row that could be had. */
export interface TrialResult extends Pick<JudgedRows, 'rows' | 'accepted' | 'computed' | 'tried'> {
  /** Whether all draws with different values in unique columns have been tried. */
  readonly ranOut: boolean;
}

/** Candidates sent to the server at a time. */
const CHUNK = 8192;
/** Candidates looked at for each row wanted, at most; and more of them where that is not many altogether. */
const PER_ROW = 256;
const FEW = 262_144;
const PER_ROW_OF_FEW = 1024;
/** Once that many candidates in a row were all refused, the rest is given up. */
const HOPELESS = 16_384;
/** Draws tried for one row at a time. */
const MOST_DRAWS = 256;
/** How often rows are tried anew together, because those they depend on have changed. */
const MOST_REPEATS = 8;
const POSTGRES = { defaultSchema: 'public', dialect: 'postgres' } as const;

/**
 * Finds a draw for each row that the server accepts. The rows keep their numbers, and with them what goes by those:
 * parents' children, sequences, ordinals. Where not all can be had, there are fewer rows, and these are tried together
 * once more. Undefined where that comes to no end.
 *
 * @throws UserFacingError `cancelled` when the signal aborts
 */
export async function judgeTable(trial: Trial): Promise<TrialResult | undefined> {
  const search = new Search(trial);
  for (let repeat = 0; repeat < MOST_REPEATS; repeat++) {
    const hadToChoose = await search.settle();
    const wasShort = search.dropOpenRows();
    if (!wasShort && !(hadToChoose && trial.candidates.refersToItself)) return search.result();
    if (await search.isAcceptedTogether()) return search.result();
  }
  return undefined;
}

class Search {
  private draws: Float64Array;
  private computed: (readonly (string | null)[])[] = [];
  private open: number[];
  private pool: Float64Array;
  private used: number;
  private refused = 0;
  private ranOut = false;
  /** Draws that were sent but not looked at. */
  private readonly spared: number[] = [];

  constructor(private readonly trial: Trial) {
    const { candidates } = trial;
    this.draws = candidates.draws(candidates.rows);
    this.pool = this.draws.slice();
    this.used = 0;
    this.open = [...this.draws.keys()];
  }

  result(): TrialResult {
    const { candidates, computed } = this.trial;
    const first = candidates.draws(this.draws.length);
    const isFirst = this.draws.length === candidates.rows && this.draws.every((draw, row) => draw === first[row]);
    return {
      rows: this.draws.length,
      ...(!isFirst && { accepted: this.draws }),
      computed: new Map(computed.map((name, at) => [name, this.computed.map((texts) => texts[at])])),
      tried: this.used,
      ranOut: this.ranOut,
    };
  }

  /** Tries draws for the open rows as long as there are any; whether one had to be tried twice. */
  async settle(): Promise<boolean> {
    const wanted = this.open.length;
    let tried = 0;
    while (this.open.length > 0 && this.refused < HOPELESS) {
      const accepted = wanted - this.open.length;
      const each = tried === 0 ? 1 : Math.min(MOST_DRAWS, Math.ceil((1.5 * tried) / Math.max(1, accepted)));
      const count = await this.tryRows(this.open.slice(0, Math.max(1, Math.floor(CHUNK / each))), each);
      if (count === 0) break;
      tried += count;
    }
    return tried > wanted;
  }

  /** Tries up to `each` further draws for the rows; returns how many candidates that were. */
  private async tryRows(rows: readonly number[], each: number): Promise<number> {
    const table = this.trial.candidates.openWith(this.draws);
    const chunks: Uint8Array[] = [];
    const pairs: [row: number, draw: number][] = [];
    for (let turn = 0; turn < each; turn++) {
      const draws = this.take(rows.length);
      if (draws.length === 0) break;
      const places = Float64Array.from(rows.slice(0, draws.length));
      places.forEach((row, at) => {
        this.draws[row] = draws[at];
        pairs.push([row, draws[at]]);
      });
      chunks.push(this.encode(table, places));
    }
    if (pairs.length === 0) return 0;
    const accepted = await this.judge(chunks);
    this.keep(accepted, pairs.length);
    this.recycle(pairs, accepted);
    return pairs.length;
  }

  /** Draws after the one that was accepted for a row have not been looked at: they are there for others. */
  private recycle(pairs: readonly (readonly [row: number, draw: number])[], accepted: readonly AcceptedRow[]): void {
    const chosen = new Map(accepted.map(({ row, draw }) => [row, draw]));
    for (const [row, draw] of pairs) if (draw > (chosen.get(row) ?? draw)) this.spared.push(draw);
  }

  private keep(accepted: readonly AcceptedRow[], count: number): void {
    this.refused = accepted.length > 0 ? 0 : this.refused + count;
    for (const { row, draw, computed } of accepted) {
      this.draws[row] = draw;
      this.computed[row] = computed;
    }
    const settled = new Set(accepted.map(({ row }) => row));
    this.open = this.open.filter((row) => !settled.has(row));
  }

  /** The next draws; fewer where there are no more, or enough have been tried. */
  private take(count: number): Float64Array {
    if (this.spared.length > 0) return Float64Array.from(this.spared.splice(0, count));
    const { candidates } = this.trial;
    const most = Math.max(candidates.rows * PER_ROW, Math.min(candidates.rows * PER_ROW_OF_FEW, FEW));
    const end = Math.min(this.used + count, most);
    // Finding candidates may itself be a search from the first on, so many are asked for at a time.
    if (end > this.pool.length) this.pool = candidates.draws(Math.min(most, Math.max(end, 4 * this.pool.length)));
    const start = this.used;
    const taken = this.pool.slice(start, end);
    this.used += taken.length;
    this.ranOut ||= this.used < Math.min(start + count, most) || this.used >= candidates.different;
    return taken;
  }

  /** Leaves out the rows for which there is no draw, so that the others move up; whether there were any. */
  dropOpenRows(): boolean {
    const gone = new Set(this.open);
    this.draws = this.draws.filter((_, row) => !gone.has(row));
    this.computed = this.computed.filter((_, row) => !gone.has(row));
    this.open = [];
    return gone.size > 0;
  }

  /** Tries all rows from the first on; those refused are open again. */
  async isAcceptedTogether(): Promise<boolean> {
    await this.trial.session.clear();
    const table = this.trial.candidates.openWith(this.draws.slice());
    const rows = [...this.draws.keys()];
    this.open = rows;
    for (let start = 0; start < rows.length; start += CHUNK) {
      const places = Float64Array.from(rows.slice(start, start + CHUNK));
      this.keep(await this.judge([this.encode(table, places)]), 0);
    }
    return this.open.length === 0;
  }

  private async judge(chunks: readonly Uint8Array[]): Promise<readonly AcceptedRow[]> {
    const { session, signal, breathe } = this.trial;
    await breathe();
    if (signal?.aborted) throw cancelled();
    return session.judge(chunks);
  }

  /** Rows as the session wants them. */
  private encode(table: OpenTable, rows: Float64Array): Uint8Array {
    const frame = new Frame(table, rows);
    const { csv } = this.trial;
    const shape = { kind: 'number', format: { kind: 'integer' } } as const;
    const batch: Batch = {
      start: 0,
      count: rows.length,
      columns: [
        { name: 'row', shape, vector: { kind: 'number', values: rows } },
        { name: 'draw', shape, vector: { kind: 'number', values: frame.draws } },
        ...writtenColumns(table.plan, csv.generatedColumns).map((place) => {
          const { name, shape: own } = table.columns[place].plan;
          return { name, shape: own, vector: frame.column(place) };
        }),
      ],
    };
    return encodeRows(csv, formatTable(table.plan, POSTGRES, csv.generatedColumns), batch);
  }
}
