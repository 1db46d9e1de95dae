import { readFileSync } from 'node:fs';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { inferKind } from '../../../src/core/recipe/infer/inferKind';
import { resolveType } from '../../../src/core/rules/resolveType';
import { readSchema } from '../../../src/core/schema/readSchema';
import { isSilly } from './valueClasses';

/** A column of a real schema, with the kinds of value that somebody who looked at it takes for right, the best first. */
export interface LabelledColumn {
  readonly half: string;
  readonly family: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly kinds: readonly string[];
}

/** A labelled column and what is inferred of it. */
export interface Judged extends LabelledColumn {
  readonly guess: string;
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isEmbarrassing: boolean;
}

/** Shares of the columns, 0 to 1. */
export interface Figures {
  readonly columns: number;
  readonly right: number;
  readonly embarrassing: number;
}

/** Kinds made since the set was, and what their values were called then: each is a narrower sort of the other. */
const REFINED: ReadonlyMap<string, string> = new Map([
  ['date.expirySeconds', 'date.epochSeconds'],
  ['date.expiryMilliseconds', 'date.epochMilliseconds'],
  ['text.label', 'text.word'],
  ['system.sortDirection', 'text.word'],
  ['system.architecture', 'text.word'],
  ['company.businessSize', 'text.word'],
  ['system.authentication', 'text.type'],
  ['system.policy', 'text.type'],
  ['system.inputType', 'text.type'],
  ['system.database', 'text.type'],
  ['company.leaveType', 'text.type'],
  ['company.payType', 'text.type'],
  ['health.visitType', 'text.type'],
  ['freight.mode', 'text.type'],
  ['company.riskLevel', 'text.level'],
  ['company.attendance', 'text.status'],
  ['system.topic', 'system.service'],
  ['text.caption', 'text.words'],
  ...['book', 'course', 'dish', 'drink', 'fare', 'night', 'plan', 'song', 'ticket'].map((of) => [`price.${of}`, 'commerce.price'] as const),
]);

/** The set, in the file's order. */
export function labelledColumns(): LabelledColumn[] {
  const lines = readFileSync(new URL('../../fixtures/columns.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [half, family, table, column, type, kinds] = line.split('\t');
    return { half, family, table, column, type, kinds: kinds.split('|') };
  });
}

/** Infers the kind of every column from the tables that the labelled columns of its schema make. */
export async function judge(columns: readonly LabelledColumn[]): Promise<Judged[]> {
  const families = grouped(columns, ({ family }) => family);
  const judged = [];
  for (const family of families.values()) judged.push(...(await judgeSchema(family)));
  return judged;
}

/** What share is right and what share embarrassing. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const share = (count: number): number => count / judged.length;
  return {
    columns: judged.length,
    right: share(judged.filter(({ isRight }) => isRight).length),
    embarrassing: share(judged.filter(({ isEmbarrassing }) => isEmbarrassing).length),
  };
}

async function judgeSchema(columns: readonly LabelledColumn[]): Promise<Judged[]> {
  const schema = await readSchema([{ file: 'labelled.sql', text: ddlOf(columns) }], libpgQueryParser());
  return columns.map((labelled) => {
    const table = schema.tables.find(({ name }) => name === labelled.table);
    const column = table?.columns.find(({ name }) => name === labelled.column);
    if (!table || !column) throw new Error(`${labelled.family} has no ${labelled.table}.${labelled.column}`);
    const { kind, confidence } = inferKind(column, table, resolveType(column.type, schema));
    const isRight = [kind, REFINED.get(kind)].some((each) => each !== undefined && labelled.kinds.includes(each));
    return { ...labelled, guess: kind, confidence, isRight, isEmbarrassing: !isRight && isSilly(kind, labelled.kinds) };
  });
}

function ddlOf(columns: readonly LabelledColumn[]): string {
  const tables = grouped(columns, ({ table }) => table);
  return [...tables]
    .map(([table, own]) => `CREATE TABLE ${quoted(table)} (${own.map(({ column, type }) => `${quoted(column)} ${type}`).join(', ')});`)
    .join('\n');
}

/** What has the same key, together, in the order of the first of each. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
