import type { Expression } from '../../../rules/expression';
import type { OtherDialect } from '../../schema';
import type { ExpressionColumn } from './expressionColumn';
import type { Term } from './term';
import type { Tree } from './tree';

/** What turning a tree into PostgreSQL's meaning needs. */
export interface Mapping {
  readonly dialect: OtherDialect;
  /** By their names in lower case. */
  readonly columns: ReadonlyMap<string, ExpressionColumn>;
  term(tree: Tree): Term;
  condition(tree: Tree): Expression;
}

/** What a function means: its arguments as terms, and as they are written. */
export type MapCall = (args: readonly Term[], mapping: Mapping, written: readonly Tree[]) => Term;

/** A dialect's functions by their names in capitals, with the number of arguments they take. */
export type Functions = ReadonlyMap<string, FunctionRule>;

interface FunctionRule {
  readonly least: number;
  readonly most: number;
  readonly map: MapCall;
}

/** Rules for several names; `count`: how many arguments, or from how many to how many. */
export function rules(
  names: string,
  count: number | readonly [number, number],
  map: MapCall,
): readonly (readonly [string, FunctionRule])[] {
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  return names.split(' ').map((name) => [name, { least, most, map }]);
}
