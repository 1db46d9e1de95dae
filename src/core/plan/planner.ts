import { rowRange } from '../generate/frame';
import { openDomain } from '../generate/openDomain';
import { type OpenTable, openTable } from '../generate/openPlan';
import { MAX_SIZE } from '../generate/permutation';
import type { Shortfall } from '../measure/report';
import type { SenseRule } from '../recipe/sense/senseRule';
import { columnsOf } from '../rules/columnsOf';
import type { Expression } from '../rules/expression';
import { finished, type Steps } from '../steps';
import { acceptRows, type Choosing, isChosenInOrder, repeatsSomewhere } from './acceptRows';
import { withAncestors } from './ancestors';
import { applyVerdict } from './applyVerdict';
import { isCertain } from './certainSets';
import { countByDraw } from './countByDraw';
import { numberLimits } from './domains/numbers';
import { withExistingParents } from './existing/existingParents';
import { type ExistingKey, existingGiven } from './existing/existingTable';
import { takenKeys } from './existing/takenKeys';
import { planGivenTable } from './given/planGivenTable';
import type { Candidates } from './judged';
import type { LoadingOrder } from './order';
import { asksParents, parentCapacity } from './parentCapacity';
import type { GroupPlan, TablePlan } from './plan';
import type { PlanContext } from './planContext';
import { type Lesson, NO_LESSON, type PlannedTable, planTable } from './planTable';
import { failingSomewhere, guardsFail } from './probes';
import { searchShortfall } from './searchShortfall';
import { brokenRules, canAddUp } from './sense/senseProbes';
import type { TableSense } from './sense/senseTable';
import { cannotAddUp } from './sense/sumErrors';
import type { UniqueSet } from './uniqueSets';

/** Rounds in which the tables of a circle may make each other anew. */
const MOST_ROUNDS = 8;

/** How many times as many distinct values are tried where rows have to be chosen and the values were too few. */
const SPARE = 16;

/** The first candidates that the engine accepts, as many as wanted. */
type Search = (wanted: number) => Float64Array;

/** A table whose rows may have been chosen one by one. */
interface ChosenTable extends PlannedTable {
  readonly search?: Search;
}

/** Plans the tables of a context in loading order. */
export class Planner {
  private readonly open: OpenTable[] = [];
  private readonly searches: (Search | undefined)[] = [];
  /** Tables by their places of which something could not be told before others were planned. */
  private readonly postponed = new Set<number>();
  /** Inferred conditions that a sample of the rows has been found to fulfil. */
  private readonly held = new Set<Expression>();

  /** @param rows shared with the context: rows of each table as far as they are known */
  constructor(
    private readonly context: PlanContext,
    private readonly loading: LoadingOrder,
    private readonly rows: number[],
  ) {}

  /**
   * Plans again what depends on what has changed: within a circle children are planned before their parents' rows are
   * known, and sums are taken up when it is known who the children are. Rows only ever get fewer, and rounds in which a
   * circle changes nothing but values are counted, so this ends.
   */
  *plan(): Steps<PlannedTable[]> {
    this.context.tables.forEach((table, place) => {
      this.rows[place] = this.context.givenRows(table)?.rows ?? this.context.asked(this.context.nameOf(table));
    });
    const planned: PlannedTable[] = [];
    let open: readonly number[] = [...this.rows.keys()];
    for (let round = 1; open.length > 0; round++) {
      const before = [...this.rows];
      this.postponed.clear();
      const changed = yield* this.planAgain(open, planned);
      // Where each of a circle makes the others anew, some round has to be the last.
      const ahead = round < MOST_ROUNDS ? changed : [];
      const isUnsettled = (place: number): boolean =>
        this.postponed.has(place) ||
        this.rows[place] !== before[place] ||
        this.dependsOn(
          place,
          ahead.filter((other) => other > place),
        );
      const unsettled = [...before.keys()].filter(isUnsettled);
      open = unsettled.length > 0 ? unsettled : this.takeSums();
    }
    return planned;
  }

  /** Plans the tables at some places, and those after them whose rows depend on what has changed: the places of these. */
  private *planAgain(open: readonly number[], planned: PlannedTable[]): Steps<readonly number[]> {
    const changed: number[] = [];
    for (const place of this.rows.keys()) {
      const isMoved = this.dependsOn(place, changed);
      if (!isMoved && !open.includes(place)) continue;
      const before = this.open[place]?.plan;
      planned[place] = yield* this.planAt(place);
      if (isMoved || !before || !isSamePlan(before, planned[place].plan)) changed.push(place);
    }
    return changed;
  }

