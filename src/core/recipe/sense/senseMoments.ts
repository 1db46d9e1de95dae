import { call, columnNamed, compare, literal, notBefore } from './expressions';
import { AHEAD, besideOthers, EXISTENCE, isAfter, isSpan, type MomentRole, momentRole, needs } from './momentRoles';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

/** A moment and its role. */
interface Moment {
  readonly column: SenseColumn;
  readonly role: MomentRole;
}

const FAMILIES: ReadonlySet<string> = new Set(['date', 'timestamp', 'timestamptz', 'time']);

/** The moments of a row whose names say when in its life they are. */
function momentsOf(columns: readonly SenseColumn[], tableWords: readonly string[]): Moment[] {
  const moments = columns.flatMap((column) => {
    const role = FAMILIES.has(column.family) || column.family === 'integer' ? momentRole(column, tableWords) : undefined;
    if (column.family === 'integer' && role && !/seconds$/.test(column.moment?.().as ?? '')) return [];
    return role ? [{ column, role }] : [];
  });
  const roles = moments.map(({ role }) => role);
  return moments.map(({ column, role }) => ({ column, role: besideOthers(role, roles) }));
}

/** Moments of a row follow each other: created, updated, deleted; ordered, paid, shipped; start, end. What has been was before now. */
export function momentOrder({ columns, tableWords, now }: SenseTable): SenseRule[] {
  const moments = momentsOf(columns, tableWords);
  const order = moments.flatMap((later) =>
    moments
      .filter((earlier) => isAfter(later.role, earlier.role) && (later.column.isFree || earlier.column.isFree))
      .filter((earlier) => !moments.some((between) => isBetween(earlier, between, later)))
      .flatMap((earlier) => ordered(later, earlier)),
  );
  const past = moments.filter(
    ({ column, role }) => role.isPast && column.isFree && column.family !== 'integer' && column.moment?.().reachesFuture === true,
  );
  return [
    ...order,
    ...expiredBefore(columns, moments, now),
    ...past.map(({ column }): SenseRule => ({ kind: 'condition', expression: compare(columnNamed(column.name), '<=', literal(now)) })),
  ];
}

/** What has expired by its status did so before now. */
function expiredBefore(columns: readonly SenseColumn[], moments: readonly Moment[], now: string): SenseRule[] {
  const status = columns.find(({ values }) => values?.some((value) => value.toLowerCase() === 'expired'));
  const expiry = moments.find(({ column, role }) => role.stage === 'due' && /^expir/.test(role.word) && column.isFree && role.of === '');
  const expired = status?.values?.find((value) => value.toLowerCase() === 'expired');
  if (!status || !expiry || expired === undefined) return [];
  const is = (operator: '=' | '<>') => compare(columnNamed(status.name), operator, literal(expired));
  const before = compare(columnNamed(expiry.column.name), '<=', literal(now));
  return [{ kind: 'condition', expression: { kind: 'or', args: [is('<>'), { kind: 'and', args: [is('='), before] }] } }];
}

/** Whether a moment that is always there comes between the two, so that they need not be compared. */
function isBetween(earlier: Moment, between: Moment, later: Moment): boolean {
  return (
    !between.column.nullable &&
    between.column.family === earlier.column.family &&
    between.column.family === later.column.family &&
    isAfter(between.role, earlier.role) &&
    isAfter(later.role, between.role)
  );
}

/** Days of sixteen years: nobody is hired before. */
const CHILDHOOD = 5844;

function ordered(later: Moment, earlier: Moment): SenseRule[] {
  const isHired = later.role.stage === 'joined' && /hire|employ/.test(later.column.words.join(' '));
  const areDays = later.column.family === 'date' && earlier.column.family === 'date';
  if (earlier.role.stage === 'birth' && isHired && areDays) return [ofAge(later.column.name, earlier.column.name)];
  const isSame = later.column.family === earlier.column.family && later.column.family !== 'integer';
  if (isSpan(later.role, earlier.role) && isSame)
    return [{ kind: 'condition', expression: compare(columnNamed(later.column.name), '>', columnNamed(earlier.column.name)) }];
  return after(later.column, earlier.column);
}

/** Who is hired, or has written something, is no child. */
function ofAge(later: string, birth: string, qualifier?: string): SenseRule {
  const grown = call('+', columnNamed(birth, qualifier), literal(CHILDHOOD));
  return { kind: 'condition', expression: compare(columnNamed(later), '>=', grown) };
}

