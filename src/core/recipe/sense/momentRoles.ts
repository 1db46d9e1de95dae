import type { SenseColumn } from './senseRule';

/** What a moment is in the life of a row. */
export type MomentStage = keyof typeof STAGES | 'event';

/** A moment's stage, and of what it is the moment: the other words of its name. */
export interface MomentRole {
  readonly stage: MomentStage;
  /** The word that says so. */
  readonly word: string;
  readonly of: string;
  /** It tells what has happened, not what is to be. */
  readonly isPast: boolean;
}

/** Words by stage, in the order in which they are looked for. */
const STAGES = {
  birth: 'birth born birthday birthdate',
  death: 'death died deceased',
  founded: 'founded established incorporated founding publication release premiere launch',
  published: 'published released launched',
  left: 'left leaving leave terminated termination retired retirement resigned graduated graduation fired withdrawn dismissed discontinued decommissioned',
  joined: 'hired hire joined joining registered registration enrolled enrollment signup member since employed employment',
  deleted: 'deleted removed archived',
  negative:
    'cancelled canceled cancellation rejected declined failed aborted voided revoked banned suspended blocked expired defaulted bounced denied refused dropped unsubscribed',
  updated: 'updated update modified modification changed edited synced last latest',
  refunded: 'refunded refund reversed',
  returned: 'returned return claimed',
  seen: 'read seen viewed clicked',
  ended:
    'completed complete completion finished finish ended end ends closed close closes resolved discharged discharge fulfilled settled stopped stop until to thru closing executed performed graded evaluated answered responded checkout',
  arrived: 'delivered delivery arrived arrival received',
  shipped: 'shipped shipping ship dispatched departed boarded',
  packed: 'packed prepared picked processed collected',
  paid: 'paid payment charged captured',
  started: 'started began begun',
  approved: 'approved approval confirmed confirmation accepted verified activated acknowledged',
  sent: 'sent sending',
  due: 'due deadline expire expires expiry expiration renewal renew',
  start: 'start starts begin begins from departure checkin effective commencement',
  occurred: 'occurred happened visited measured observed taken watched attended worked spotted experienced incurred sampled',
  begun:
    'created creation create inserted added opened opening open opens ordered order placed booked booking requested submitted submission loaned loan borrowed rented rental issued purchased purchase invoiced invoice filed posted admitted admission acquired reported manufactured built produced assigned reserved uploaded raised logged',
} as const satisfies Record<string, string>;

const stageOfWord: ReadonlyMap<string, MomentStage> = new Map(
  Object.entries(STAGES).flatMap(([stage, words]) => words.split(' ').map((word) => [word, stage as MomentStage] as const)),
);

/** How late a stage is among those that follow each other in one process. */
const PROCESS: Readonly<Partial<Record<MomentStage, number>>> = {
  begun: 0,
  sent: 1,
  approved: 2,
  published: 2,
  started: 3,
  paid: 4,
  packed: 5,
  shipped: 6,
  arrived: 7,
  seen: 8,
  ended: 9,
  returned: 10,
  refunded: 11,
};

/** Beside the process: which stages a stage comes after. */
const AFTER: Readonly<Partial<Record<MomentStage, readonly MomentStage[]>>> = {
  death: ['birth', 'joined'],
  joined: ['birth'],
  left: ['birth', 'joined', 'begun', 'published', 'started', 'start', 'arrived'],
  due: ['birth', 'joined', 'begun', 'sent', 'start'],
  negative: ['birth', 'joined', 'begun', 'sent', 'start'],
  updated: ['birth', 'joined', 'begun'],
  deleted: ['birth', 'joined', 'begun', 'published', 'updated', 'ended'],
  event: ['birth', 'joined', 'begun', 'start'],
  occurred: ['birth', 'joined', 'start'],
  begun: ['birth', 'occurred'],
  ended: ['start'],
  returned: ['start'],
  paid: ['start'],
  arrived: ['start'],
};

/** Words that only say that a moment is meant, or of which sort it is. */
const PLAIN: ReadonlySet<string> = new Set(
  'at on date time timestamp datetime day utc ts dt is was in out off of the check actual real moment when'.split(' '),
);
/** What is not yet: its moment may lie ahead. */
const PLANNED: ReadonlySet<string> = new Set(
  'scheduled planned expected estimated promised target required proposed preferred next'.split(' '),
);
/** Stages whose words say what is to be as well as what has been. */
const OPEN_STAGES: ReadonlySet<MomentStage> = new Set<MomentStage>(['due', 'start', 'founded']);
/** Words of stages that do not tell of the past. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  'end ends until to thru close closes finish stop arrival delivery release launch opens open leave'.split(' '),
);
/** Past participles that are none of the stages' words. */
const PARTICIPLE = /(ed|wn|en|ilt|ought|aught|ound|ent|ost|old|ung|eld|eft)$/;

