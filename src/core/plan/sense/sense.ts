import { isSum, namesIn, type SenseRule, type SumRule } from '../../recipe/sense/senseRule';
import { columnsOf } from '../../rules/columnsOf';
import { type Schema, sameName, type Table } from '../../schema/schema';
import { referencesTo, tablePlace } from '../../schema/tableIndex';
import type { PlanContext } from '../planContext';
import { inferTableSense, type TableSense } from './senseTable';

/** Ways up from a row along which moments are computed; more would cost more than the row itself. */
const MOST_WAYS = 6;

const NO_SENSE: TableSense = { rules: [], borrowed: [] };

/**
 * What makes sense of the rows of each table of a plan. Rules that turn out not to hold are dropped for good; what children come to
 * is only taken up once it is known that they can be found.
 */
export class Sense {
  private readonly inferred = new Map<Table, TableSense>();
  private readonly kept = new Map<Table, TableSense>();
  private readonly decided = new Set<SumRule>();
  private readonly ways = new Map<Table, number>();

  constructor(private readonly context: () => PlanContext) {}

  /** What is asked of the table's rows as far as it is known by now. */
  of(table: Table): TableSense {
    const known = this.kept.get(table);
    if (known) return known;
    const { rules, borrowed } = this.inferredOf(table);
    const sense = this.context().givenRows(table) ? NO_SENSE : { rules: rules.filter((rule) => !isSum(rule)), borrowed };
    this.kept.set(table, sense);
    return sense;
  }

  drop(table: Table, broken: readonly SenseRule[]): void {
    const { rules, borrowed } = this.of(table);
    this.kept.set(table, { rules: rules.filter((rule) => !broken.includes(rule)), borrowed });
  }

  /** Has again what was there before. */
  restore(table: Table, sense: TableSense): void {
    this.kept.set(table, sense);
  }

  /** Sums over other tables' rows of which it is not decided whether they can be had. */
  openSums(table: Table): readonly SumRule[] {
    const { rules } = this.inferredOf(table);
    return this.context().givenRows(table) ? [] : rules.filter(isSum).filter((rule) => !this.decided.has(rule));
  }

  /** Decides about a sum; one that is taken up stands in place of what else would give the column its values. */
  decide(table: Table, sum: SumRule, isTaken: boolean): void {
    this.decided.add(sum);
    if (!isTaken) return;
    const { rules, borrowed } = this.of(table);
    const others = rules.filter((rule) => rule.kind !== 'value' || rule.column !== sum.column);
    this.kept.set(table, { rules: [...others, sum], borrowed });
  }

  /** Leaves out what speaks of parents by other foreign keys than these, by their places. */
  keepLinks(table: Table, foreignKeys: readonly number[]): void {
    const { rules, borrowed } = this.of(table);
    const left = borrowed.filter(({ foreignKey }) => foreignKeys.includes(foreignKey));
    if (left.length === borrowed.length) return;
    const lost = borrowed.filter((each) => !left.includes(each)).map(({ name }) => name);
    this.kept.set(table, { rules: rules.filter((rule) => !namesIn(rule).some((name) => lost.includes(name))), borrowed: left });
  }

  /** Whether a rule of the table speaks of the column, or a rule of one that refers to it or is referred to by it. */
  mentions(table: Table, name: string): boolean {
    if (this.inferredOf(table).rules.some((rule) => namesIn(rule).includes(name)) || this.borrowers(table, name).length > 0) return true;
    return table.foreignKeys.some(({ references }, foreignKey) => {
      const { schema } = this.context();
      const parent = schema.tables[tablePlace(schema, references.table)];
      return parent && this.sumsOver(parent, table, foreignKey).some(({ argument }) => argument && columnsOf(argument).includes(name));
    });
  }

  /** How many generations of rows come after the column's: 0 where no other table's rules speak of it. */
  generations(table: Table, name: string): number {
    const below = this.borrowers(table, name).flatMap(({ child, borrowed }) => {
      if (child === table) return [];
      const speaking = this.inferredOf(child)
        .rules.map(namesIn)
        .filter((names) => names.includes(borrowed));
      return speaking.flat().map((other) => 1 + (other === borrowed ? 0 : this.generations(child, other)));
    });
    return Math.max(0, ...below);
  }

  /** Whether rules speak of what a sum comes to, beside itself: of the row, or of rows that refer to it. */
  speaksOf(table: Table, sum: SumRule): boolean {
    const { rules } = this.inferredOf(table);
    return this.isBorrowed(table, sum.column) || rules.some((rule) => rule !== sum && namesIn(rule).includes(sum.column));
  }

  /** Whether a table that refers to this one takes the column into its own rules. */
  isBorrowed(table: Table, name: string): boolean {
    return this.borrowers(table, name).length > 0;
  }

  /** Whether rows that refer to the table find those that agree with them by the column. */
  isTied(table: Table, name: string): boolean {
    return this.borrowers(table, name).some(
      ({ child, borrowed }) =>
        child !== table && this.inferredOf(child).rules.some((rule) => rule.kind === 'tie' && rule.theirs === borrowed),
    );
  }

