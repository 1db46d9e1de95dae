import { textKey } from '../rules/compare';
import { EvaluationError } from '../rules/evaluationError';
import { intervalSpan } from '../rules/intervalText';
import { jsonbText, parseJsonNode } from '../rules/jsonText';
import { parseScalar } from '../rules/parseScalar';
import type { ResolvedType, Value } from '../rules/value';
import { isInterval, parseValue } from '../rules/values';

/** What of a value decides whether two keys are equal: values are equal exactly when these are identical. */
export type KeyValue = number | string;

/** The key of a value that is not NULL. */
export function keyOfValue(value: Exclude<Value, null>, type: ResolvedType): KeyValue {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return textKey(type)?.(value) ?? (type.family === 'json' ? jsonKey(value) : value);
  if (isInterval(value)) return intervalSpan(value);
  return JSON.stringify(value);
}

/** The key of a text as a vector holds it; a text that is no value of its type is its own key. */
export function keyOfText(text: string, type: ResolvedType): KeyValue {
  if (type.family === 'text' || type.family === 'enum' || type.family === 'other') return textKey(type)?.(text) ?? text;
  if (type.family === 'integer' || type.family === 'decimal') return numericKey(text);
  try {
    const value = type.family === 'array' ? parseValue(text, type) : parseScalar(text, type);
    return value === null ? text : keyOfValue(value, type);
  } catch (error) {
    if (error instanceof EvaluationError) return text;
    throw error;
  }
}

/** A number where a double holds it exactly, else its digits. */
function numericKey(text: string): KeyValue {
  const digits = text.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '');
  const value = Number(text);
  return digits.length <= 15 && Number.isFinite(value) ? value || 0 : text.trim();
}

/** Equal documents have equal texts; numbers as numeric compares them. */
function jsonKey(text: string): string {
  const node = parseJsonNode(text);
  return node ? jsonbText(node) : text;
}
