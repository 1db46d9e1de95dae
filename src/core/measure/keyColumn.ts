import type { ResolvedType, Value } from '../rules/value';
import { type KeyValue, keyOfText, keyOfValue } from './keyValue';

/** A column or an expression of a key. */
export interface KeyColumn {
  readonly type: ResolvedType;
  /** Texts that differ in case alone are the same, as some collations have it. */
  readonly foldsCase: boolean;
}

/**
 * How the texts of a column tell keys apart: as they stand; without blanks at the end; without regard to case; as UUIDs; or
 * by the value that each stands for.
 */
export type KeyForm = 'plain' | 'trimmed' | 'folded' | 'uuid' | 'value';

/** The form of a column's keys. */
export function keyForm({ type, foldsCase }: KeyColumn): KeyForm {
  const isCharacter = type.name.name === 'character';
  if (type.family === 'text' || type.family === 'enum' || type.family === 'other') {
    if (foldsCase) return isCharacter ? 'value' : 'folded';
    if (isCharacter) return 'trimmed';
    return type.name.name === 'citext' ? 'folded' : 'plain';
  }
  return type.family === 'uuid' && !foldsCase ? 'uuid' : 'value';
}

/** The key of a text as a vector holds it. */
export function textKeyOf(text: string, { type, foldsCase }: KeyColumn): KeyValue {
  return folded(keyOfText(text, type), foldsCase);
}

/** The key of a value that is not NULL. */
export function valueKeyOf(value: Exclude<Value, null>, { type, foldsCase }: KeyColumn): KeyValue {
  return folded(keyOfValue(value, type), foldsCase);
}

function folded(key: KeyValue, foldsCase: boolean): KeyValue {
  return foldsCase && typeof key === 'string' ? key.toLowerCase() : key;
}
