import { BOOLEAN, TEXT } from './builtinTypes';
import { castNode } from './cast';
import { EvaluationError } from './evaluationError';
import type { MatchOperator } from './expression';
import { likeRegExp } from './like';
import type { Node } from './node';
import { strictNode, uncompilable } from './node';
import type { Untranslatable } from './regex';
import { translateRegex, translateSimilar } from './regex';
import type { Value } from './value';

/** Patterns that come with the rows are kept up to this many. */
const KEPT_PATTERNS = 1000;

/** LIKE, ILIKE, SIMILAR TO, `~` and `~*`. Throws when a constant pattern cannot be translated. */
export function matchNode(operator: MatchOperator, arg: Node, pattern: Node, now: number): Node {
  const ignoreCase = operator === 'ilike' || operator === '~*' || arg.type.name.name === 'citext';
  const text = asText(arg, now);
  const patternText = asText(pattern, now);
  const translate = (source: string): RegExp | Untranslatable => translatePattern(operator, source, ignoreCase);
  const constant = patternText.constant?.value;
  if (typeof constant !== 'string') {
    const cached = cachedPatterns(translate);
    return strictNode(BOOLEAN, [text, patternText], (value, source) => cached(source as string).test(value as string));
  }
  const expression = expectPattern(constantPattern(translate, constant));
  return strictNode(BOOLEAN, [text], (value: Value) => expression.test(value as string));
}

function constantPattern(translate: (source: string) => RegExp | Untranslatable, source: string): RegExp | Untranslatable {
  try {
    return translate(source);
  } catch (error) {
    if (error instanceof EvaluationError) return { reason: error.message };
    throw error;
  }
}

/** `character(n)` is matched with its padding, unlike everywhere else. */
function asText(node: Node, now: number): Node {
  if (node.untyped) return castNode(node, TEXT, now);
  if (node.type.family === 'text') return node;
  return node.type.family === 'enum' ? castNode(node, TEXT, now) : uncompilable(`pattern match on ${node.type.name.name}`);
}

function translatePattern(operator: MatchOperator, source: string, ignoreCase: boolean): RegExp | Untranslatable {
  if (operator === 'like' || operator === 'ilike') return likeRegExp(source, ignoreCase);
  return operator === 'similar' ? translateSimilar(source) : translateRegex(source, ignoreCase);
}

/** The expression of a constant pattern; throws UncompilableError when there is none. */
export function expectPattern(pattern: RegExp | Untranslatable): RegExp {
  return pattern instanceof RegExp ? pattern : uncompilable(pattern.reason);
}

/** Translates patterns once each; one that cannot be translated is an EvaluationError `unknown`. */
export function cachedPatterns(translate: (source: string) => RegExp | Untranslatable): (source: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (source) => {
    const kept = known.get(source);
    if (kept) return kept;
    const pattern = translate(source);
    if (!(pattern instanceof RegExp)) throw new EvaluationError('unknown', pattern.reason);
    if (known.size >= KEPT_PATTERNS) known.clear();
    known.set(source, pattern);
    return pattern;
  };
}
