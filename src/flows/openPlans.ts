import { type OpenPlan, openPlan } from '../core/generate/openPlan';
import type { DatasetInput } from '../core/ports';
import type { SqlParser } from '../core/schema/sqlParser';
import { loadPlan } from './loadPlan';

/** Plans kept open for the next page: those of the panels that a person has in view. */
const KEPT_PLANS = 4;

/** Plans by what they are made from, the latest used kept open. */
export class OpenPlans {
  private readonly kept = new Map<string, Promise<OpenPlan>>();

  constructor(private readonly parser: SqlParser) {}

  /** The whole plan. */
  whole(input: DatasetInput): Promise<OpenPlan> {
    return this.get(JSON.stringify(input), () => loadPlan(input, this.parser));
  }

  /** A plan that has the table: the whole one where it is open already, else one of the table and its parents, which is ready sooner. */
  with(input: DatasetInput, table: string): Promise<OpenPlan> {
    const id = JSON.stringify(input);
    return this.kept.has(id) ? this.whole(input) : this.get(`${id} ${table}`, () => loadPlan(input, this.parser, { only: table }));
  }

  private get(id: string, load: () => ReturnType<typeof loadPlan>): Promise<OpenPlan> {
    const plan = this.kept.get(id) ?? load().then(openPlan);
    this.kept.delete(id);
    this.kept.set(id, plan);
    plan.catch(() => this.kept.delete(id));
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT_PLANS) this.kept.delete(oldest);
    return plan;
  }
}
