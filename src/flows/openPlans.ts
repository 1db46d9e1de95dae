import { cancelled } from '../core/errors';
import { type OpenPlan, openPlan } from '../core/generate/openPlan';
import type { Plan } from '../core/plan/plan';
import type { DatasetInput } from '../core/ports';
import type { EnginePorts } from './enginePorts';
import type { Judging } from './judging';
import { type LoadOptions, loadPlan } from './loadPlan';

/** Plans kept open for the next page: those of the panels that a person has in view. */
const KEPT_PLANS = 4;

/** A plan, and who waits for it: once all of them have gone, it is given up. */
interface KeptPlan {
  readonly plan: Promise<OpenPlan>;
  readonly ending: AbortController;
  waiting: number;
  isReady: boolean;
}

/** Plans by what they are made from, the latest used kept open. */
export class OpenPlans {
  private readonly kept = new Map<string, KeptPlan>();

  constructor(
    private readonly ports: Pick<EnginePorts, 'parser' | 'breathe'>,
    private readonly judging: Judging,
  ) {}

  /** The whole plan. @throws UserFacingError `cancelled` when the signal aborts before it is there */
  whole(input: DatasetInput, signal?: AbortSignal): Promise<OpenPlan> {
    return this.get(JSON.stringify(input), signal, (ending) => this.load(input, { signal: ending }));
  }

  /** A plan that has the table: the whole one where it is open already, else one of the table and its parents, which is ready sooner. */
  with(input: DatasetInput, table: string, signal?: AbortSignal): Promise<OpenPlan> {
    const id = JSON.stringify(input);
    if (this.kept.get(id)?.isReady) return this.whole(input, signal);
    return this.get(`${id} ${table}`, signal, (ending) => this.load(input, { only: table, signal: ending }));
  }

  private load(input: DatasetInput, options: Pick<LoadOptions, 'only' | 'signal'>): Promise<Plan> {
    const { parser, breathe } = this.ports;
    return loadPlan(input, parser, { ...options, judging: this.judging, breathe });
  }

  private get(id: string, signal: AbortSignal | undefined, load: (ending: AbortSignal) => Promise<Plan>): Promise<OpenPlan> {
    const kept = this.kept.get(id) ?? this.begin(id, load);
    this.kept.delete(id);
    this.kept.set(id, kept);
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT_PLANS) this.kept.delete(oldest);
    return this.wait(kept, signal);
  }

  private begin(id: string, load: (ending: AbortSignal) => Promise<Plan>): KeptPlan {
    const ending = new AbortController();
    const kept: KeptPlan = { plan: load(ending.signal).then(openPlan), ending, waiting: 0, isReady: false };
    const forget = () => {
      if (this.kept.get(id) === kept) this.kept.delete(id);
    };
    ending.signal.addEventListener('abort', forget);
    kept.plan.then(() => {
      kept.isReady = true;
    }, forget);
    return kept;
  }

  private wait(kept: KeptPlan, signal: AbortSignal | undefined): Promise<OpenPlan> {
    if (kept.isReady || !signal) {
      kept.waiting += Number(!kept.isReady);
      return kept.plan;
    }
    kept.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        kept.waiting--;
        if (kept.waiting === 0) kept.ending.abort();
        reject(cancelled());
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      kept.plan.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}
