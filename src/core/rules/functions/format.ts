import { EvaluationError, invalid } from '../evaluationError';
import type { ResolvedType, Value } from '../value';
import { valueText } from '../values';

/** PostgreSQL's `format`: `%s`, `%I`, `%L`, `%%`, positions `%2$s` and widths `%-10s`. NULL when the format is NULL. */
export function formatText(values: readonly Value[], types: readonly ResolvedType[]): string | null {
  const format = values[0];
  if (format === null) return null;
  let next = 1;
  return (format as string).replace(
    /%(?:(\d+)\$)?(-?)(\d+)?(.)?/gs,
    (_, position: string | undefined, minus: string, width: string | undefined, kind: string | undefined) => {
      if (kind === '%') return '%';
      const index = position === undefined ? next : Number(position);
      next = index + 1;
      if (index < 1 || index >= values.length) throw invalid('too few arguments for format()');
      return fill(convert(valueText(values[index], types[index]), kind), Number(width ?? 0), minus !== '');
    },
  );
}

function convert(text: string | null, kind: string | undefined): string {
  switch (kind) {
    case 's':
      return text ?? '';
    case 'I':
      if (text === null) throw invalid('null values cannot be formatted as an SQL identifier');
      if (!/^[a-z_][a-z0-9_$]*$/.test(text)) return `"${text.replace(/"/g, '""')}"`;
      /** Whether a plain word is a key word, and so quoted, is the server's to know. */
      throw new EvaluationError('unknown', 'format with %I');
    case 'L':
      return text === null ? 'NULL' : text.includes('\\') ? `E'${text.replace(/['\\]/g, '$&$&')}'` : `'${text.replace(/'/g, "''")}'`;
    default:
      throw invalid('unrecognized format() type specifier');
  }
}

function fill(text: string, width: number, left: boolean): string {
  const missing = ' '.repeat(Math.max(0, width - [...text].length));
  return left ? text + missing : missing + text;
}
