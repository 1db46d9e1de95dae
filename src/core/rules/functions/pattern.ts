import { arrayOf, BOOLEAN, INTEGER, TEXT } from '../builtinTypes';
import { uncertainExtent } from '../extraction';
import { cachedPatterns, expectPattern } from '../match';
import type { Node } from '../node';
import { makeNode, uncompilable } from '../node';
import type { Overload } from '../overload';
import { custom } from '../overload';
import { LinearPattern } from '../patterns/linearPattern';
import type { Untranslatable } from '../regex';
import { translateRegex } from '../regex';
import type { ResolvedType, Value } from '../value';

type Apply = (text: string, expression: RegExp, rest: readonly string[], flags: string) => Value;

/** Functions on regular expressions. */
export const PATTERN_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  regexp_like: [regexOverload(['text', 'text'], BOOLEAN, (text, expression) => expression.test(text))],
  regexp_match: [regexOverload(['text', 'text'], arrayOf(TEXT), (text, expression) => groups(expression.exec(text)))],
  regexp_replace: [
    regexOverload(['text', 'text', 'text'], TEXT, (text, expression, [by], flags) => replace(text, expression, by, flags.includes('g'))),
  ],
  regexp_count: [
    regexOverload(
      ['text', 'text'],
      INTEGER,
      (text, expression) => [...text.matchAll(new RegExp(expression, `${expression.flags}g`))].length,
    ),
  ],
  regexp_substr: [regexOverload(['text', 'text'], TEXT, (text, expression) => expression.exec(text)?.[0] ?? null)],
  regexp_split_to_array: [regexOverload(['text', 'text'], arrayOf(TEXT), split)],
  substring: [regexOverload(['text', 'text'], TEXT, firstGroup, false)],
};

/** A function of text, pattern, further texts, and optional flags. */
function regexOverload(parameters: readonly 'text'[], result: ResolvedType, apply: Apply, flags = true): Overload {
  const all = flags ? [...parameters, 'text' as const] : parameters;
  return custom(all, (args) => regexNode(args, parameters.length, result, apply), { optional: flags ? 1 : 0 });
}

function regexNode(args: readonly Node[], plain: number, result: ResolvedType, apply: Apply): Node {
  const [text, pattern, ...others] = args;
  const flags = args.length > plain ? (args[plain].constant?.value ?? undefined) : '';
  if (typeof flags !== 'string') uncompilable('regular expression flags that are not constant');
  const rest = others.slice(0, plain - 2);
  const expressionOf = patternReader(pattern, translator(flags, text.type.name.name === 'citext', result !== BOOLEAN));
  return makeNode(result, args, (row) => {
    const value = text.evaluate(row);
    const source = pattern.evaluate(row);
    const more = rest.map((node) => node.evaluate(row));
    if (value === null || source === null || more.includes(null)) return null;
    return apply(value as string, expressionOf(source as string), more as string[], flags);
  });
}

type Translate = (source: string) => RegExp | Untranslatable;

/** Functions that hand out what matched need its extent, not only that something did. */
function translator(flags: string, ignoreCase: boolean, extracting: boolean): Translate {
  return (source) => {
    const reason = extracting ? uncertainExtent(source) : undefined;
    if (reason !== undefined) return { reason };
    const pattern = translateRegex(source, ignoreCase, flags);
    return extracting && pattern instanceof LinearPattern ? { reason: 'an extracting regular expression that may take too long' } : pattern;
  };
}

function patternReader(pattern: Node, translate: Translate): (source: string) => RegExp {
  const constant = pattern.constant?.value;
  if (typeof constant !== 'string') return cachedPatterns(translate);
  const expression = expectPattern(translate(constant));
  return () => expression;
}

function groups(found: RegExpExecArray | null): Value {
  if (!found) return null;
  return found.length === 1 ? [found[0]] : found.slice(1).map((group) => group ?? null);
}

function firstGroup(text: string, expression: RegExp): Value {
  const found = expression.exec(text);
  if (!found) return null;
  return found.length === 1 ? found[0] : (found[1] ?? null);
}

/** In the replacement `\1` to `\9` are groups, `\&` is the whole match. */
function replace(text: string, expression: RegExp, by: string, all: boolean): string {
  const pattern = all ? new RegExp(expression, `${expression.flags}g`) : expression;
  return text.replace(pattern, (...found: unknown[]) =>
    by.replace(/\\([1-9&\\])/g, (_, mark: string) => {
      if (mark === '\\') return '\\';
      const group = found[mark === '&' ? 0 : Number(mark)];
      return typeof group === 'string' && (mark === '&' || Number(mark) <= groupCount(expression)) ? group : '';
    }),
  );
}

function groupCount(expression: RegExp): number {
  return (new RegExp(`${expression.source}|`, expression.flags).exec('')?.length ?? 1) - 1;
}

/** Captured groups take no part in the result. */
function split(text: string, expression: RegExp): Value {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(new RegExp(expression, `${expression.flags}g`))) {
    if (found[0] === '' && (found.index === 0 || found.index >= text.length)) continue;
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
