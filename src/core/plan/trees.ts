import { wordsOf } from '../recipe/infer/inferWords';
import type { ForeignKey, Table } from '../schema/schema';
import { askedShares, NO_LIMIT } from './children';
import { favourOf } from './favour';
import type { LinkMode, Tree } from './plan';
import { canLayOut } from './spine';
import type { LinkDraft, TableDraft } from './tableDraft';

/** Shapes the trees within a table by what they are of: people and who leads them, answers, other hierarchies. */
export function shapeTrees(draft: TableDraft): void {
  for (const link of draft.links) {
    const { mode } = link;
    if (!isTree(mode) || isTied(draft, link)) continue;
    const tree = treeOf(draft, link, mode);
    if (tree) link.mode = { ...mode, tree };
  }
}

/** A tree within the table, or within the rows of it that agree. */
type TreeMode = Extract<LinkMode, { readonly kind: 'earlier' | 'agreeing' }>;

function isTree(mode: LinkMode | undefined): mode is TreeMode {
  return mode?.kind === 'earlier' || (mode?.kind === 'agreeing' && mode.root !== undefined);
}

/** Whether conditions speak of the reference: then it is drawn until they hold. */
function isTied({ conditions }: TableDraft, { key }: LinkDraft): boolean {
  return conditions.relations.some(({ columns }) => columns.some((name) => key.columns.includes(name)));
}

function treeOf(draft: TableDraft, link: LinkDraft, mode: TreeMode): Tree | undefined {
  const own = wordsOf(draft.table.name);
  const words = link.key.columns.flatMap(wordsOf);
  const isAny = (list: readonly string[], known: ReadonlySet<string>): boolean => list.some((word) => known.has(word));
  const isOne = mode.kind === 'earlier';
  if (isAny(words, LEADERS)) return levels(draft, link, isOne, { roots: 1, branches: SPAN });
  if (isAnswer(draft.table, link.key)) return threads(draft, link, mode);
  const isSame = words.every((word) => own.includes(word) || NO_ROLE.has(word)) && isAny(own, HIERARCHIES);
  if (!isAny(own, LOOSE) && (isAny(words, UPPER) || isSame)) return levels(draft, link, isOne, isOne ? evenLevels(draft.rows) : SMALL);
  // Who invited whom, what replaces what: most rows have none.
  if (wishedNulls(draft, link) === undefined && link.nulls > 0) link.nulls = UNRELATED;
  return undefined;
}

/** Whether a self-reference says to what a row is an answer. */
export function isAnswer(table: Table, { columns }: ForeignKey): boolean {
  return [table.name, ...columns].flatMap(wordsOf).some((word) => ANSWERS.has(word));
}

/** Whether a key says who has made a row, not what it is about. */
export function saysMaker({ columns, references }: ForeignKey): boolean {
  return [...columns, references.table.name].flatMap(wordsOf).some((word) => MAKERS.has(word));
}

const LEADERS: ReadonlySet<string> = new Set('manager supervisor boss superior leader lead chief director report mentor head'.split(' '));
const ANSWERS: ReadonlySet<string> = new Set(
  'comment reply answer response message thread post review discussion tweet note remark feedback chat conversation quote'.split(' '),
);
const UPPER: ReadonlySet<string> = new Set('parent upper super ancestor root category folder group base main'.split(' '));
const HIERARCHIES: ReadonlySet<string> = new Set(
  'category department region folder directory location menu page unit organization account taxonomy genre topic section area division group territory node area place zone tag'.split(
    ' ',
  ),
);

/** What says nothing of the part that a row plays for those that refer to it. */
const NO_ROLE: ReadonlySet<string> = new Set('id identifier key code number uuid ref reference in of by'.split(' '));
/** What is seldom part of another of its kind. */
const LOOSE: ReadonlySet<string> = new Set('task issue ticket project order event story booking transaction user customer'.split(' '));

/** Rows that one leads. */
const SPAN = 5;
/** Share of rows that answer nothing. */
const FIRST_ANSWERS = 0.5;
/** Share of rows without a relation that is no hierarchy. */
const UNRELATED = 0.7;

/** Of trees of which there are several. */
const SMALL = { roots: 3, branches: 4 };

/** Roots as many as were asked for; a share of NULLs that nobody asked for says nothing of them. Where there are several trees, NULLs are drawn. */
function levels(draft: TableDraft, link: LinkDraft, isOne: boolean, wished: { readonly roots: number; readonly branches: number }): Tree {
  const asked = wishedNulls(draft, link);
  if (asked === undefined) link.nulls = 0;
  if (asked === undefined) return { kind: 'levels', ...wished };
  return { kind: 'levels', branches: wished.branches, roots: isOne ? Math.max(1, Math.round(asked * draft.rows)) : 1 };
}

/** Three levels, of many rows four, each so many times as large as the one before. */
function evenLevels(rows: number): { readonly roots: number; readonly branches: number } {
  const depth = rows > MANY_ROWS ? 4 : 3;
  const total = (branches: number): number => {
    let sum = 0;
    for (let level = 1; level <= depth; level++) sum += branches ** level;
    return sum;
  };
  let branches = 2;
  while (total(branches) < rows) branches++;
  return { roots: branches, branches };
}

const MANY_ROWS = 2000;

/** Answers to rows just before, of the same parent where rows can be laid out by it: a reply belongs to what the comment it answers belongs to. */
function threads(draft: TableDraft, link: LinkDraft, mode: TreeMode): Tree | undefined {
  if (mode.root === 'itself') return undefined;
  if (wishedNulls(draft, link) === undefined) link.nulls = FIRST_ANSWERS;
  if (mode.kind === 'agreeing') return { kind: 'threads' };
  const within = draft.links.findIndex((each, at) => isTopic(draft, each, at));
  if (within < 0) return { kind: 'threads' };
  const topic = draft.links[within];
  topic.mode ??= { kind: 'layout', ...askedShares(draft, topic, { least: 0, most: NO_LIMIT, shape: favourOf(draft, topic) }) };
  return { kind: 'threads', within };
}

/** Whether rows are about the link's parent, not made by it. */
function isTopic(draft: TableDraft, { key, mode, isSelf }: LinkDraft, at: number): boolean {
  if (mode?.kind === 'layout') return true;
  return mode === undefined && !isSelf && !saysMaker(key) && !isTied(draft, draft.links[at]) && canLayOut(draft, at);
}

const MAKERS: ReadonlySet<string> = new Set(
  'user author member creator sender receiver recipient customer person owner employee account profile agent tenant organization company language status type'.split(
    ' ',
  ),
);

/** The share of NULLs that the recipe asks for. */
function wishedNulls({ recipe }: TableDraft, { key }: LinkDraft): number | undefined {
  return key.columns.map((name) => recipe.columns?.[name]?.nulls).find((share) => share !== undefined);
}
