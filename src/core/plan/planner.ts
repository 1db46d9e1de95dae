import { openDomain } from '../generate/openDomain';
import { type OpenTable, openTable } from '../generate/openPlan';
import { MAX_SIZE } from '../generate/permutation';
import type { Shortfall } from '../measure/report';
import type { Expression } from '../rules/expression';
import { acceptRows, type Choosing, failsSomewhere } from './acceptRows';
import { withAncestors } from './ancestors';
import type { LoadingOrder } from './order';
import type { TablePlan } from './plan';
import type { PlanContext } from './planContext';
import { type PlannedTable, planTable } from './planTable';

/** Plans the tables of a context in loading order. */
export class Planner {
  private readonly open: OpenTable[] = [];
  private postponed = false;

  /** @param rows shared with the context: rows of each table as far as they are known */
  constructor(
    private readonly context: PlanContext,
    private readonly loading: LoadingOrder,
    private readonly rows: number[],
  ) {}

  /**
   * Plans again until no table's rows change: within a circle children are planned before their parents'
   * rows are known. Rows only ever get fewer, so this ends.
   */
  plan(): PlannedTable[] {
    this.context.tables.forEach((table, place) => {
      this.rows[place] = this.context.asked(this.context.nameOf(table));
    });
    for (;;) {
      const before = this.rows.join();
      this.postponed = false;
      const planned = this.context.tables.map((_, place) => this.planAt(place));
      if (this.rows.join() === before && !this.postponed) return planned;
    }
  }

  private planAt(place: number): PlannedTable {
    const drafted = planTable(this.context, place, this.loading.late.get(this.loading.order[place]) ?? []);
    const planned = { ...drafted, plan: withAncestors(drafted.plan, (at) => this.open[at]?.plan) };
    const chosen = this.choose(planned, place);
    this.open[place] = openTable(this.context, chosen.plan, this.open);
    this.rows[place] = chosen.plan.rows;
    return chosen;
  }

  /** Chooses rows one by one where something of the table is carried by nothing. */
  private choose(planned: PlannedTable, place: number): PlannedTable {
    const { plan, uncarried, unowned } = planned;
    const tests = [...planned.loose, ...plan.groups.flatMap((group) => group.tests)];
    if (plan.rows === 0 || (uncarried.length === 0 && unowned.length === 0 && tests.length === 0)) return planned;
    if (plan.links.some(({ parent }) => parent !== place && !this.open[parent])) {
      this.postponed = true;
      return planned;
    }
    const candidates = openTable(this.context, plan, this.open);
    this.open[place] = candidates;
    const failing = tests.filter((test) => failsSomewhere(test, candidates, this.context));
    if (uncarried.length === 0 && unowned.length === 0 && failing.length === 0) return planned;
    const choosing: Choosing = { sets: uncarried, references: this.references(planned), tests: failing };
    const accepted = acceptRows(candidates, this.context, choosing, plan.rows, this.candidates(plan));
    const shortfalls =
      accepted.length < plan.rows ? [...planned.shortfalls, this.shortfall(planned, accepted.length, failing)] : planned.shortfalls;
    return { ...planned, plan: { ...plan, rows: accepted.length, accepted }, shortfalls };
  }

  private references({ plan, unowned }: PlannedTable): Choosing['references'] {
    return unowned.map((link) => {
      const { foreignKey, parent } = plan.links[link];
      const key = plan.table.foreignKeys[foreignKey];
      const place = (table: TablePlan, name: string) => table.columns.findIndex((column) => column.name === name);
      return {
        columns: key.columns.map((name) => place(plan, name)),
        parent: this.open[parent],
        parentColumns: key.references.columns.map((name) => place(this.open[parent].plan, name)),
      };
    });
  }

  /** How many candidates there are: permuted columns, parents used once and digits end somewhere. */
  private candidates(plan: TablePlan): number {
    const columns = plan.columns.map(({ source }) =>
      source.kind === 'unique' ? openDomain(source.domain, this.context.locale).size : MAX_SIZE,
    );
    const links = plan.links.map(({ mode, parent }) => (mode.kind === 'bijection' ? this.open[parent].plan.rows : MAX_SIZE));
    const carriers = plan.carriers.map(({ sizes }) => sizes.reduce((product, size) => product * size, 1));
    return Math.min(MAX_SIZE, ...columns, ...links, ...carriers);
  }

  private shortfall({ plan, uncarried, unowned }: PlannedTable, capacity: number, failing: readonly Expression[]): Shortfall {
    const keys = unowned.map((link) => `FOREIGN KEY (${plan.table.foreignKeys[plan.links[link].foreignKey].columns.join(', ')})`);
    const constraint = [...uncarried.map((set) => set.constraint), ...keys, ...(failing.length > 0 ? ['CHECK'] : [])].join(', ');
    return { table: plan.name, constraint, reason: `no more than ${capacity} rows were found that fulfil it`, asked: plan.asked, capacity };
  }
}
