import type { ColumnPlan, ColumnSource, GroupPlan, LinkMode, TablePlan } from '../../plan/plan';

/**
 * The plan of a table without what ties its rows to their numbers, so that any number gives a row: parents by draw, no
 * layouts, no digits. Conditions still hold; keys are kept by columns that tell rows apart by themselves, and else by chance.
 */
export function looseTable({ accepted: _, negative: __, ...plan }: TablePlan): TablePlan {
  return {
    ...plan,
    columns: plan.columns.map((column): ColumnPlan => ({ ...column, source: looseSource(column.source) })),
    links: plan.links.map((link) => ({
      ...link,
      mode: looseMode(link.mode),
      supports: link.mode.kind === 'agreeing' ? link.supports : [],
    })),
    groups: plan.groups.map(withoutGuards),
  };
}

function looseSource(source: ColumnSource): ColumnSource {
  switch (source.kind) {
    case 'digit':
    case 'ordinal':
      return { kind: 'draw', domain: source.domain };
    case 'unique':
      // Where rows outnumber the values, all of them are taken.
      return source.of === undefined ? source : { kind: 'null' };
    case 'children':
      // No other row refers to a new one.
      return { kind: 'expression', expression: { kind: 'literal', value: 0 } };
    case 'share':
      // A new row shares nothing with others.
      return { kind: 'expression', expression: { kind: 'literal', value: source.units / 10 ** source.scale } };
    case 'given':
      return { kind: 'null' };
    default:
      return source;
  }
}

function looseMode(mode: LinkMode): LinkMode {
  if (mode.kind !== 'agreeing') return { kind: 'draw' };
  const { digit: _, ...agreeing } = mode;
  return agreeing;
}

/** Rows outside of partial keys break none of them. */
function withoutGuards(group: GroupPlan): GroupPlan {
  const inside = group.guards.filter(({ isForFirst }) => isForFirst).map(({ test }) => test);
  return { ...group, tests: group.tests.filter((_, at) => !inside.includes(at)), guards: [] };
}