  /** Whether the column says when rows come into being, and no rule holds it against other tables' rows; those above it in its own come before it. */
  isFirst(table: Table, name: string): boolean {
    const { created, rules, borrowed } = this.inferredOf(table);
    const others = borrowed.filter(({ foreignKey }) => !sameName(table.foreignKeys[foreignKey].references.table, table));
    const isHeld = rules.some((rule) => {
      const names = namesIn(rule);
      return names.includes(name) && others.some((each) => names.includes(each.name));
    });
    return created === name && !isHeld;
  }

  /** Whether rows of the table that refer to the same row by the key share a whole. */
  isShared(table: Table, foreignKey: number): boolean {
    return this.inferredOf(table).rules.some((rule) => rule.kind === 'share' && rule.foreignKey === foreignKey);
  }

  /** The sums of a table over the rows of another by one of its keys, whether they are taken up or not. */
  sumsOver(parent: Table, child: Table, foreignKey: number): SumRule[] {
    const sums = this.inferredOf(parent).rules.filter(isSum);
    return sums.filter((rule) => sameName(rule.table, child) && rule.foreignKey === foreignKey);
  }

  /** Tables whose rules speak of the column, and what they call it. */
  private borrowers(table: Table, name: string): { readonly child: Table; readonly borrowed: string }[] {
    const children = new Set(referencesTo(this.context().schema, table).map((reference) => reference.table));
    return [...children].flatMap((child) =>
      this.inferredOf(child)
        .borrowed.filter(({ foreignKey, column }) => {
          const { references } = child.foreignKeys[foreignKey];
          return sameName(references.table, table) && table.columns[column].name === name;
        })
        .map((borrowed) => ({ child, borrowed: borrowed.name })),
    );
  }

  /** All that names and recipe ask for, whatever becomes of it: the same in a plan of this table alone as in one of all. */
  private inferredOf(table: Table): TableSense {
    let sense = this.inferred.get(table);
    if (!sense) this.inferred.set(table, (sense = this.lightened(table, inferTableSense(table, this.context()))));
    return sense;
  }

  /**
   * Each parent's moment is computed from its own parents' in turn, along all ways up. Where these are too many, rows are held
   * against their nearer parents alone, and then against those that cost least.
   */
  private lightened(table: Table, { rules, borrowed, ...rest }: TableSense): TableSense {
    const asked = new Set(this.context().sql(this.context().nameOf(table)).flatMap(columnsOf));
    const tied = new Set(rules.flatMap((rule) => (rule.kind === 'tie' ? namesIn(rule) : [])));
    const links = new Map(keysRead({ rules, borrowed }).map((key) => [key, this.parentBy(table, key)]));
    const cost = (): number => [...links.values()].reduce((sum, parent) => sum + this.waysBy(table, parent), 0);
    while (cost() > MOST_WAYS && links.size > 1) {
      const others = [...links].sort(([, a], [, b]) => this.waysBy(table, b) - this.waysBy(table, a));
      const above = others.find(([key, parent]) =>
        others.some(([other, nearer]) => other !== key && isAbove(parent, nearer, this.context().schema)),
      );
      links.delete((above ?? others[0])[0]);
    }
    const kept = borrowed.filter(({ name, foreignKey }) => links.has(foreignKey) || asked.has(name) || tied.has(name));
    const lost = new Set(borrowed.filter((each) => !kept.includes(each)).map(({ name }) => name));
    return { ...rest, rules: rules.filter((rule) => !namesIn(rule).some((name) => lost.has(name))), borrowed: kept };
  }

  private parentBy(table: Table, foreignKey: number): Table {
    const { schema } = this.context();
    return schema.tables[tablePlace(schema, table.foreignKeys[foreignKey].references.table)];
  }

  /** How many ways lead up from a table, through all that its rules borrow. */
  private waysUp(table: Table): number {
    const known = this.ways.get(table);
    if (known !== undefined) return known;
    const parents = keysRead(this.inferredOf(table)).map((key) => this.parentBy(table, key));
    const ways = parents.reduce((sum, parent) => sum + this.waysBy(table, parent), 0);
    this.ways.set(table, ways);
    return ways;
  }

  /** The way to a parent and all that lead up from there; in a tree just the one. */
  private waysBy(table: Table, parent: Table): number {
    return parent === table ? 1 : 1 + this.waysUp(parent);
  }
}

/** The keys along which a row's values are computed; what two keys lead to is looked up alone when rows are checked. */
function keysRead({ rules, borrowed }: TableSense): number[] {
  const names = new Set(rules.flatMap((rule) => (rule.kind === 'tie' ? [] : namesIn(rule))));
  return [...new Set(borrowed.filter(({ name }) => names.has(name)).map(({ foreignKey }) => foreignKey))];
}

/** Whether rows of the one table are what rows of the other refer to, directly or not. */
function isAbove(upper: Table, lower: Table, schema: Schema): boolean {
  const seen = new Set([lower]);
  for (const table of seen)
    for (const { references } of table.foreignKeys) {
      const parent = schema.tables[tablePlace(schema, references.table)];
      if (parent && parent !== table) seen.add(parent);
    }
  return upper !== lower && seen.has(upper);
}