  /** Whether the rows of a table refer to rows of others at some places, or add them up. */
  private dependsOn(place: number, others: readonly number[]): boolean {
    if (others.length === 0) return false;
    const { tables } = this.context;
    const { links, columns } = this.open[place]?.plan ?? { links: [], columns: [] };
    const parents = [
      ...links.map(({ parent }) => parent),
      ...tables[place].foreignKeys.map((key) => this.context.placeOf(key.references.table)),
    ];
    const summed = columns.flatMap(({ source }) => (source.kind === 'children' ? [source.table] : []));
    return [...parents, ...summed].some((other) => other !== place && others.includes(other));
  }

  /** Takes up what rows of other tables come to, where these turned out to be laid out by the rows that they refer to: for the tables at these places. */
  private takeSums(): readonly number[] {
    const { sense, tables } = this.context;
    const taking: number[] = [];
    tables.forEach((table, place) => {
      for (const sum of sense.openSums(table)) {
        const isTaken = canAddUp(table, sum, this.context, this.open);
        if (!isTaken && sum.isAsked)
          throw cannotAddUp(this.context, table, sum, 'other keys decide which row each of them refers to, or nothing does');
        sense.decide(table, sum, isTaken);
        if (isTaken) taking.push(place);
      }
    });
    return taking;
  }

  private *planAt(place: number): Steps<PlannedTable> {
    yield;
    const { planned, chosen } = yield* this.chosenAt(place);
    const best = this.withVerdict(chosen.plan.rows < planned.plan.rows ? yield* this.fuller(chosen, place) : chosen);
    const settled = this.withExisting(best, place);
    this.open[place] = openTable(this.context, settled.plan, this.open);
    this.rows[place] = settled.plan.rows;
    this.searches[place] = best.search;
    return settled;
  }

  /** Others may refer to the rows that a database has: to those alone where none are added. */
  private withExisting(planned: PlannedTable, place: number): PlannedTable {
    const table = this.context.tables[place];
    const existing = this.context.existing(table);
    if (!existing || existing.rows === 0 || planned.plan.rowsFrom) return planned;
    if (planned.plan.rows > 0) return { ...planned, plan: { ...planned.plan, existing: existing.sample } };
    const given = planGivenTable(this.context, place, existingGiven(table, existing), []);
    return { ...given, shortfalls: planned.shortfalls };
  }

  /** Ties that leave too few rows to choose from are left out. */
  private *chosenAt(place: number): Steps<{ readonly planned: PlannedTable; readonly chosen: ChosenTable }> {
    const { sense, tables } = this.context;
    const planned = yield* this.sensible(place);
    const chosen = yield* this.choose(planned, place);
    const all = sense.of(tables[place]);
    if (chosen.plan.rows === chosen.plan.asked || tiesOf(all).length === 0) return { planned, chosen };
    sense.drop(tables[place], tiesOf(all));
    const plain = yield* this.sensible(place);
    const better = yield* this.choose(plain, place);
    if (better.plan.rows > chosen.plan.rows) return { planned: plain, chosen: better };
    sense.restore(tables[place], all);
    return { planned, chosen };
  }

  /** Planned with all that makes sense of the rows and can be had: what some rows break, or what costs rows, is left out. */
  private *sensible(place: number): Steps<PlannedTable> {
    const table = this.context.tables[place];
    const { sense } = this.context;
    let planned = yield* this.planned(place);
    for (const dropped of [tiesOf, rulesOf]) {
      const all = sense.of(table);
      if (planned.shortfalls.length === 0 || dropped(all).length === 0) continue;
      sense.drop(table, dropped(all));
      const plain = yield* this.planned(place);
      if (plain.plan.rows > planned.plan.rows) planned = plain;
      else sense.restore(table, all);
    }
    for (;;) {
      const { rules } = sense.of(table);
      if (rules.length === 0 || planned.plan.rows === 0) return planned;
      if (planned.plan.links.some(({ parent }) => parent !== place && !this.open[parent])) {
        this.postponed.add(place);
        return planned;
      }
      const broken = brokenRules(planned, rules, this.context, this.open);
      for (const rule of rules) if (rule.kind === 'condition' && !broken.includes(rule)) this.held.add(rule.expression);
      if (broken.length === 0) return planned;
      sense.drop(table, broken);
      planned = yield* this.planned(place);
    }
  }

