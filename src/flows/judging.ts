import { plannedTables } from '../core/plan/createPlan';
import type { JudgedRows } from '../core/plan/judged';
import type { DatasetInput } from '../core/ports';
import type { Table } from '../core/schema/schema';
import { type Answers, Hearing, type JudgePorts, type ReadInput, told } from './hearing';

/** Datasets whose answers are kept. */
const KEPT = 8;

/** Asks a judge for the tables that the engine cannot decide alone, one dataset at a time, and keeps what it says. */
export class Judging {
  private readonly kept = new Map<string, Answers>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: JudgePorts) {}

  /**
   * What a plan of the table, or of all, needs to be told. Tables of which a judge cannot tell are left out: their
   * constraints stay unchecked.
   *
   * @throws UserFacingError `cancelled` when the signal aborts
   */
  async answers(read: ReadInput, only?: string, signal?: AbortSignal): Promise<ReadonlyMap<string, JudgedRows>> {
    const known = this.keptFor(read.input);
    const hearing = new Hearing(this.ports, read, known, signal);
    const tables = plannedTables(read.schema, only, read.rules.sums);
    if (tables.some((table) => hearing.isOpen(table))) await this.inTurn(hearing, tables);
    return told(known);
  }

  private keptFor({ sources, dialect, recipe }: DatasetInput): Answers {
    const id = JSON.stringify([sources, dialect, recipe]);
    const answers = this.kept.get(id) ?? new Map();
    this.kept.delete(id);
    this.kept.set(id, answers);
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest);
    return answers;
  }

  /** One server at a time: each takes hundreds of megabytes. */
  private async inTurn(hearing: Hearing, tables: readonly Table[]): Promise<void> {
    const turn = this.last.then(() => hearing.hear(tables));
    this.last = turn.catch(() => undefined);
    await turn;
  }
}
