import type { TieRule } from '../../recipe/sense/senseRule';
import type { Expression } from '../../rules/expression';
import type { Table } from '../../schema/schema';
import type { PlanContext } from '../planContext';
import type { LinkDraft } from '../tableDraft';
import { isAnswer, saysMaker } from '../trees';
import { borrowables, borrowedName } from './borrowable';

/** A column of a row, its own or a parent's, and the column of the one that it refers to with the same value. */
export interface Tie {
  readonly column: string;
  /** Place in the parent's columns. */
  readonly parentColumn: number;
}

/** The table's ties, where its links find by them the parents that agree: leading ones give the columns their values. Order matters: a link comes after those that give what it agrees with. */
export function tieLinks(context: PlanContext, table: Table, links: readonly LinkDraft[]): LinkDraft[] {
  const ties = tiesOf(context, table).flatMap((rule) => {
    const link = links.find(({ foreignKey }) => foreignKey === rule.foreignKey);
    return link?.key.columns.length === 1 ? [{ rule, link }] : [];
  });
  if (ties.length === 0) return [...links];
  return new Tying(context, table, links, nearest(ties, table)).links();
}

interface Tied {
  readonly rule: TieRule;
  readonly link: LinkDraft;
}

/** What sense and the recipe ask for. */
function tiesOf(context: PlanContext, table: Table): TieRule[] {
  const inferred = context.sense.of(table).rules.flatMap((rule) => (rule.kind === 'tie' ? [rule] : []));
  return [...context.rules(context.nameOf(table)).flatMap((rule) => askedTie(rule, table, context)), ...inferred];
}

/** `customer_id = addresses.customer_id` of a recipe. */
function askedTie(rule: Expression, table: Table, context: PlanContext): TieRule[] {
  if (rule.kind !== 'compare' || rule.operator !== '=' || rule.left.kind !== 'column' || rule.right.kind !== 'column') return [];
  const names = [rule.left.name, rule.right.name];
  return borrowables(table, context.schema).flatMap(({ qualifier, foreignKey, parent }) => {
    const own = (name: string): boolean => parent.columns.some((column) => borrowedName(qualifier, column.name) === name);
    const theirs = names.findLast(own);
    const column = names.find((name) => name !== theirs);
    return theirs && column && !own(column) ? [{ kind: 'tie' as const, column, foreignKey, theirs }] : [];
  });
}

/** One tie for each link, with a column of the table itself where there is one: the others follow from what its own row and the row's other parents agree in. */
function nearest(ties: readonly Tied[], { columns }: Table): Tied[] {
  const through = ({ rule }: Tied): boolean =>
    ties.some(
      (other) =>
        other.rule.foreignKey === rule.foreignKey &&
        other.rule !== rule &&
        ties.some((above) => above.link.key.columns[0] === other.rule.column && above.rule.column === rule.column),
    );
  const isOwn = ({ rule }: Tied): boolean => columns.some(({ name }) => name === rule.column);
  const left = ties.filter((tie) => !through(tie)).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return left.filter((tie) => left.find(({ link }) => link === tie.link) === tie);
}

/** Decides which links give tied columns their values, and which agree with them. */
class Tying {
  /** By column of the table: the link that gives it its values in place of its own. */
  private readonly leaders = new Map<string, LinkDraft>();

  constructor(
    private readonly context: PlanContext,
    private readonly table: Table,
    private readonly drafts: readonly LinkDraft[],
    private readonly ties: readonly Tied[],
  ) {}

  links(): LinkDraft[] {
    for (const { rule } of this.ties) if (!this.leaders.has(rule.column)) this.chooseLeader(rule.column);
    const tied = new Map(this.drafts.map((link) => [link, this.tied(link)]));
    return [...this.drafts]
      .sort((a, b) => Number(a.isSelf) - Number(b.isSelf) || this.depth(a) - this.depth(b))
      .map((link) => tied.get(link) ?? link);
  }

