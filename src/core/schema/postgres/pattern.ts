import type { Expression } from '../../rules/expression';

/**
 * The pattern of LIKE or SIMILAR TO with its ESCAPE worked in: the parser writes
 * `like_escape(pattern, escape)`. Constants come out with backslash escapes, others stay calls.
 */
export function patternExpression(pattern: Expression): Expression {
  if (pattern.kind !== 'call' || (pattern.name !== 'like_escape' && pattern.name !== 'similar_to_escape')) return pattern;
  const [written, mark] = pattern.args;
  if (!mark) return written;
  const isConstant =
    written.kind === 'literal' && typeof written.value === 'string' && mark.kind === 'literal' && typeof mark.value === 'string';
  return isConstant ? { kind: 'literal', value: withBackslash(String(written.value), String(mark.value)) } : pattern;
}

function withBackslash(pattern: string, mark: string): string {
  let result = '';
  for (let at = 0; at < pattern.length; at++) {
    if (mark !== '' && pattern[at] === mark) result += `\\${pattern[++at] ?? ''}`;
    else result += pattern[at] === '\\' ? '\\\\' : pattern[at];
  }
  return result;
}
