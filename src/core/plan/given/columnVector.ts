import type { Vector } from '../../generate/vector';
import type { ResolvedType } from '../../rules/value';
import { numberFormat, valueText } from '../../rules/values';
import { type Cell, known } from './cell';

/** Cells as a vector: numbers and moments where a double holds each of them, else their texts. */
export function columnVector(cells: readonly Cell[], type: ResolvedType): Vector {
  const values = cells.map(known);
  const nulls = values.includes(null) ? { nulls: Uint8Array.from(values, (value) => (value === null ? 1 : 0)) } : undefined;
  if (isCounted(values, type)) return { kind: 'number', values: Float64Array.from(values, Number), ...nulls };
  return { kind: 'text', values: values.map((value) => trimmed(valueText(value, type) ?? '', type)), ...nulls };
}

function isCounted(values: readonly unknown[], type: ResolvedType): boolean {
  if (type.name.name === 'time with time zone' || type.name.name === 'timetz') return false;
  if (values.some((value) => typeof value === 'string')) return false;
  // What scale they are written with is settled elsewhere; whole numbers have any.
  if (type.family === 'decimal') return values.every((value) => value === null || Number.isSafeInteger(value));
  return numberFormat(type) !== undefined;
}

/** The blanks at the end of `character(n)` are the database's own. */
function trimmed(text: string, type: ResolvedType): string {
  return type.name.name === 'character' ? text.trimEnd() : text;
}