  private *planned(place: number, more = 1): Steps<PlannedTable> {
    const { spare: asked, dependedOn } = this.context.trial(this.context.nameOf(this.context.tables[place]));
    const lesson = { ...NO_LESSON, spare: Math.max(asked, more) };
    const planned = yield* this.plannedWith(place, lesson, dependedOn);
    const { plan } = planned;
    if (plan.rows === 0 || this.takenKeys(plan).length === 0) return planned;
    // Of so many values half are free, though all that are taken were among them.
    const room = Math.ceil(2 * (1 + (this.context.existing(plan.table)?.rows ?? 0) / plan.rows));
    return yield* this.plannedWith(place, { ...lesson, spare: Math.max(lesson.spare, room), isBeside: true }, dependedOn);
  }

  private takenKeys(plan: TablePlan): ExistingKey[] {
    return takenKeys(this.context.existing(plan.table), plan, (at) => this.open[at]?.plan);
  }

  private *plannedWith(place: number, lesson: Lesson, dependedOn: readonly string[]): Steps<PlannedTable> {
    const drafted = planTable(this.context, place, this.loading.late.get(this.loading.order[place]) ?? [], lesson);
    const planOf = (at: number) => this.open[at]?.plan;
    const plan = withExistingParents(countByDraw(drafted.plan, dependedOn), planOf);
    return yield* this.within({ ...drafted, plan: withAncestors(plan, planOf) }, place);
  }

  /** Where columns of distinct values have run out before the rows were found, more values are tried. */
  private *fuller(chosen: ChosenTable, place: number): Steps<ChosenTable> {
    if (!chosen.plan.columns.some(({ source }) => source.kind === 'unique')) return chosen;
    const again = yield* this.choose(yield* this.planned(place, SPARE), place);
    return again.plan.rows > chosen.plan.rows ? again : chosen;
  }

  /** No more rows than the parents' own rows allow, where that cannot be known without them. */
  private *within(planned: PlannedTable, place: number): Steps<PlannedTable> {
    const { plan, carried } = planned;
    if (plan.rows === 0 || !asksParents(plan)) return planned;
    if (plan.links.some(({ parent }) => parent !== place && !this.open[parent])) {
      this.postponed.add(place);
      return planned;
    }
    const { constraint, capacity } = yield* parentCapacity(openTable(this.context, plan, this.open), carried);
    if (capacity >= plan.rows) return planned;
    const reason = `the rows that it refers to allow ${capacity} different ${capacity === 1 ? 'row' : 'rows'} at most`;
    const shortfall: Shortfall = { table: plan.name, kind: 'capacity', constraint, reason, asked: plan.asked, capacity };
    return { ...planned, plan: { ...plan, rows: capacity }, shortfalls: [...planned.shortfalls, shortfall] };
  }

  /** Chooses rows one by one where something of the table is carried by nothing. */
  private *choose(planned: PlannedTable, place: number): Steps<ChosenTable> {
    const { plan, unowned } = planned;
    const tests = [...planned.loose, ...plan.groups.flatMap(plainTests)].filter((test) => !this.held.has(test));
    const [missing, doubtful] = [planned.uncarried, planned.doubtful].map((sets) => sets.filter((set) => !isCertain(set, plan)));
    const guarded = planned.guarded.filter((set) => !isCertain(set, plan));
    const taken = this.takenKeys(plan);
    const unsettled = taken.length + missing.length + unowned.length + tests.length + doubtful.length + guarded.length;
    if (plan.rows === 0 || unsettled === 0) return planned;
    if (plan.links.some(({ parent }) => parent !== place && !this.open[parent])) {
      this.postponed.add(place);
      return planned;
    }
    const candidates = openTable(this.context, plan, this.open);
    this.open[place] = candidates;
    const failing = failingSomewhere(tests, candidates, this.context);
    const suspect = guarded.length > 0 && guardsFail(candidates) ? [...doubtful, ...guarded] : doubtful;
    const repeated: UniqueSet[] = [];
    for (const set of suspect) if (yield* repeatsSomewhere(set, candidates, this.context)) repeated.push(set);
    const uncarried = [...missing, ...repeated];
    if (taken.length + uncarried.length + unowned.length + failing.length === 0) return planned;
    // Rows that are chosen come from further on, where doubtful sets that have not repeated so far may do.
    const choosing: Choosing = { sets: [...missing, ...doubtful, ...guarded], references: this.references(planned), tests: failing, taken };
    const counted = countByDraw(plan, [...failing, ...repeated.flatMap(({ expressions }) => expressions)].flatMap(columnsOf));
    const open = counted === plan ? candidates : openTable(this.context, counted, this.open);
    this.open[place] = open;
    const { rules } = this.context.sense.of(plan.table);
    if (rules.length > 0 && isChosenInOrder(choosing, open)) {
      // Looked at one by one, rows would be solved with all their parents' again and again.
      this.context.sense.drop(plan.table, rules);
      return yield* this.choose(yield* this.planned(place), place);
    }
    const most = this.candidates(open);
    const accepting = (wanted: number) => acceptRows(open, this.context, choosing, wanted, most);
    const search: Search = (wanted) => finished(accepting(wanted));
    const accepted = yield* accepting(plan.rows);
    const shortfalls =
      accepted.length < plan.rows
        ? [
            ...planned.shortfalls,
            searchShortfall(
              this.context,
              { ...planned, uncarried },
              { found: accepted.length, candidates, isTested: failing.length > 0, taken },
            ),
          ]
        : planned.shortfalls;
    // With fewer rows, parents have others of them: what was chosen in order is chosen anew.
    if (accepted.length > 0 && accepted.length < plan.rows && isChosenInOrder(choosing, open))
      return yield* this.choose({ ...planned, plan: { ...plan, rows: accepted.length }, shortfalls }, place);
    return { ...planned, plan: { ...counted, rows: accepted.length, accepted }, shortfalls, search };
  }

