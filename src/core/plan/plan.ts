import type { Domain, LocaleTurns, PlaceDomain } from '../generate/domain';
import type { PlaceField } from '../generate/entities/places';
import type { DrawKey } from '../generate/mixer';
import type { ValueShape, Vector } from '../generate/vector';
import type { Shortfall } from '../measure/report';
import type { SenseRule, SumRule } from '../recipe/sense/senseRule';
import type { LocaleShare } from '../recipe/wishedLocale';
import type { CompareOperator, Expression } from '../rules/expression';
import type { ResolvedType } from '../rules/value';
import type { Schema, Table } from '../schema/schema';
import type { ExistingSample } from './existing/existingTable';
import type { NegativePlan } from './negative/negativePlan';

/** Version of the engine: another number, other bytes for the same input. */
export const ENGINE_VERSION = 5;

/**
 * Schema and recipe, resolved: how many rows, and where each cell comes from. Frozen plain data,
 * so that worker threads and caches hold it; `openPlan` gives the functions. Tables are in loading order.
 */
export interface Plan {
  readonly engine: number;
  readonly seed: string;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** The locale; of several the weightiest, which is that of all that is not of a row's own. */
  readonly locale: string;
  /** Where there are several: all of them, the weightiest first. */
  readonly locales?: readonly LocaleShare[];
  readonly schema: Schema;
  readonly tables: readonly TablePlan[];
  readonly shortfalls: readonly Shortfall[];
  /** How circles of foreign keys are to be loaded, one sentence each. */
  readonly notes: readonly string[];
}

/** One table, resolved. `asked` and `rows` count rows: wished for, and had. */
export interface TablePlan {
  readonly table: Table;
  /** As people name it: with its schema outside the default one. */
  readonly name: string;
  readonly asked: number;
  readonly rows: number;
  /** Present where the rows are those that the script inserts, or that a database has, which are not written: then the table has no links. */
  readonly rowsFrom?: 'script' | 'database';
  /** Rows that a database has already, beside those that are made: the rows of other tables may refer to them by numbers from `rows` on. */
  readonly existing?: ExistingSample;
  /** In the order of the table's own columns. */
  readonly columns: readonly ColumnPlan[];
  /** Columns of parents that conditions speak of, and no part of the rows; their places are those after the table's own. */
  readonly borrowed: readonly ColumnPlan[];
  readonly links: readonly LinkPlan[];
  readonly carriers: readonly CarrierPlan[];
  /** What each row is about: columns that read off the same person, company or place agree with each other. */
  readonly entities?: readonly EntityPlan[];
  readonly groups: readonly GroupPlan[];
  /**
   * For keys that nothing carries, and for what a judge decides: the candidates that were chosen, all different, one
   * for each row. Draws go by these numbers in place of the rows'.
   */
  readonly accepted?: Float64Array;
  /** What the rows fulfil beside the schema's constraints and the recipe's rules, so that they make sense. */
  readonly sense: readonly SenseRule[];
  /** Nasty rows, where the recipe asks for some. */
  readonly negative?: NegativePlan;
  /** Constraints that only a database could decide, and for which one has judged these rows. */
  readonly judged?: readonly string[];
  /** Columns that a loader without deferred constraints writes as NULL first and updates at the end. */
  readonly late: readonly string[];
}

/** One column, resolved: type, meaning, and where its values come from. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: ResolvedType;
  readonly shape: ValueShape;
  /** Kind of value, and how sure the inference of it is (0 to 1). */
  readonly kind: string;
  readonly confidence: number;
  readonly source: ColumnSource;
  /** Share of NULLs, 0 to 1. References have theirs in the link, where all of its columns are NULL together. */
  readonly nulls: number;
  /** NULL wherever this is not true. */
  readonly presence?: Expression;
  readonly key: DrawKey;
  readonly nullKey: DrawKey;
  /** The group that solves this column together with others. */
  readonly group?: number;
}

/** Where a column's values come from. Columns, links and carriers are named by their place in the table's plan. */
export type ColumnSource =
  /** Counts rows; or draws, where rows are chosen for conditions on the number. */
  | { readonly kind: 'sequence'; readonly start: number; readonly step: number; readonly byDraw?: true }
  | { readonly kind: 'draw'; readonly domain: Domain; readonly entity?: EntityDigit; readonly follows?: Follows }
  /**
   * No value twice: the domain under a keyed permutation of the row number. `of` is more than the domain's size where
   * rows outnumber its values: the rows that the permutation puts beyond them are NULL.
   */
  | { readonly kind: 'unique'; readonly domain: Domain; readonly of?: number; readonly entity?: EntityDigit }
  /** One digit of a carrier, so that the columns and links of the carrier never repeat together. */
  | { readonly kind: 'digit'; readonly carrier: number; readonly position: number; readonly domain: Domain }
  /** The place among the rows of the same parent, counted from 0, in the domain. */
  | { readonly kind: 'ordinal'; readonly link: number; readonly domain: Domain }
  | { readonly kind: 'reference'; readonly link: number; readonly column: number }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** What the rows of another table come to that refer to the row by a link that lays them out. */
  | {
      readonly kind: 'children';
      readonly table: number;
      readonly foreignKey: number;
      readonly operation: SumRule['operation'];
      readonly argument?: Expression;
    }
  /** Its part of `units`, counted in the last of `scale` digits, which the rows share that the link gives the same parent; by the values of a column, or drawn. */
  | { readonly kind: 'share'; readonly link: number; readonly units: number; readonly scale: number; readonly by?: number }
  /** What the script itself gives, or a judge has computed, row by row. */
  | { readonly kind: 'given'; readonly vector: Vector }
  /** Always NULL: what only the database can compute, or a reference to an empty table. */
  | { readonly kind: 'null' };