/** What the name says of a moment; undefined where it says nothing of when in the row's life it is. */
export function momentRole(
  { words, family }: Pick<SenseColumn, 'words' | 'family'>,
  tableWords: readonly string[],
): MomentRole | undefined {
  const isPlanned = words.some((word) => PLANNED.has(word));
  const known = stageIn(words);
  const rest = words.filter(
    (word) => !PLAIN.has(word) && !tableWords.includes(word) && (known === undefined || stageOfWord.get(word) !== known),
  );
  const of = rest.join(' ');
  if (/^check(ed)? ?in/.test(words.join(' '))) return { stage: 'started', word: 'checked', of: '', isPast: words.includes('checked') };
  if (/^check(ed)? ?out/.test(words.join(' '))) return { stage: 'ended', word: 'checked', of: '', isPast: words.includes('checked') };
  if (/^drop(ped)? off/.test(words.join(' '))) return { stage: 'begun', word: 'dropped', of: '', isPast: true };
  if (known === undefined) {
    if (isPlanned) return { stage: 'due', word: '', of: rest.filter((word) => !PLANNED.has(word)).join(' '), isPast: false };
    const participle = rest.find((word) => PARTICIPLE.test(word));
    const isBare =
      words.length > 0 && rest.length === 0 && words.every((word) => /^(at|on|date|day)$/.test(word) || tableWords.includes(word));
    if (participle === undefined) return isBare ? { stage: 'event', word: '', of: '', isPast: false } : undefined;
    return { stage: 'event', word: participle, of: rest.filter((word) => word !== participle).join(' '), isPast: true };
  }
  const word = words.find((each) => stageOfWord.get(each) === known) ?? '';
  // A day of publication is the work's own; a moment of it is one of the row's.
  const stage = known === 'published' && family === 'date' ? 'founded' : known;
  return { stage, word, of, isPast: words.includes('actual') || (!isPlanned && !OPEN_STAGES.has(stage) && !OPEN_WORDS.has(word)) };
}

function stageIn(words: readonly string[]): MomentStage | undefined {
  return Object.keys(STAGES).find((stage) => words.some((word) => stageOfWord.get(word) === stage)) as MomentStage | undefined;
}

/** Whether the one moment is never before the other. */
export function isAfter(later: MomentRole, earlier: MomentRole): boolean {
  if (!isOfSame(later, earlier)) return false;
  const [last, first] = [PROCESS[later.stage], PROCESS[earlier.stage]];
  if (last !== undefined && first !== undefined) return last > first;
  return AFTER[later.stage]?.includes(earlier.stage) ?? false;
}

/** What happens to anything of a row happens once the row is there, and is planned by then. */
function isOfSame(later: MomentRole, earlier: MomentRole): boolean {
  if (later.of === earlier.of) return true;
  const isRow = earlier.of === '' && (earlier.stage === 'begun' || earlier.stage === 'joined');
  const isPlan = PLANNED.has(later.of.split(' ')[0]);
  return isRow && (isPlan || (later.isPast && later.stage !== 'founded'));
}

/** Whether a row that has the later moment has had the earlier one. */
export function needs(later: MomentRole, earlier: MomentRole): boolean {
  const [last, first] = [PROCESS[later.stage], PROCESS[earlier.stage]];
  if (later.of !== earlier.of) return false;
  return isSpan(later, earlier) || (last !== undefined && first !== undefined && last > first);
}

/** Whether two moments are the two ends of something that takes time. */
export function isSpan(later: MomentRole, earlier: MomentRole): boolean {
  if (later.of !== earlier.of) return false;
  if (later.stage === 'due') return /^expir/.test(later.word) && earlier.stage === 'begun';
  if (later.stage === 'arrived') return /^depart/.test(earlier.word);
  return later.stage === 'ended' && (earlier.stage === 'start' || earlier.stage === 'started' || /^open/.test(earlier.word));
}

/** Words that tell of a beginning where nothing else does; beside another beginning, of an outcome. */
const WEAK: ReadonlySet<string> = new Set(['reported', 'filed', 'posted', 'issued', 'assigned']);

/** The role beside those of the same row. */
export function besideOthers(role: MomentRole, others: readonly MomentRole[]): MomentRole {
  const begins = others.some((other) => other.stage === 'begun' && !WEAK.has(other.word) && other.of === role.of);
  return role.stage === 'begun' && WEAK.has(role.word) && begins
    ? { ...role, stage: role.word === 'assigned' ? 'approved' : 'ended' }
    : role;
}

/** Moments from which on there is something for others to refer to, the surest first. */
export const EXISTENCE: readonly MomentStage[] = ['joined', 'begun', 'occurred', 'started', 'start', 'sent', 'founded', 'published'];

/** What is there before it begins: flights are booked, and seats taken, ahead. */
export const AHEAD: ReadonlySet<string> = new Set(
  'flight trip tour journey event concert meeting conference course class section lesson session term season appointment webinar workshop match game show screening booking reservation shift'.split(
    ' ',
  ),
);

/** How far a word says that something has come; undefined where it says nothing of it. */
export function progressOf(word: string): number | undefined {
  const stage = stageOfWord.get(word);
  return stage === undefined ? undefined : PROCESS[stage];
}
