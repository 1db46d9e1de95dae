import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsArguments, rowsMade } from '../measure/program';
import { runProcess } from '../measure/runProcess';
import { type Kind, scriptsOf } from './kinds';

/** What a kind of value or constraint adds to each row of a table. */
export interface KindCost {
  readonly kind: Kind;
  /** Nanoseconds of processor time per row, all threads counted. */
  readonly nanoseconds: number;
  /** Bytes per row of the output. */
  readonly bytes: number;
}

interface Measured {
  readonly cpu: number;
  readonly bytes: number;
}

/** Among the first rows are the start, the plan, the compiler's work and the report's statistics: they are taken off. */
const FIRST = 50_000;
const ENOUGH = 250_000;
/** Rows where `ENOUGH` are made so soon that noise would count for much. */
const MANY = 1_000_000;
/** So soon (ms). */
const SOON = 500;

/** Measures what kinds cost, each run `rounds` times, of which the least counts; tables without the kind are measured once. */
export class KindMeter {
  private readonly known = new Map<string, Measured>();

  constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly rounds: number,
  ) {}

  /** The cost of one kind; throws where its rows cannot be made. */
  async measure(kind: Kind): Promise<KindCost> {
    const scripts = scriptsOf(kind);
    const [first, enough] = [await this.least(scripts.with, FIRST), await this.least(scripts.with, ENOUGH)];
    const rows = enough.cpu - first.cpu < SOON ? MANY : ENOUGH;
    const [dear, cheap] = [await this.perRow(scripts.with, rows), await this.perRow(scripts.without, rows)];
    return { kind, nanoseconds: (dear.cpu - cheap.cpu) * 1e6, bytes: dear.bytes - cheap.bytes };
  }

  /** What each row after the first ones adds. */
  private async perRow(script: string, rows: number): Promise<Measured> {
    const [few, many] = [await this.least(script, FIRST), await this.least(script, rows)];
    return { cpu: (many.cpu - few.cpu) / (rows - FIRST), bytes: (many.bytes - few.bytes) / (rows - FIRST) };
  }

  private async least(script: string, rows: number): Promise<Measured> {
    const key = `${rows}: ${script}`;
    let least = this.known.get(key);
    if (least !== undefined) return least;
    for (let round = 0; round < this.rounds; round++) {
      const measured = await this.run(script, rows);
      if (least === undefined || measured.cpu < least.cpu) least = measured;
    }
    this.known.set(key, least!);
    return least!;
  }

  private async run(script: string, rows: number): Promise<Measured> {
    const [file, out] = [join(this.folder, 'kind.sql'), join(this.folder, 'kind')];
    writeFileSync(file, script);
    rmSync(out, { recursive: true, force: true });
    const args = ['--rows', String(Math.ceil(rows / 10)), ...rowsArguments({ item: rows }), '--workers', '1', '--out', out, '--json'];
    const { cpu, stdout } = await runProcess([this.program, 'generate', file, ...args]);
    const made = rowsMade(stdout).item;
    if (made !== rows) throw new Error(`${rows} rows were asked for, ${made} were made: ${script}`);
    return { cpu, bytes: statSync(join(out, 'item.csv')).size };
  }
}
