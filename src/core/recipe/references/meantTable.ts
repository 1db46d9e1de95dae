import { resolveType } from '../../rules/resolveType';
import type { Column, Schema, Table } from '../../schema/schema';
import { wordsOf } from '../infer/inferWords';
import { COUNTING_WORDS, DONE_BY, FOREIGN_WORDS, ID_STARTS, ID_WORDS, PEOPLE, ROLES } from './referenceWords';

/** Places of tables by what columns call them. */
export interface NamedTables {
  /** By their words: `order item`. Tables of the same words have none. */
  readonly byWords: ReadonlyMap<string, number>;
  /** By the name of their key's one column, where no other table has such a key. */
  readonly byKey: ReadonlyMap<string, number>;
}

/** What the tables of a schema are called that a column may refer to: those with a key of one column. */
export function namedTables({ tables }: Schema): NamedTables {
  const prefix = commonPrefix(tables);
  const byWords = new Map<string, number>();
  const byKey = new Map<string, number>();
  tables.forEach((table, place) => {
    const [key, ...others] = table.primaryKey?.columns ?? [];
    if (key === undefined || others.length > 0) return;
    const words = wordsOf(table.name);
    once(byWords, words.join(' '), place);
    if (prefix !== undefined && words[0] === prefix && words.length > 1) once(byWords, words.slice(1).join(' '), place);
    if (isTelling(key, words, tables) && !table.foreignKeys.some(({ columns }) => columns.includes(key)))
      once(byKey, key.toLowerCase(), place);
  });
  return { byWords: unambiguous(byWords), byKey: unambiguous(byKey) };
}

/** What a name stands for that several tables have. */
const SEVERAL = -1;

function once(places: Map<string, number>, name: string, place: number): void {
  places.set(name, places.has(name) ? SEVERAL : place);
}

function unambiguous(places: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...places].filter(([, place]) => place !== SEVERAL));
}

/** Fewer tables say nothing of what they have in common. */
const LEAST_TABLES = 3;

/** The word that most tables' names begin with: `wp`, `app`. */
function commonPrefix(tables: readonly Table[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [first, second] = wordsOf(name);
    if (second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= LEAST_TABLES && count > tables.length / 2)?.[0];
}

/** A name that so many other tables have too, and none of them as its key. */
const COMMON = 3;

/** Whether a key's name is one of its own, as `employee_number` is and `id` is not: it has a word of its table's, or stands in many tables. */
function isTelling(key: string, tableWords: readonly string[], tables: readonly Table[]): boolean {
  const words = wordsOf(key);
  if (words.length < 2 || !/^(id|identifier|uid|uuid|guid|number|code|key)$/.test(words[words.length - 1])) return false;
  if (words.slice(0, -1).some((word) => tableWords.includes(word))) return true;
  return tables.filter(({ columns }) => columns.some(({ name }) => name.toLowerCase() === key.toLowerCase())).length > COMMON;
}

/** The place of the table whose rows a column of the table at place `own` is meant to refer to; undefined where that is not beyond doubt. */
export function meantTable(column: Column, own: number, schema: Schema, { byWords, byKey }: NamedTables): number | undefined {
  const table = schema.tables[own];
  const isOwnKey = table.primaryKey?.columns.length === 1 && table.primaryKey.columns[0] === column.name;
  const words = wordsOf(column.name);
  const stem = stemOf(words);
  if (words.some((word) => FOREIGN_WORDS.has(word)) || isPolymorphic(column, table, stem)) return undefined;
  const place =
    byKey.get(column.name.toLowerCase()) ??
    (stem ? named(stem, byWords) : bare(words, column, schema, byWords)) ??
    (stem && isParent(stem, table) ? own : undefined) ??
    person(words, stem, column, schema, byWords);
  // A row's own number under the table's name is no other row of it.
  if (place === own && (isOwnKey || byWords.get((stem ?? words).join(' ')) === own)) return undefined;
  return isOwnKey && words.length < 2 ? undefined : place;
}

/** What is left without the words that say: a row; undefined where none does. */
function stemOf(words: readonly string[]): readonly string[] | undefined {
  if (words.length < 2) return undefined;
  if (ID_WORDS.has(words[words.length - 1])) return words.slice(0, -1);
  return ID_STARTS.has(words[0]) ? words.slice(1) : undefined;
}

/** The table called like the last of the words, as many of them as possible: `related memo` is a memo. */
function named(stem: readonly string[], byWords: NamedTables['byWords']): number | undefined {
  for (let from = 0; from < stem.length; from++) {
    const place = byWords.get(stem.slice(from).join(' '));
    if (place !== undefined) return place;
  }
  return undefined;
}

/** A number or UUID that is called like a table and nothing else. */
function bare(words: readonly string[], column: Column, schema: Schema, byWords: NamedTables['byWords']): number | undefined {
  return isNumberLike(column, schema) && !COUNTING_WORDS.has(words[words.length - 1]) ? byWords.get(words.join(' ')) : undefined;
}

function isNumberLike(column: Column, schema: Schema): boolean {
  return ['integer', 'uuid'].includes(resolveType(column.type, schema).family);
}

/** `parent_id` is a row of the same table. */
function isParent([first, ...rest]: readonly string[], table: Table): boolean {
  return first === 'parent' && (rest.length === 0 || rest.join(' ') === wordsOf(table.name).join(' '));
}

/** Whoever has created, owns or is to do something is one of the people, where one table has these. */
function person(
  words: readonly string[],
  stem: readonly string[] | undefined,
  column: Column,
  schema: Schema,
  byWords: NamedTables['byWords'],
): number | undefined {
  const told = stem ?? words;
  const isRole = ROLES.has(told[told.length - 1]) || DONE_BY.test(told.join(' '));
  if (!isRole || (!stem && !isNumberLike(column, schema))) return undefined;
  const people = PEOPLE.find((name) => byWords.has(name));
  return people && byWords.get(people);
}

/** `x_id` beside `x_type` is a row of whatever table that says. */
function isPolymorphic(column: Column, { columns }: Table, stem: readonly string[] | undefined): boolean {
  return stem !== undefined && columns.some(({ name }) => name !== column.name && wordsOf(name).join(' ') === `${stem.join(' ')} type`);
}
