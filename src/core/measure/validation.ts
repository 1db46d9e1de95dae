import type { Schema, Table } from '../schema/schema';
import { tablePlace } from '../schema/tableIndex';
import type { CheckedConstraint, CheckOptions, KeyFindings, KnownRows, RowFindings } from './checks';
import { Findings } from './findings';
import { type KeyChecks, openKeyChecks } from './keyChecks';
import { type KeySummary, NO_ROWS } from './keySummary';
import type { Validity } from './report';
import { mergeRowFindings, openRowChecks, type RowChecks } from './rowChecks';

/** Puts together what the checks of a schema find, wherever they run. */
export class Validation {
  /** For the thread that does it all itself. */
  readonly rows: RowChecks;
  readonly keys: KeyChecks;
  private readonly tables: readonly TableTally[];
  private readonly keysFound = new Map<number, KeyFindings>();

  constructor(
    private readonly schema: Schema,
    options: CheckOptions,
  ) {
    this.rows = openRowChecks(schema, options);
    this.keys = openKeyChecks(schema, options);
    this.tables = schema.tables.map(() => ({ rows: 0 }));
  }

  /** From now on rows of the table at that place are looked at, and of no other until it is called again. Needed for keys to be held. */
  startTable(table: number): void {
    this.rows.table(table).clearHeld();
  }

  /** `count` rows of the table at that place have been looked at; best in their order, since only then keys are seen to ascend. */
  addRows(table: number, count: number, found: RowFindings | undefined): void {
    const tally = this.tables[table];
    tally.rows += count;
    tally.found = mergeRowFindings(tally.found, found);
  }

  /** Places in `keys.checks` of those that have to be run, now that all rows have been looked at. */
  keysToRun(): number[] {
    const known: KnownRows = {
      summary: (table, column) => this.summary(tablePlace(this.schema, table), column),
      isDistinct: (table, place) => this.isDistinct(tablePlace(this.schema, table), place),
    };
    return this.keys.checks.flatMap((check, at) => (check.holds(known) ? [] : [at]));
  }

  /** What the check at that place of `keys.checks` has found. */
  addKeys(check: number, found: KeyFindings): void {
    this.keysFound.set(check, found);
  }

  /** All that was found, in the schema's order: tables with their rows' faults and keys, then foreign keys. */
  validity(): Validity {
    const findings = new Findings(this.schema);
    const verdicts = [...this.schema.tables.flatMap((table, at) => this.rowVerdicts(table, at)), ...this.keyVerdicts()];
    const rankOf = ({ kind, table }: Verdict) => (kind === 'foreign key' ? Infinity : tablePlace(this.schema, table));
    for (const { table, constraint, kind, rows, reason } of sortedBy(verdicts, rankOf)) {
      findings.violation(table, constraint, kind, rows ?? 0);
      if (reason !== undefined) findings.leaveUnchecked(table, constraint, reason);
    }
    for (const { rows } of this.tables) findings.countRows(rows);
    return findings.validity();
  }

  private rowVerdicts(table: Table, at: number): Verdict[] {
    const { constraints, unchecked } = this.rows.table(at);
    const { broken = [], unknown = [] } = this.tables[at].found ?? {};
    const ofRows = [
      ...broken.map(([place, rows]) => ({ table, place, rows })),
      ...unknown.map(([place, reason]) => ({ table, place, reason })),
    ];
    return [...unchecked, ...sortedBy(ofRows, ({ place }) => place).map((verdict) => ({ ...constraints[verdict.place], ...verdict }))];
  }

  private keyVerdicts(): Verdict[] {
    const found = this.keys.checks.flatMap(({ constraints }, at) => {
      const { broken, reason } = this.keysFound.get(at) ?? { broken: [] };
      return constraints.map((constraint, place): Verdict => ({ ...constraint, rows: broken[place], reason }));
    });
    return [...this.keys.unchecked, ...found];
  }

  private summary(table: number, column: string): KeySummary | undefined {
    const { rows, found } = this.tables[table];
    if (rows === 0) return NO_ROWS;
    const known = found?.summaries[this.rows.table(table).summarised.indexOf(column)];
    return known && known.values + known.nulls === rows ? known : undefined;
  }

  private isDistinct(table: number, place: number): boolean {
    const { rows, found } = this.tables[table];
    const [taken, repeats] = found?.held[this.rows.table(table).held.indexOf(place)] ?? [];
    return taken === rows && repeats === 0;
  }
}

interface TableTally {
  rows: number;
  found?: RowFindings;
}

/** What is said of a constraint: how many rows break it, or why that could not be told. */
interface Verdict extends CheckedConstraint {
  readonly table: Table;
  readonly rows?: number;
  readonly reason?: string;
}

function sortedBy<T>(items: readonly T[], rankOf: (item: T) => number): T[] {
  const ranked = items.map((item) => ({ item, rank: rankOf(item) }));
  // Two infinite ranks have no difference, but are equal.
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ item }) => item);
}