function after(later: SenseColumn, earlier: SenseColumn, qualifier?: string): SenseRule[] {
  if (later.family === 'integer' && earlier.family === 'integer' && later.moment?.().as !== earlier.moment?.().as) return [];
  const expression = notBefore(
    { expression: columnNamed(later.name), family: later.family },
    { expression: columnNamed(earlier.name, qualifier), family: earlier.family },
  );
  return expression ? [{ kind: 'condition', expression }] : [];
}

/** What has been delivered has been shipped: in a chain without a status, later moments need the earlier ones. */
export function momentPresence({ columns, tableWords }: SenseTable): SenseRule[] {
  const moments = momentsOf(columns, tableWords).filter(({ column }) => column.nullable && column.isFree);
  return moments.flatMap((later) => {
    const earlier = moments.filter((other) => needs(later.role, other.role));
    const last = earlier.find((each) => earlier.every((other) => other === each || isAfter(each.role, other.role)));
    if (!last) return [];
    const when = { kind: 'not', arg: { kind: 'isNull', arg: columnNamed(last.column.name) } } as const;
    return [{ kind: 'presence', column: later.column.name, when, always: false } as const];
  });
}

/** Nothing happens to what is not there yet: no loan before its member joined. */
export function momentsAfterParents({ columns, tableWords, parents }: SenseTable): SenseRule[] {
  const moments = momentsOf(columns, tableWords).filter(({ column, role }) => column.family !== 'time' && role.stage !== 'birth');
  const first = moments.filter(({ column, role }) => column.isFree && !moments.some((other) => isAfter(role, other.role)));
  return first.flatMap((moment) =>
    parents.flatMap(({ tableWords: words, qualifier, columns: theirs }) => afterParent(moment, qualifier, theirs, words)),
  );
}

function afterParent({ column, role }: Moment, qualifier: string, theirs: readonly SenseColumn[], words: readonly string[]): SenseRule[] {
  const moments = momentsOf(theirs, words).filter((moment) => moment.column.family !== 'time' && moment.role.of === '');
  const isHired = /hire|employ/.test(column.words.join(' '));
  const birth = moments.find((moment) => moment.role.stage === 'birth');
  if (role.stage === 'founded')
    return birth?.column.family === 'date' && column.family === 'date' ? [ofAge(column.name, birth.column.name, qualifier)] : [];
  const known = words.some((word) => AHEAD.has(word)) ? EXISTENCE.filter((stage) => stage !== 'start' && stage !== 'started') : EXISTENCE;
  const existence =
    known.map((stage) => moments.find((moment) => moment.role.stage === stage)).find((found) => found !== undefined) ?? birth;
  // People are older than the records of the companies that they work for.
  if (!existence || (isHired && existence.role.stage !== 'founded')) return [];
  return after(column, existence.column, qualifier);
}

/** The moment at which a row comes into being, where one always says so. */
export function createdMoment(columns: readonly SenseColumn[], tableWords: readonly string[]): string | undefined {
  const moments = momentsOf(columns, tableWords).filter(
    ({ column, role }) => /^(date|timestamp|timestamptz)$/.test(column.family) && column.isFree && !column.nullable && role.of === '',
  );
  const created = (['begun', 'joined', 'sent', 'occurred'] as const).map((stage) => moments.find(({ role }) => role.stage === stage));
  return created.find((moment) => moment !== undefined)?.column.name;
}

/** The pairs of a row's moments that are the two ends of something that takes time. */
export function spansOf(
  columns: readonly SenseColumn[],
  tableWords: readonly string[],
): { readonly start: SenseColumn; readonly end: SenseColumn }[] {
  const moments = momentsOf(columns, tableWords).filter(({ column }) => column.family !== 'integer');
  return moments.flatMap((end) =>
    moments
      .filter((start) => start.column.family === end.column.family && isSpan(end.role, start.role))
      .map((start) => ({ start: start.column, end: end.column })),
  );
}

/** The moments from which on there is a row, the surest first. */
export function existenceOf(columns: readonly SenseColumn[], tableWords: readonly string[]): SenseColumn[] {
  const moments = momentsOf(columns, tableWords).filter(({ role }) => role.of === '');
  return EXISTENCE.flatMap((stage) => moments.filter(({ role }) => role.stage === stage).map(({ column }) => column));
}
