import { UserFacingError } from '../errors';
import type { ShareRule } from '../recipe/sense/senseRule';
import { askedShares, NO_LIMIT } from './children';
import { numberLimits } from './domains/numbers';
import { valueShape } from './domains/valueShape';
import { favourOf } from './favour';
import type { ColumnSource } from './plan';
import type { Restriction } from './restriction';
import { canLayOut } from './spine';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** Digits after the point where the type does not say how many. */
const USUAL_SCALE = 2;
/** More than these a double cannot tell apart. */
const MOST_UNITS = 1e15;

/** What gives a column its part of a whole; undefined where the column, or what is said of it, does not allow that. */
export function shareSource(draft: TableDraft, column: ColumnDraft, rule: ShareRule): ColumnSource | undefined {
  const link = draft.links.findIndex(({ foreignKey }) => foreignKey === rule.foreignKey);
  const scale = scaleOf(column, rule.of);
  const units = rule.of * 10 ** scale;
  const [, most] = numberLimits(column.type, column.type.scale ?? 0);
  const isHeld = draft.conditions.relations.some(({ columns }) => columns.includes(column.column.name));
  const canHold = valueShape(column.type, column.spec).kind === 'number' && most >= rule.of && allows(column.restriction, rule.of, scale);
  if (column.source || link < 0 || draft.links[link].isSelf || draft.links[link].nulls > 0 || isHeld || !canHold) return undefined;
  if (!Number.isInteger(units) || units > MOST_UNITS) return undefined;
  const by = rule.by === undefined ? -1 : draft.columns.findIndex((each) => each.column.name === rule.by);
  return { kind: 'share', link, units, scale, ...(by >= 0 && { by }) };
}

function scaleOf({ type }: ColumnDraft, of: number): number {
  if (type.family === 'integer') return 0;
  return type.scale ?? (of < 10 ? 2 * USUAL_SCALE : USUAL_SCALE);
}

/** Whether nothing that a part may come to, from the least unit to all of it, is refused. */
function allows({ min, minOpen, max, maxOpen, values, excluded, step, tests, nullness }: Restriction, of: number, scale: number): boolean {
  const least = 10 ** -scale;
  const isRoom =
    (min === undefined || min < least || (min === least && !minOpen)) && (max === undefined || max > of || (max === of && !maxOpen));
  return (
    isRoom &&
    values === undefined &&
    excluded.every((value) => value === 0) &&
    step === undefined &&
    tests.length === 0 &&
    nullness !== 'null'
  );
}

/** Lays rows out by the parents whose whole they share; where something else decides about their parents, there are no shares. */
export function layOutShares(draft: TableDraft): void {
  const { context, table } = draft;
  for (const rule of context.sense.of(table).rules) {
    if (rule.kind !== 'share') continue;
    const column = draft.columns.find((each) => each.column.name === rule.column);
    const at = column?.source?.kind === 'share' ? column.source.link : -1;
    const link = draft.links[at];
    if (link?.mode === undefined && link) {
      const shares = askedShares(draft, link, { least: 0, most: NO_LIMIT, shape: favourOf(draft, link) });
      link.mode = { kind: canLayOut(draft, at) ? 'layout' : 'scattered', ...shares };
    }
    if (link?.mode?.kind === 'layout' || link?.mode?.kind === 'scattered') continue;
    if (rule.isAsked) throw cannotShare(draft, rule);
    if (column?.source?.kind === 'share') column.source = undefined;
    context.sense.drop(table, [rule]);
  }
}

/** A recipe's share that cannot be had. */
export function cannotShare({ name, table }: TableDraft, { column, foreignKey }: ShareRule): UserFacingError {
  return new UserFacingError(
    'unsatisfiable',
    `${name}.${column} cannot be shared out by (${table.foreignKeys[foreignKey].columns.join(', ')}).`,
    'The column has to hold all from next to nothing to the whole, and no other key may decide which rows belong together.',
  );
}