/** What else of its row a text goes by; columns by their places. */
export interface Follows {
  /** In place of the column's own: texts that go by the same draws begin alike. */
  readonly key?: DrawKey;
  readonly mood?: MoodSource;
  /** What the row is called. */
  readonly name?: number;
}

/** What says in which of its grammar's moods a text is: all texts of a row that have the key are in the same one. */
export type MoodSource =
  | { readonly kind: 'drawn'; readonly key: DrawKey }
  /** The column's value does, as a text; of numbers that are none of the moods', how many of the limits they are above. Else as it is drawn. */
  | {
      readonly kind: 'told';
      readonly key: DrawKey;
      readonly column: number;
      readonly moods: Readonly<Record<string, number>>;
      readonly limits?: readonly number[];
    };

/** A number for each row, which says what the row is about. */
export type EntityPlan =
  /** No number twice: 0 … size − 1 permuted, then size … 2 · size − 1, and so on. */
  | { readonly kind: 'each'; readonly key: DrawKey; readonly size: number }
  /** Any of the places, by how often they come, and where in it. */
  | { readonly kind: 'place'; readonly key: DrawKey; readonly places: PlaceDomain; readonly within?: PlaceWithin }
  /** One of the row's locale: its number among those of the locale times the number of locales, and which locale that is. */
  | {
      readonly kind: 'mixed';
      readonly turns: LocaleTurns;
      readonly of: readonly { readonly locale: string; readonly entity: EntityPlan }[];
      /** As the locales' own have it. */
      readonly within?: PlaceWithin;
    };

/** The row's parent by a link says in its column where the place lies. */
export interface PlaceWithin {
  readonly link: number;
  readonly column: number;
  readonly field: PlaceField;
}

/** The index into a column's domain as a digit of an entity's number: the number over `divisor`, by the domain's size. */
export interface EntityDigit {
  /** Place of the entity in the table's plan. */
  readonly at: number;
  readonly divisor: number;
}

/** How each row finds its row in the table that a foreign key refers to. */
export interface LinkPlan {
  readonly foreignKey: number;
  /** Place of the parent in `Plan.tables`. */
  readonly parent: number;
  /** How many rows that a database has are parents too; absent where all parents are made. */
  readonly existing?: number;
  readonly mode: LinkMode;
  /** Agreeing links of the same row: only parents count for which each of them finds a parent too, by these columns. */
  readonly supports: readonly { readonly link: number; readonly parentColumns: readonly number[] }[];
  /** Share of rows without a parent. */
  readonly nulls: number;
  readonly key: DrawKey;
  readonly nullKey: DrawKey;
  readonly group?: number;
}

/** How a row's parent is found. */
export type LinkMode =
  /** Any parent, by draw: evenly, or some oftener than others. */
  | { readonly kind: 'draw'; readonly favour?: Favour }
  /** Each parent at most once. */
  | { readonly kind: 'bijection'; readonly share?: BijectionShare }
  | { readonly kind: 'digit'; readonly carrier: number; readonly position: number }
  /** Children of one parent lie together; a parent has from `least` (as far as they go round) to `most`. */
  | ({ readonly kind: 'layout' } & Shares)
  /** The same with the children all over the table; rows beyond the last child have no parent. */
  | ({ readonly kind: 'scattered' } & Shares)
  /** Another parent for each of the rows to which the link at that place gives the same one: never the same two twice. */
  | { readonly kind: 'apart'; readonly from: number; readonly favour: Favour }
  /** A tree within the table: some earlier row. The first row has no parent, or itself where there must be one. */
  | { readonly kind: 'earlier'; readonly root: 'null' | 'itself'; readonly tree?: Tree }
  /** A chain within the table: the row before. The first row has no parent, or the last row, which makes it a ring. */
  | { readonly kind: 'previous'; readonly root: 'null' | 'last' }
  /** The row of the same number. */
  | { readonly kind: 'same' }
  | AgreeingMode;

/** Which of the parents are busier than others, and how much: the same key, the same ones. The greater the evenness, the less. */
export interface Favour {
  readonly key: DrawKey;
  readonly evenness: number;
}

/** How children are shared out among parents: from `least` (as far as they go round) to `most` for each. */
export interface Shares {
  readonly least: number;
  readonly most: number;
  /** Busy parents have more; `normal`: most have about as many; `even`: as equal as can be. Without it few have many and many have few. */
  readonly shape?: Favour | 'normal' | 'even';
}