  /** A judge's answer for the very rows that there are; of others it says nothing. */
  private withVerdict(chosen: ChosenTable): ChosenTable {
    const verdict = this.context.judged(chosen.plan.name);
    return verdict?.wanted === chosen.plan.rows ? { ...chosen, ...applyVerdict(chosen, verdict) } : chosen;
  }

  /** What a judge may choose among for the table at that place, once all is planned. */
  candidatesAt(place: number): Candidates {
    const { plan } = this.open[place];
    const { accepted: _, ...plain } = plan;
    const table = openTable(this.context, plain, this.open);
    const most = numbersLeft(table);
    return {
      rows: plan.rows,
      draws: this.searches[place] ?? ((count) => rowRange(0, Math.min(count, most))),
      openWith: (accepted) => this.reopened({ ...plain, rows: accepted.length, accepted }, place),
      different: this.candidates(table),
      refersToItself: plan.links.some(({ parent }) => parent === place),
    };
  }

  /** Another plan of a table, opened among the others: its rows refer to its own. */
  private reopened(plan: TablePlan, place: number): OpenTable {
    const tables = [...this.open];
    tables[place] = openTable(this.context, plan, tables);
    return tables[place];
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
  private candidates(table: OpenTable): number {
    const columns = table.plan.columns.map(({ source }) =>
      source.kind === 'unique' ? (source.of ?? openDomain(source.domain, this.context.locale).size) : MAX_SIZE,
    );
    const links = table.links.map(({ plan, parentTable, supported }) =>
      plan.mode.kind === 'bijection'
        ? (plan.mode.share?.of ?? (plan.supports.length > 0 ? supported(table).length : parentTable().plan.rows))
        : MAX_SIZE,
    );
    return Math.min(numbersLeft(table), ...columns, ...links, ...table.carriers.map(({ size }) => size));
  }
}

/** Whether two plans of a table are the same, the rows that were chosen too. */
function isSamePlan({ accepted, existing: _, ...one }: TablePlan, { accepted: chosen, existing: __, ...other }: TablePlan): boolean {
  const areSame = accepted?.length === chosen?.length && (accepted ?? []).every((row, at) => row === chosen?.[at]);
  return areSame && JSON.stringify(one) === JSON.stringify(other);
}

function rulesOf({ rules }: TableSense): readonly SenseRule[] {
  return rules;
}

function tiesOf({ rules }: TableSense): readonly SenseRule[] {
  return rules.filter(({ kind }) => kind === 'tie');
}

/** The tests that hold for every row. */
function plainTests({ tests, guards }: GroupPlan): Expression[] {
  return tests.filter((_, at) => guards.every(({ test }) => test !== at));
}

/** How many draws there are before a sequence that counts them comes to the end of its type or its own. */
function numbersLeft({ plan }: OpenTable): number {
  const ends = plan.columns.map(({ source, type }, at) => {
    if (source.kind !== 'sequence' || !source.byDraw) return MAX_SIZE;
    const { identity } = plan.table.columns[at];
    const [least, most] = numberLimits(type, 0);
    const end = source.step > 0 ? (identity?.max ?? most) : (identity?.min ?? least);
    return Math.max(0, Math.floor((end - source.start) / source.step) + 1);
  });
  return Math.min(MAX_SIZE, ...ends);
}
