import { wordsOf } from '../infer/inferWords';
import { columnNamed, literal } from './expressions';
import { momentRole, progressOf } from './momentRoles';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

/** Statuses by how far something has come, where they are not called after what has happened. */
const PROGRESS: Readonly<Record<string, string>> = {
  new: 'created',
  draft: 'created',
  pending: 'created',
  open: 'created',
  queued: 'created',
  waiting: 'created',
  scheduled: 'created',
  todo: 'created',
  unpaid: 'created',
  invited: 'created',
  active: 'approved',
  progress: 'started',
  running: 'started',
  processing: 'started',
  boarding: 'started',
  transit: 'shipped',
  done: 'completed',
  succeeded: 'completed',
  success: 'completed',
};

/** What is beside the way: each family of words excludes all others. */
const ASIDE: readonly string[] = [
  'cancelled void voided',
  'rejected declined refused denied',
  'failed aborted',
  'expired lapsed',
  'archived',
  'deleted removed',
  'suspended blocked banned locked frozen',
  'closed',
  'withdrawn',
  'lost',
  'overdue',
  'defaulted',
  'revoked',
];
const asideOf = new Map(ASIDE.flatMap((words, at) => words.split(' ').map((word) => [word, at] as const)));

/** `paid_at` is there when the status says so, `cancelled_reason` when it is cancelled, `verified_at` when `is_verified`. */
export function statusPresence(table: SenseTable): SenseRule[] {
  return table.columns.flatMap((column): SenseRule[] => {
    if (!column.nullable || !column.isFree || column.nullsAsked) return [];
    const event = eventOf(column, table.tableWords);
    if (event === undefined) return [];
    const flag = table.columns.find((other) => other.family === 'boolean' && flagOf(other) === event);
    if (flag) return [{ kind: 'presence', column: column.name, when: columnNamed(flag.name), always: true }];
    return byStatus(column, event, table);
  });
}

function byStatus(column: SenseColumn, event: string, { columns, tableWords }: SenseTable): SenseRule[] {
  for (const status of columns) {
    if (!status.values) continue;
    const of = status.words.filter((word) => !tableWords.includes(word) && !/^(status|state)$/.test(word));
    if (of.length > 0 && !event.startsWith(`${of.join(' ')} `)) continue;
    const statuses = statusesOf(of.length > 0 ? event.slice(of.join(' ').length + 1) : event, status.values);
    if (statuses.length === 0 || statuses.length === status.values.length) continue;
    const when = { kind: 'in', arg: columnNamed(status.name), values: statuses.map(literal) } as const;
    return [{ kind: 'presence', column: column.name, when, always: true }];
  }
  return [];
}

const NAMES_OF_MOMENTS: ReadonlySet<string> = new Set(['at', 'on', 'date', 'time', 'timestamp', 'actual']);
const NAMES_OF_REASONS: ReadonlySet<string> = new Set(['reason', 'message', 'note', 'comment', 'code', 'detail']);

/** The words that say what has happened: `paid` of `paid_at`, `cancelled` of `cancel_reason`. */
function eventOf({ words, family }: SenseColumn, tableWords: readonly string[]): string | undefined {
  const isMoment = ['date', 'timestamp', 'timestamptz'].includes(family);
  if (!isMoment && family !== 'text') return undefined;
  const telling = words.filter((word) => !tableWords.includes(word) || words.length === 1);
  const rest = telling.filter((word) => !(isMoment ? NAMES_OF_MOMENTS : NAMES_OF_REASONS).has(word)).map(participle);
  if (rest.length === 0 || (!isMoment && rest.length === telling.length)) return undefined;
  if (isMoment) return momentRole({ words: rest, family }, tableWords)?.isPast ? rest.join(' ') : undefined;
  return rest.length === 1 && asideOf.has(rest[0]) ? rest[0] : undefined;
}

const PARTICIPLES: Readonly<Record<string, string>> = {
  cancel: 'cancelled',
  cancellation: 'cancelled',
  canceled: 'cancelled',
  rejection: 'rejected',
  reject: 'rejected',
  failure: 'failed',
  fail: 'failed',
  error: 'failed',
  delivery: 'delivered',
  arrival: 'arrived',
  departure: 'departed',
  return: 'returned',
  payment: 'paid',
  shipping: 'shipped',
  ship: 'shipped',
  completion: 'completed',
  approval: 'approved',
  confirmation: 'confirmed',
  suspension: 'suspended',
  refund: 'refunded',
  closing: 'closed',
  closure: 'closed',
  withdrawal: 'withdrawn',
  decline: 'declined',
};

function participle(word: string): string {
  return PARTICIPLES[word] ?? word;
}

function flagOf({ words }: SenseColumn): string {
  return words
    .filter((word) => !/^(is|was|has|be|been)$/.test(word))
    .map(participle)
    .join(' ');
}

/** The statuses of which something has been through the event; none where no status speaks of it. */
function statusesOf(event: string, statuses: readonly string[]): string[] {
  const words = event.split(' ');
  const aside = words.map((word) => asideOf.get(word)).find((found) => found !== undefined);
  const meant = (status: string): string[] => wordsOf(status.replaceAll('-', '_')).map((word) => PROGRESS[word] ?? participle(word));
  const progress = aside === undefined && words.length === 1 ? progressOf(event) : undefined;
  const isSame = (status: string): boolean => {
    const told = meant(status);
    if (told.join(' ') === event) return true;
    if (words.length > 1) return false;
    return told.some(
      (word) =>
        word === event ||
        (aside !== undefined && asideOf.get(word) === aside) ||
        (progress !== undefined && progressOf(word) === progress && !asideOf.has(word)),
    );
  };
  const same = statuses.filter(isSame);
  if (same.length === 0 || progress === undefined) return same;
  return statuses.filter((status) => {
    const reached = meant(status).map((word) => (asideOf.has(word) && word !== 'closed' ? undefined : progressOf(word)));
    return same.includes(status) || reached.some((at) => at !== undefined && at > progress);
  });
}
