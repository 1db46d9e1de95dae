import type { TypeName } from '../../../rules/expression';

/** A column of a query's result. Its type is undefined where it cannot be told without a server. */
export interface Field {
  readonly name: string;
  readonly type: TypeName | undefined;
}

/** What a FROM item offers: its name in the query, and its columns where they are known. */
export interface FromItem {
  readonly alias: string;
  readonly fields: readonly Field[] | undefined;
  /** Columns that a join has merged into one, which `*` shows once, in front. */
  readonly merged?: readonly Field[];
}

/** A type without modifiers. */
export function plain(name: string, dimensions = 0): TypeName {
  return { name, modifiers: [], dimensions };
}

/** What an untyped literal is until its surroundings say more. */
export const UNKNOWN = plain('unknown');

/** A literal that stays untyped is text. */
export function settledType(type: TypeName | undefined): TypeName | undefined {
  return type?.name === 'unknown' ? { ...type, name: 'text' } : type;
}