/** What a tree within a table looks like; without any of these, a tree that grows where it likes. */
export type Tree =
  /** The first rows are roots; the others follow level by level, about so many (2 at least) to each row of the level before. */
  | { readonly kind: 'levels'; readonly roots: number; readonly branches: number }
  /** An answer to one of the rows just before; with `within`, among the rows of the same parent by the link at that place. */
  | { readonly kind: 'threads'; readonly within?: number };

/**
 * Rows with a parent and rows without one, by one permutation of 0 … `of` − 1: those that fall on `from` and after,
 * as far as there are parents, have one. Links of one arc share the key, each with a stretch of its own, so that no
 * row has two of them.
 */
export interface BijectionShare {
  readonly key: DrawKey;
  readonly from: number;
  readonly of: number;
}

/**
 * A parent that agrees with the row in columns which something else has set already; within one table an
 * earlier row, and where there is none, the row itself or NULL (`root`).
 */
export interface AgreeingMode {
  readonly kind: 'agreeing';
  readonly shared: readonly { readonly column: number; readonly parentColumn: number }[];
  readonly root?: 'null' | 'itself';
  /** What the trees among rows that agree look like. */
  readonly tree?: Tree;
  /** Which of the parents that agree are busy; all as much without it. */
  readonly favour?: Favour;
  /**
   * Where the shared columns are those of one common ancestor: the links that lead to it from the row, and
   * the parent's own link to it, which lays the parents out by ancestor. Without it an index is built.
   */
  readonly ancestor?: { readonly path: readonly number[]; readonly layout: number };
  /** Which of the parents that agree: the digit of a carrier that joins links. Drawn without it. */
  readonly digit?: { readonly carrier: number; readonly position: number };
}

/**
 * A permuted row number in mixed radix; `sizes` from the lowest digit up. Where a size is the number of a link's
 * parents and the link has supports, only the supported ones count.
 */
export interface CarrierPlan {
  readonly key: DrawKey;
  readonly sizes: readonly number[];
  readonly join?: JoinPlan;
  /** Digits after those of the sizes: sums of these, so that any but one of the digits and the sum tell the rows apart. */
  readonly sums?: readonly SumPlan[];
  /** Where rows outnumber the combinations: the number is one of `of`, and beyond the combinations the digit at `position` is NULL. */
  readonly overflow?: { readonly of: number; readonly position: number };
}

/** The remainder of `Σ factor · digit` by `size`; each factor is coprime to the size. */
export interface SumPlan {
  readonly size: number;
  readonly factors: readonly number[];
}

/**
 * Links that share columns, carried together: the lowest digit is the row of `link`'s parent, those after it say
 * which of the agreeing parents each partner takes, and only then come the carrier's sizes.
 */
export interface JoinPlan {
  readonly link: number;
  readonly partners: readonly JoinPartner[];
}

/** An agreeing link of a join, with the columns of the leading link's parent that it must agree with. */
export interface JoinPartner {
  readonly link: number;
  readonly parentColumns: readonly number[];
  /** `each` agreeing parent is joined; or just the `nth`, as the leading parent is the nth of those with the same columns, so that neither repeats. */
  readonly takes: 'each' | 'nth';
}

/**
 * Columns and links tied together by conditions: solved row by row, anew with the next attempt's
 * draws until every condition holds.
 */
export interface GroupPlan {
  /** In the order of filling. */
  readonly columns: readonly GroupColumn[];
  readonly links: readonly number[];
  readonly choices: readonly ChoicePlan[];
  /** What every row must not make false. */
  readonly tests: readonly Expression[];
  /** Tests that some rows are free from. */
  readonly guards: readonly GuardPlan[];
}

/**
 * A test, by its place, that says that a row lies outside of a partial key. Free from it is the first of the rows that
 * a link lays out under one parent, without a link the table's first row: so that each key value occurs once.
 */
export interface GuardPlan {
  readonly test: number;
  readonly link?: number;
  /** All rows but those first ones are free: it says that the first does lie inside. */
  readonly isForFirst?: boolean;
}

/** A column of a group; one that is not drawn (a reference, a computed one) has no variants. */
export interface GroupColumn {
  readonly column: number;
  /** Places of the choices on which the column's domain depends. */
  readonly choices: readonly number[];
  /** By the branches chosen, in mixed radix, the first choice being the lowest digit. One entry where there are no choices. */
  readonly variants: readonly Variant[];
  /** Bounds from columns filled before. */
  readonly bounds: readonly { readonly operator: CompareOperator; readonly expression: Expression }[];
}

/** What the branches chosen leave of a column. */
export interface Variant {
  /** Absent: the branches exclude each other. */
  readonly domain?: Domain;
  readonly nullness: 'null' | 'not null' | 'any';
}

/** An OR: one of its branches for each row, by weight. */
export interface ChoicePlan {
  readonly key: DrawKey;
  readonly weights: readonly number[];
}
