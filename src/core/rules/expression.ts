/**
 * The one expression type of the project: CHECK constraints, defaults, generated columns and a
 * recipe's rules are all parsed to it, whatever the dialect, and evaluated by one evaluator.
 * Plain data, so that it travels to worker threads.
 */
export type Expression =
  | Literal
  | { readonly kind: 'column'; readonly name: string; readonly table?: string }
  | { readonly kind: 'and' | 'or'; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly arg: Expression }
  | { readonly kind: 'isNull'; readonly arg: Expression }
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly arg: Expression; readonly values: readonly Expression[] }
  | { readonly kind: 'match'; readonly operator: MatchOperator; readonly arg: Expression; readonly pattern: Expression }
  | {
      readonly kind: 'quantified';
      readonly quantifier: 'any' | 'all';
      readonly operator: string;
      readonly left: Expression;
      readonly array: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly otherwise?: Expression;
    }
  | { readonly kind: 'cast'; readonly arg: Expression; readonly type: TypeName }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | Unsupported;

/** A constant. Numbers that a double cannot hold exactly stay text with type `numeric`. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** A construct that no evaluator here understands; the proof decides, and reports name it. */
export interface Unsupported {
  readonly kind: 'unsupported';
  /** What it is, for people: "subquery", "function foo.bar()". */
  readonly what: string;
}

/** `distinct`/`not distinct` are IS [NOT] DISTINCT FROM. */
export type CompareOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | 'distinct' | 'not distinct';

/** `~` and `~*` are POSIX regular expressions; negations are written with `not`. */
export type MatchOperator = 'like' | 'ilike' | 'similar' | '~' | '~*';

/**
 * The name of a type as a schema uses it. Arithmetic operators are `call`s named by the operator
 * (`+ - * / % || ^ & | # << >> -> ->>` …), unary minus is `-` with one argument.
 */
export interface TypeName {
  /** Canonical lower-case PostgreSQL name for built-ins (`integer`, `character varying`, `timestamp with time zone`), else the user's name. */
  readonly name: string;
  /** Schema of a user-defined type when it is known. */
  readonly schema?: string;
  /** `varchar(20)` → [20], `numeric(8,2)` → [8, 2], `interval(3)` → [3]. */
  readonly modifiers: readonly number[];
  /** What an interval is limited to, `year to month`, and PostGIS's kind of shape, `point`. Absent: not limited. */
  readonly fields?: string;
  /** 0 for a scalar, 1 for `text[]`, 2 for `text[][]`. */
  readonly dimensions: number;
}
