import { cancelled } from '../core/errors';
import { tableScope } from '../core/measure/rowScope';
import { type Undecided, undecided } from '../core/measure/undecided';
import { createPlan, planCandidates, planNow, plannedTables } from '../core/plan/createPlan';
import { type Given, givenId } from '../core/plan/given/givenTable';
import type { JudgedRows, TrialOptions } from '../core/plan/judged';
import type { RecipeRules } from '../core/plan/planContext';
import type { DatasetInput, JudgeSession } from '../core/ports';
import { displayName, type QualifiedName, type Schema, type Table } from '../core/schema/schema';
import type { EnginePorts } from './enginePorts';
import { judgeTable } from './judgeTable';
import { proofTables } from './proofTables';

/** A dataset's input, read. */
export interface ReadInput {
  readonly input: DatasetInput;
  readonly schema: Schema;
  readonly rules: RecipeRules;
  readonly given: Given;
}

/** What is known of tables by their names; undefined where a judge could not tell. */
export type Answers = Map<string, JudgedRows | undefined>;

/** What a hearing needs from outside. */
export type JudgePorts = Pick<EnginePorts, 'judge' | 'format' | 'breathe'>;

/** The answers that say something. */
export function told(answers: Answers): Map<string, JudgedRows> {
  return new Map([...answers].flatMap(([name, answer]) => (answer ? [[name, answer] as const] : [])));
}

/** Beyond that a server in memory takes too long and too much of it; the proof decides. */
const MOST_ROWS = 2_000_000;
/** Unique columns have just as many values as rows at first; where that is too few, so many times as many. */
const SPARES = [1, 1024];

/** One dataset before a judge; what it says is added to `known`. */
export class Hearing {
  private session: Promise<JudgeSession> | undefined;
  /** Names of tables whose rows the server has, and of those that are being seen to. */
  private readonly present = new Set<string>();

  constructor(
    private readonly ports: JudgePorts,
    private readonly read: ReadInput,
    private readonly known: Answers,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Whether the table waits for a judge: some of its constraints the engine cannot decide, and nobody has yet. */
  isOpen(table: Table): boolean {
    return (
      !this.known.has(this.nameOf(table)) && !this.read.given.tables.has(givenId(table)) && this.undecided(table).constraints.length > 0
    );
  }

  /** @throws UserFacingError `cancelled` when the signal aborts */
  async hear(tables: readonly Table[]): Promise<void> {
    try {
      await this.judgeAll(tables);
    } finally {
      await this.session?.then(
        (session) => session.close(),
        () => undefined,
      );
    }
    if (this.signal?.aborted) throw cancelled();
  }

  private async judgeAll(tables: readonly Table[]): Promise<void> {
    for (const table of tables) if (this.isOpen(table) && !this.present.has(this.nameOf(table))) await this.judge(table);
  }

  private async judge(table: Table): Promise<void> {
    const name = this.nameOf(table);
    this.present.add(name);
    const candidates = this.candidates(name, { spare: SPARES[0], dependedOn: [] });
    const isTooLong = candidates.rows === 0 || candidates.rows > MOST_ROWS;
    const answer = isTooLong ? undefined : await this.asked(table);
    if (this.signal?.aborted) throw cancelled();
    this.known.set(name, answer);
    // What the server has of it now may be of another try.
    this.present.delete(name);
  }

  /** The judge's word; undefined too where its server does not start, or dies of what it is asked. */
  private async asked(table: Table): Promise<JudgedRows | undefined> {
    this.session ??= this.ports.judge.open(this.read.schema, this.read.input.sources, this.signal);
    try {
      const session = await this.session;
      await this.loadSpokenOf(session, table);
      return await this.tried(session, table);
    } catch {
      return undefined;
    }
  }

  private async tried(session: JudgeSession, table: Table): Promise<JudgedRows | undefined> {
    const { ports, signal } = this;
    const csv = ports.format('csv');
    const computed = [...tableScope(table, this.read.schema, planNow(this.read.input.recipe)).hidden];
    const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => name);
    const { constraints, columns: dependedOn } = this.undecided(table);
    let best: JudgedRows | undefined;
    for (const spare of SPARES) {
      if (!(await session.turnTo({ table, columns, computed, constraints }))) return undefined;
      const candidates = this.candidates(this.nameOf(table), { spare, dependedOn });
      const trial = await judgeTable({ candidates, session, csv, computed, breathe: ports.breathe, signal });
      if (!trial) break;
      const { ranOut, ...result } = trial;
      if (result.rows > (best?.rows ?? -1)) best = { ...result, wanted: candidates.rows, spare, dependedOn, constraints };
      if (result.rows === candidates.rows || !ranOut) break;
    }
    return best;
  }

  /** Functions may look into tables that come before: these have their rows by then. */
  private async loadSpokenOf(session: JudgeSession, table: Table): Promise<void> {
    const order = plannedTables(this.read.schema);
    const before = order.slice(0, order.indexOf(table)).filter((each) => !this.present.has(this.nameOf(each)));
    for (const spoken of await session.spokenOf(before)) {
      const name = this.nameOf(spoken);
      await this.judgeAll(plannedTables(this.read.schema, name, this.read.rules.sums));
      if (this.present.has(name)) continue;
      this.present.add(name);
      const plan = this.plan(name);
      await session.load(proofTables(plan, this.ports)[plan.tables.findIndex((each) => each.name === name)]);
    }
  }

  private plan(only: string) {
    const { schema, input, rules, given } = this.read;
    return createPlan(schema, input.recipe, rules, { only, given, judged: told(this.known) });
  }

  private candidates(table: string, trial: TrialOptions) {
    const { schema, input, rules, given } = this.read;
    return planCandidates(schema, input.recipe, rules, { table, ...trial, given, judged: told(this.known) });
  }

  private undecided(table: Table): Undecided {
    return undecided(table, this.read.schema, planNow(this.read.input.recipe));
  }

  private nameOf(table: QualifiedName): string {
    return displayName(table, this.read.schema.defaultSchema);
  }
}
