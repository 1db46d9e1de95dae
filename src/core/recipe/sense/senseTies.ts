import { sameName } from '../../schema/schema';
import type { SenseKey, SenseParent, SenseTable, TieRule } from './senseRule';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What all of its rows' parents are of too. */
const TENANTS = words('tenant organization organisation workspace company account');
/** Where people are at home who are referred to by what is there. */
const PLACES_OF_WORK = words('team clinic hospital practice school university store shop restaurant hotel agency');
/** What rows that have nothing else in common are of by way of their parents. */
const SHARED_ABOVE = words(
  'tenant organization organisation workspace team clinic hospital practice school university store shop restaurant hotel branch site warehouse',
);
/** Whom things belong to that others use for them alone. */
const OWNERS = words('customer client patient student guest borrower buyer subscriber policyholder applicant candidate donor');
/** People, who refer to each other's things. */
const PEOPLE = words(
  'user person people profile member contact author owner creator employee staff agent manager doctor physician provider nurse practitioner teacher instructor professor driver technician seller vendor supplier sender recipient receiver assignee reporter reviewer approver passenger player admin participant attendee follower friend host officer operator performer editor moderator worker lawyer attorney actor artist',
);
/** What its owner alone uses. */
const PRIVATE = words(
  'address session cart basket order subscription wallet device token card method invoice payment passport account enrollment booking reservation wishlist licence license registration purchase policy claim appointment',
);
/** What is about what somebody else has done, or brings together what has nothing to do with each other. */
const ABOUT = words('note comment reply message like reaction vote share view audit approval feedback notification mention follow');
/** What tells of what was, or of how things came from one to another. */
const CHANGES = words(
  'history log transfer move movement assignment experience employment job membership member change snapshot link relation relationship referral recommendation comparison invitation invite archive',
);
/** Lists of which two rows may well have different entries. */
const CLASSES = words(
  'country currency language locale status state type kind tag label color colour size unit priority role permission level grade rank rating method reason condition format source tier plan category genre subject topic skill industry sector timezone zone territory position city region province county district address location place airport station date day month year time calendar period image file media attachment photo picture document',
);
/** What a row refers to for the moment, or above others. */
const CHOSEN = words('current default last latest first next previous main primary active parent original new old');
/** Whose third row is another. */
const OTHERS = words('dependent related previous next original replaced replacement replacing duplicate linked referred referring');
const GEOGRAPHY = words('country state region province county district city town municipality area zone');
/** Parts of buildings and stores, some within others. */
const PREMISES = words('building wing floor room desk zone aisle rack shelf bin bay slot dock section area site location station');

/**
 * A row's parents are of the same third row: the address that an order goes to is the customer's, an item's variant one of its product,
 * a task's assignee of the same tenant. By names alone it is told where the third row plays the same part for both.
 */
export function sameThird(table: SenseTable): TieRule[] {
  return table.parents.flatMap((parent) => {
    const key = table.keys.find(({ foreignKey }) => foreignKey === parent.foreignKey);
    const above = parent.keys.filter(({ isEarlier }) => isEarlier);
    return key ? above.flatMap((theirs) => tieOf(table, parent, key, theirs)) : [];
  });
}

function tieOf(table: SenseTable, parent: SenseParent, key: SenseKey, theirs: SenseKey): TieRule[] {
  const isSame = (other: SenseKey): boolean =>
    other !== key && other.isEarlier && sameName(other.target, theirs.target) && isAlike(other, theirs);
  const own = table.keys.filter(isSame);
  const tie = (column: string): TieRule[] => [
    { kind: 'tie', column, foreignKey: parent.foreignKey, theirs: `${parent.qualifier}.${theirs.column}` },
  ];
  if (own.length > 0) return own.length === 1 && isTied(table, parent, key, own[0]) ? tie(own[0].column) : [];
  const above = sharedAbove(table, parent, theirs);
  return above === undefined ? [] : tie(above);
}

/** The same third row by way of another parent, the first that leads there. */
function sharedAbove({ parents, keys }: SenseTable, parent: SenseParent, theirs: SenseKey): string | undefined {
  if (!SHARED_ABOVE.has(nounOf(theirs)) || theirs.role.length > 0 || parent.isSelf) return undefined;
  for (const first of parents) {
    if (first === parent) return undefined;
    const shared = first.keys.filter((other) => sameName(other.target, theirs.target) && other.role.length === 0);
    const isOwnKey = keys.some(({ foreignKey }) => foreignKey === first.foreignKey);
    if (isOwnKey && !first.isSelf && shared.length === 1 && !isPerson(first.tableWords)) return `${first.qualifier}.${shared[0].column}`;
  }
  return undefined;
}

function isAlike(one: SenseKey, other: SenseKey): boolean {
  return one.role.join(' ') === other.role.join(' ');
}

/** What the third row is: by its role where it has one, else by its table. */
function nounOf({ role, targetWords }: SenseKey): string {
  return (role.length > 0 ? role : targetWords).at(-1) ?? '';
}

/** Whether the row that `key` leads to is surely of the row that `third` leads to. */
function isTied(table: SenseTable, parent: SenseParent, key: SenseKey, third: SenseKey): boolean {
  const noun = nounOf(third);
  if (isPair(table, key.column, third.column) || third.role.some((word) => word === 'by' || CHOSEN.has(word))) return false;
  if (parent.isSelf && table.distinct.some((columns) => columns.join() === third.column)) return false;
  if (TENANTS.has(noun)) return true;
  const own = table.tableWords;
  if (own.some((word) => CHANGES.has(word)) || key.role.some((word) => OTHERS.has(word))) return false;
  const isPeoples = isPerson(parent.tableWords);
  if (PLACES_OF_WORK.has(noun)) return !(parent.isSelf && isPeoples);
  if (OWNERS.has(noun) || OWNERS.has(third.targetWords.at(-1) ?? '')) return true;
  if (PEOPLE.has(noun)) return PRIVATE.has(parent.tableWords.at(-1) ?? '') && !own.some((word) => ABOUT.has(word)) && !parent.isSelf;
  if (isPeoples) return false;
  return !CLASSES.has(noun) || isWithin(parent.tableWords, noun);
}

/** Whether a class is divided into what the words say: a country into cities, a category into sub-categories. */
function isWithin(parts: readonly string[], noun: string): boolean {
  const part = parts.at(-1) ?? '';
  return [GEOGRAPHY, PREMISES].some((names) => names.has(noun) && names.has(part)) || (parts.length > 1 && parts.includes(noun));
}

function isPerson(tableWords: readonly string[]): boolean {
  const noun = tableWords.at(-1) ?? '';
  return PEOPLE.has(noun) || OWNERS.has(noun);
}

/** Whether rows are pairs of what the two columns refer to: then they bring together what is not together anyway. */
function isPair({ distinct }: SenseTable, one: string, other: string): boolean {
  return distinct.some((columns) => columns.length === 2 && columns.includes(one) && columns.includes(other));
}
