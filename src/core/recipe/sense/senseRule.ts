import { columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import type { Family } from '../../rules/value';
import type { QualifiedName } from '../../schema/schema';

/** A column as far as sense is made of it: by its name, what it holds, and what may be changed of it. */
export interface SenseColumn {
  readonly name: string;
  /** See `wordsOf`. */
  readonly words: readonly string[];
  readonly family: Family;
  /** Digits after the point; of `decimal` alone. */
  readonly scale?: number;
  /** It may be NULL, and nothing else says when. */
  readonly nullable: boolean;
  /** A recipe asks for a share of NULLs. */
  readonly nullsAsked?: true;
  /** Of a status: its values, where they are few and known, by an enum, a CHECK, a recipe or a kind that is a list. */
  readonly values?: readonly string[];
  /** What the schema says of it. */
  readonly comment?: string;
  /** Of a number: the most that its type and the CHECKs on it alone let it be. */
  most?(): number;
  /** All values that it has, where an enum, a CHECK or a recipe lists them. */
  labels?(): readonly string[] | undefined;
  /** What its kind says of moments: whether they lie ahead of now too, and of an integer in what it counts them. */
  moment?(): { readonly reachesFuture: boolean; readonly as?: string };
  /** Nothing else decides about its values: neither a key, nor the database, nor a recipe's SQL. */
  readonly isFree: boolean;
}

/** A foreign key of one column. */
export interface SenseKey {
  readonly column: string;
  /** Place in its table's foreign keys. */
  readonly foreignKey: number;
  /** The words of the column that are not the target's, nor say that it is a key: `billing` of `billing_customer_id`. */
  readonly role: readonly string[];
  readonly target: QualifiedName;
  readonly targetWords: readonly string[];
  /** The target comes before the key's own table. */
  readonly isEarlier: boolean;
}

/** A table that rows refer to, by one of their foreign keys. */
export interface SenseParent {
  /** Place in the foreign keys of the table at hand. */
  readonly foreignKey: number;
  /** It is the table at hand itself. */
  readonly isSelf: boolean;
  /** What its columns are called in expressions: `members` in `members.joined_at`. */
  readonly qualifier: string;
  readonly keys: readonly SenseKey[];
  readonly tableWords: readonly string[];
  readonly columns: readonly SenseColumn[];
}

/** A table whose rows refer to the one at hand. */
export interface SenseChild {
  readonly table: QualifiedName;
  /** Place of the key in its foreign keys. */
  readonly foreignKey: number;
  /** What the row at hand is to its rows: `followed` of `followed_id`. */
  readonly role: string;
  readonly tableWords: readonly string[];
  readonly columns: readonly SenseColumn[];
}

/** A table as far as sense is made of its rows. */
export interface SenseTable {
  readonly tableWords: readonly string[];
  readonly columns: readonly SenseColumn[];
  readonly parents: readonly SenseParent[];
  readonly children: readonly SenseChild[];
  readonly keys: readonly SenseKey[];
  /** Columns of which no two rows have the same, by each of the table's keys. */
  readonly distinct: readonly (readonly string[])[];
  /** Columns of which each alone refers to the same table. */
  readonly pairsOfKeys: readonly (readonly [string, string])[];
  /** The dataset's moment, as SQL writes it. */
  readonly now: string;
}

/** What rows that make sense fulfil, though the schema does not ask for it. A column of a parent is named `parent.column`. */
export type SenseRule =
  /** No row makes it false. */
  | { readonly kind: 'condition'; readonly expression: Expression }
  /** The column has a value only where the condition holds; `always` there, or by its own share of NULLs. */
  | { readonly kind: 'presence'; readonly column: string; readonly when: Expression; readonly always: boolean }
  /** The column's value is computed. */
  | { readonly kind: 'value'; readonly column: string; readonly expression: Expression }
  | TieRule
  | ShareRule
  | SumRule;

/** The row and the one that it refers to by a foreign key refer to the same row of a third table. */
export interface TieRule {
  readonly kind: 'tie';
  /** The column by which the row refers to it, its own or a parent's. */
  readonly column: string;
  /** Place of the key that leads to the one that it refers to. */
  readonly foreignKey: number;
  /** That one's column. */
  readonly theirs: string;
}

/** The values of the rows of one parent make up a whole. */
export interface ShareRule {
  readonly kind: 'share';
  readonly column: string;
  /** Place of the key that leads to the parent. */
  readonly foreignKey: number;
  /** What they come to. */
  readonly of: number;
  /** A column by whose values the whole is shared out; parents whose rows have none of it have nothing. */
  readonly by?: string;
  /** A recipe asks for it. */
  readonly isAsked?: true;
}

/** The column's value comes from the rows of another table that refer to the row. */
export interface SumRule {
  readonly kind: 'sum';
  readonly column: string;
  readonly table: QualifiedName;
  /** Place in the foreign keys of that table. */
  readonly foreignKey: number;
  readonly operation: 'sum' | 'count' | 'avg' | 'max';
  /** What is summed, over the columns of that table. */
  readonly argument?: Expression;
  /** A recipe asks for it. */
  readonly isAsked?: true;
  /** It may come to less than 0. */
  readonly isSigned?: true;
}

/** What can be told of a row without others of its table, and without those that refer to it. */
export type RowRule = Exclude<SenseRule, SumRule | ShareRule>;

/** Whether a rule looks at one row alone, and at those that it refers to. */
export function isRowRule(rule: SenseRule): rule is RowRule {
  return rule.kind !== 'sum' && rule.kind !== 'share';
}

/** Whether a rule looks at the rows that refer to the row. */
export function isSum(rule: SenseRule): rule is SumRule {
  return rule.kind === 'sum';
}

/** Names of the columns of the table, and of its parents, that a rule speaks of. */
export function namesIn(rule: SenseRule): string[] {
  return isRowRule(rule) ? columnsOf(conditionOf(rule)) : [rule.column];
}

/** The condition that a rule comes to, for checking it. */
export function conditionOf(rule: RowRule): Expression {
  if (rule.kind === 'condition') return rule.expression;
  const self: Expression = { kind: 'column', name: rule.column };
  if (rule.kind === 'tie') return { kind: 'compare', operator: '=', left: self, right: { kind: 'column', name: rule.theirs } };
  if (rule.kind === 'value') return { kind: 'compare', operator: '=', left: self, right: rule.expression };
  const missing: Expression = { kind: 'isNull', arg: self };
  const there: Expression = { kind: 'not', arg: missing };
  const known: Expression = { kind: 'call', name: 'coalesce', args: [rule.when, { kind: 'literal', value: false }] };
  return rule.always ? { kind: 'compare', operator: '=', left: there, right: known } : { kind: 'or', args: [missing, known] };
}