  /** The link of a row that must have a parent, whose own column is always there, decides about both. */
  private chooseLeader(column: string): void {
    const own = this.ownLink(column);
    if (!own || own.children || this.isCounted(own)) return;
    const able = this.ties.filter(({ rule, link }) => rule.column === column && this.canLead(link, rule));
    const [first] = able.sort((a, b) => Number(this.isCounted(b.link)) - Number(this.isCounted(a.link)));
    if (!first) return;
    this.leaders.set(column, first.link);
    if (this.isCircular(first.link)) this.leaders.delete(column);
  }

  private canLead(link: LinkDraft, rule: TieRule): boolean {
    const theirs = this.context.tables[link.parent].columns[this.theirPlace(rule)];
    return !link.isSelf && this.isRequired(link) && !theirs.nullable;
  }

  private isRequired({ key, nulls }: LinkDraft): boolean {
    return nulls === 0 && key.columns.every((name) => this.table.columns.find((column) => column.name === name)?.nullable === false);
  }

  /** Whether rows of the link's parents say what comes of those that refer to them. */
  private isCounted({ parent, foreignKey }: LinkDraft): boolean {
    const { sense, tables } = this.context;
    return sense.sumsOver(tables[parent], this.table, foreignKey).length > 0;
  }

  private tied(link: LinkDraft): LinkDraft {
    const led = this.ties.filter(({ rule, link: each }) => each === link && this.leaders.get(rule.column) === link);
    const tie = this.ties.find((each) => each.link === link);
    const ties = led.length > 0 || !tie || !this.canAgree(tie) ? led : [tie];
    const isLed = this.isLed(link);
    if (ties.length === 0 && !isLed) return link;
    return {
      ...link,
      ties: ties.map(({ rule }) => ({ column: rule.column, parentColumn: this.theirPlace(rule) })),
      ...(isLed && { isLed, nulls: 0 }),
    };
  }

  /** Whether a parent is sure to be found for each row: a row without one has NULL, or those that it agrees with are chosen for it. */
  private canAgree({ rule, link }: Tied): boolean {
    const giver = this.leaders.get(rule.column) ?? this.giver(rule.column);
    if (!giver || giver === link) return false;
    // Answers lie by what they are about anyway.
    if (link.isSelf && isAnswer(this.table, link.key)) return !this.isRequired(giver) || saysMaker(giver.key);
    if (link.nulls > 0) return true;
    if (link.isSelf) return giver.nulls === 0;
    return giver.nulls === 0 && !this.isLed(giver) && !this.ties.some((tie) => tie.link === giver && !this.leads(tie));
  }

  private isLed({ key }: LinkDraft): boolean {
    return key.columns.every((name) => this.leaders.has(name));
  }

  private leads({ rule, link }: Tied): boolean {
    return this.leaders.get(rule.column) === link;
  }

  /** The link by which a column, its own or a parent's, has its values. */
  private giver(column: string): LinkDraft | undefined {
    const borrowed = this.borrowed(column);
    return this.drafts.find(({ key, foreignKey }) => (borrowed ? foreignKey === borrowed.foreignKey : key.columns.includes(column)));
  }

  private borrowed(column: string) {
    return this.context.sense.of(this.table).borrowed.find(({ name }) => name === column);
  }

  private ownLink(column: string): LinkDraft | undefined {
    return this.drafts.find(({ key }) => key.columns.length === 1 && key.columns[0] === column);
  }

  private theirPlace({ theirs }: TieRule): number {
    return this.borrowed(theirs)?.column ?? -1;
  }

  /** How many links have to be found before this one. */
  private depth(link: LinkDraft, seen: readonly LinkDraft[] = []): number {
    if (seen.includes(link)) return Number.POSITIVE_INFINITY;
    const tie = this.ties.find((each) => each.link === link && !this.leads(each));
    const before = [
      ...link.key.columns.map((name) => this.leaders.get(name)),
      tie && (this.leaders.get(tie.rule.column) ?? this.giver(tie.rule.column)),
    ];
    return Math.max(0, ...before.map((other) => (other ? 1 + this.depth(other, [...seen, link]) : 0)));
  }

  private isCircular(link: LinkDraft): boolean {
    return this.depth(link) === Number.POSITIVE_INFINITY;
  }
}
