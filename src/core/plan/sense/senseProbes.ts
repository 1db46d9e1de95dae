import { type OpenTable, openTable } from '../../generate/openPlan';
import { conditionOf, isRowRule, isSum, namesIn, type SenseRule, type SumRule } from '../../recipe/sense/senseRule';
import type { Table } from '../../schema/schema';
import type { TablePlan } from '../plan';
import type { PlanContext } from '../planContext';
import type { PlannedTable } from '../planTable';
import { failingSomewhere, totalsFit } from '../probes';
import { dependsOnItself } from './cellCircles';
import { doesNotFit } from './sumErrors';

/** Rows looked at: each is computed with all its parents. */
const PROBED = 160;

/** The rules that tie nothing which could be drawn, those that go in circles, and those that some rows of a sample break. */
export function brokenRules(
  { plan, loose }: PlannedTable,
  rules: readonly SenseRule[],
  context: PlanContext,
  open: readonly OpenTable[],
): readonly SenseRule[] {
  const circular = circularRules(plan, rules, context, open);
  if (circular.length > 0) return circular;
  const conditions = new Map(rules.filter(isRowRule).map((rule) => [conditionOf(rule), rule]));
  const untied = [...conditions.keys()].filter((condition) => loose.includes(condition));
  const tables = [...open];
  const table = openTable(context, plan, tables);
  tables[context.placeOf(plan.table)] = table;
  const failing = failingSomewhere([...conditions.keys()], table, context, PROBED);
  const sums = rules.filter(isSum).filter((rule) => !totalsFit(table, rule, context));
  const asked = sums.find(({ isAsked }) => isAsked);
  if (asked) throw doesNotFit(context, plan.table, asked);
  return [...[...untied, ...failing].flatMap((condition) => conditions.get(condition) ?? []), ...sums];
}

/** What children come to depends on when they are, and that on the row: rules that tie the two are left out, or else the sum. */
function circularRules(
  plan: TablePlan,
  rules: readonly SenseRule[],
  context: PlanContext,
  open: readonly OpenTable[],
): readonly SenseRule[] {
  const own = context.placeOf(plan.table);
  return rules.flatMap((sum) => {
    if (!isSum(sum) || !dependsOnItself(own, sum.column, (place) => (place === own ? plan : open[place]?.plan))) return [];
    const tying = rules.filter((rule) => rule !== sum && namesIn(rule).includes(sum.column));
    return tying.length > 0 ? tying : [sum];
  });
}

/** Whether the rows that refer to a row are found from there, and nothing of theirs depends on what they come to. */
export function canAddUp(
  table: Table,
  { table: child, foreignKey, column }: SumRule,
  context: PlanContext,
  open: readonly OpenTable[],
): boolean {
  const plan = open[context.placeOf(child)]?.plan;
  const link = plan?.links.find((each) => each.foreignKey === foreignKey);
  if (!plan || !link || plan.rows === 0 || plan.accepted || context.sense.isBorrowed(table, column)) return false;
  return (link.mode.kind === 'layout' && link.nulls === 0) || link.mode.kind === 'scattered';
}
