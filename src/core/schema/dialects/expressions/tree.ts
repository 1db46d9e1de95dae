import type { WrittenType } from '../types/writtenType';

/**
 * An expression as it is written, whatever the dialect: operators and functions have the dialect's names, in capitals,
 * and still its meaning.
 */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  /** `x'4d'`, `0x4d`: pairs of hexadecimal digits. */
  | { readonly kind: 'bytes'; readonly hex: string }
  | { readonly kind: 'bits'; readonly digits: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** `isString`: in double quotes, which are a string's where no column has the name. */
  | { readonly kind: 'name'; readonly parts: readonly string[]; readonly isString: boolean }
  /** `DATE '2024-01-01'`, `{ts '…'}`. */
  | { readonly kind: 'moment'; readonly type: 'date' | 'time' | 'timestamp'; readonly value: string }
  | { readonly kind: 'interval'; readonly amount: Tree; readonly unit: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly arg: Tree }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'junction'; readonly operator: 'AND' | 'OR'; readonly args: readonly Tree[] }
  | { readonly kind: 'between'; readonly arg: Tree; readonly low: Tree; readonly high: Tree; readonly negated: boolean }
  | { readonly kind: 'in'; readonly arg: Tree; readonly list: readonly Tree[]; readonly negated: boolean }
  | {
      readonly kind: 'match';
      readonly operator: 'LIKE' | 'GLOB' | 'REGEXP' | 'MATCH';
      readonly arg: Tree;
      readonly pattern: Tree;
      readonly escape?: Tree;
      readonly negated: boolean;
    }
  | { readonly kind: 'test'; readonly arg: Tree; readonly test: 'NULL' | 'TRUE' | 'FALSE' | 'UNKNOWN' | 'JSON'; readonly negated: boolean }
  | {
      readonly kind: 'case';
      readonly subject?: Tree;
      readonly branches: readonly { readonly when: Tree; readonly then: Tree }[];
      readonly otherwise?: Tree;
    }
  /** `style`: how SQL Server's CONVERT writes moments. */
  | { readonly kind: 'cast'; readonly arg: Tree; readonly type: WrittenType; readonly style?: Tree }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'collate'; readonly arg: Tree; readonly collation: string }
  /** `(a, b)`. */
  | { readonly kind: 'row'; readonly items: readonly Tree[] }
  /** Read over, but of no use here: a subquery. */
  | { readonly kind: 'foreign'; readonly what: string };

/** The text is not an expression that is read here; `message` names what is in the way. */
export class UnreadableError extends Error {}
