import { invalid } from './evaluationError';
import { boundedPattern } from './patterns/boundedPattern';

/** LIKE's pattern as a regular expression over the whole text; throws an EvaluationError when it ends with its escape. */
export function likeRegExp(pattern: string, ignoreCase: boolean): RegExp {
  let source = '';
  const points = [...pattern];
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index];
    if (point === '%') source += '[^]*';
    else if (point === '_') source += '[^]';
    else if (point !== '\\') source += quotePattern(point);
    else {
      index += 1;
      source += quotePattern(escaped(points, index));
    }
  }
  const whole = `^${source}$`;
  return boundedPattern(whole, ignoreCase) ?? new RegExp(whole, ignoreCase ? 'iu' : 'u');
}

function escaped(points: readonly string[], index: number): string {
  if (index >= points.length) throw invalid('LIKE pattern must not end with escape character');
  return points[index];
}

/** A text as a pattern that matches just itself, with the `u` flag. */
export function quotePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** `pattern` with backslash as its escape instead of `mark` (one character, or none). */
export function withBackslashEscape(pattern: string, mark: string): string {
  const points = [...pattern];
  if ([...mark].length > 1) throw invalid('invalid escape string');
  let result = '';
  for (let index = 0; index < points.length; index += 1) {
    if (mark !== '' && points[index] === mark) {
      index += 1;
      result += `\\${points[index] ?? ''}`;
    } else result += points[index] === '\\' ? '\\\\' : points[index];
  }
  return result;
}
