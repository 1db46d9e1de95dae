import type { ResolvedType } from '../rules/value';
import type { Column, Table } from '../schema/schema';
import { fallbackKind } from './inferFallback';
import { heads, nounKinds } from './inferHeads';
import { inferenceRules } from './inferRules';
import { subjectNamed, subjectOf, type Subject } from './inferSubject';
import { wordsOf } from './inferWords';
import { kindNamed } from './kinds/kinds';

/** A kind's name, and how sure the guess is: 0 to 1. */
export interface InferredKind {
  readonly kind: string;
  readonly confidence: number;
}

/**
 * The kind of value that a column most likely holds, from the words in its name, what its table is about,
 * its type and its comment. The kind always fits the type's family (an array's: of its elements). Keys,
 * CHECKs and the labels of enums are the plan's affair.
 */
export function inferKind(column: Column, table: Table, type: ResolvedType): InferredKind {
  const value = type.family === 'array' && type.element ? type.element : type;
  const guess = fromName(wordsOf(column.name), table, value) ?? fromComment(column.comment, table, value);
  return guess ?? { kind: fallbackKind(value), confidence: 0.2 };
}

/** Share of NULLs for a nullable column of a kind, 0 to 1. */
export function inferNullShare(column: Column, table: Table, kind: string): number {
  const phrase = wordsOf(column.name).join(' ');
  const byName = nullShares.find(({ pattern }) => pattern.test(phrase));
  if (byName) return byName.share;
  // A nullable key to another table is usually there; what a table refers to itself by has roots.
  const link = table.foreignKeys.find((key) => key.columns.includes(column.name));
  if (link) return link.references.table.name === table.name && link.references.table.schema === table.schema ? 0.25 : 0.1;
  return kindNamed(kind)?.nulls ?? 0.15;
}

/** Columns that are empty more, or less, often than their kind. */
const nullShares: readonly { readonly pattern: RegExp; readonly share: number }[] = [
  { pattern: /\b(deleted|archived|revoked|banned|suspended|cancelled|canceled|voided|disabled)\b/, share: 0.88 },
  { pattern: /\b(middle name|name suffix|maiden name|address line 2|address 2|fax|death date|error|failure)\b/, share: 0.7 },
  { pattern: /\bdue\b/, share: 0.15 },
  { pattern: /^(name|title|created( at| on| date)?|status|type|amount|price|quantity|total)$/, share: 0.03 },
];

function fromName(words: readonly string[], table: Table, type: ResolvedType): InferredKind | undefined {
  const tableWords = wordsOf(table.name);
  const subject = subjectOf(tableWords);
  return bySentence(withoutTable(words, tableWords), words, subject, type);
}

/** `customer_name` in `customers` is `name`; a name that is all table stays. */
function withoutTable(words: readonly string[], tableWords: readonly string[]): readonly string[] {
  const rest = words.filter((word, i) => i === words.length - 1 || !tableWords.includes(word));
  return rest.length > 0 ? rest : words;
}

function bySentence(short: readonly string[], words: readonly string[], subject: Subject | undefined, type: ResolvedType): InferredKind | undefined {
  const qualifier = subjectOf(words.slice(0, -1));
  return byRule(words.join(' '), qualifier ?? subject, subject, type) ?? byRule(short.join(' '), qualifier ?? subject, subject, type) ?? byHead(words, short, qualifier, subject, type) ?? byNoun(words, type);
}

function byRule(phrase: string, near: Subject | undefined, far: Subject | undefined, type: ResolvedType): InferredKind | undefined {
  for (const { column, kinds, about, only } of inferenceRules) {
    if (only && only !== type.family) continue;
    if (about && !(near && about.includes(near)) && !(far && about.includes(far))) continue;
    const kind = column.test(phrase) ? fitting(kinds, type) : undefined;
    if (kind) return { kind, confidence: about ? 0.85 : 0.9 };
  }
  return undefined;
}

/** `name`, `title`, `status`: by what stands before it, then by the table. */
function byHead(words: readonly string[], short: readonly string[], qualifier: Subject | undefined, subject: Subject | undefined, type: ResolvedType): InferredKind | undefined {
  const last = words[words.length - 1];
  const head = heads.find((each) => each.words.split(' ').includes(last));
  if (!head) return undefined;
  const near = qualifier ? fitting([head.of[qualifier]], type) : undefined;
  if (near) return { kind: near, confidence: 0.85 };
  const far = subject && short.length <= 2 ? fitting([head.of[subject]], type) : undefined;
  if (far) return { kind: far, confidence: short.length === 1 ? 0.8 : 0.5 };
  const kind = fitting(head.otherwise, type);
  return kind ? { kind, confidence: 0.4 } : undefined;
}

/** `author`, `publisher`: the thing stands for its name. */
function byNoun(words: readonly string[], type: ResolvedType): InferredKind | undefined {
  const subject = subjectNamed(words[words.length - 1]);
  const kind = subject ? fitting([nounKinds[subject]], type) : undefined;
  return kind ? { kind, confidence: 0.6 } : undefined;
}

/** A comment's first words, where the name said nothing: "E-mail address of the member". */
function fromComment(comment: string | undefined, table: Table, type: ResolvedType): InferredKind | undefined {
  const clause = comment?.split(/[.,;:()\n]| of | for | in | from | the | that | which /i)[0].trim();
  if (!clause || clause.split(/\s+/).length > 4) return undefined;
  const guess = fromName(wordsOf(clause.replaceAll(' ', '_')), table, type);
  return guess ? { kind: guess.kind, confidence: guess.confidence * 0.7 } : undefined;
}

function fitting(kinds: readonly (string | undefined)[], type: ResolvedType): string | undefined {
  return kinds.find((kind) => kind !== undefined && kindNamed(kind)?.families.includes(type.family) && longEnough(kind, type));
}

/** A hash or a name in a column of one or two characters is a code, whatever it is called. */
function longEnough(kind: string, type: ResolvedType): boolean {
  return type.family !== 'text' || type.maxLength === undefined || type.maxLength >= (kindNamed(kind)?.json || kindNamed(kind)?.uuid ? 36 : 1);
}
