import type { Expression } from '../../../rules/expression';
import { asText } from './coerce';
import { bracketPattern, globPattern, likeText, onlyOf } from './likePatterns';
import type { Mapping } from './mapping';
import { castTo, not, type Term, textOf, truth, unsupported } from './term';
import type { Tree } from './tree';

type MatchTree = Extract<Tree, { readonly kind: 'match' }>;

/** LIKE, GLOB and REGEXP with the dialect's escapes, sets and case. */
export function patternMatch(tree: MatchTree, mapping: Mapping): Term {
  const arg = unpadded(asText(mapping.term(tree.arg)), mapping);
  if (arg.family === 'unknown') return arg;
  const pattern = mapping.term(tree.pattern);
  const all = tree.negated ? allOf(tree, arg, pattern, mapping) : undefined;
  if (all) return truth(all);
  const matched = matchOf(tree, arg, pattern, mapping);
  return tree.negated && matched.kind !== 'unsupported' ? truth(not(matched)) : truth(matched);
}

/** MySQL's `char(6)` has no spaces at its end when it is read, PostgreSQL's has them for patterns. */
function unpadded(arg: Term, { dialect }: Mapping): Term {
  if (dialect !== 'mysql' || arg.type?.name !== 'character') return arg;
  return { ...arg, ...castTo(arg.expression, 'text') };
}

function matchOf(tree: MatchTree, arg: Term, pattern: Term, mapping: Mapping): Expression {
  const folds = foldsCase(arg, pattern, mapping);
  switch (tree.operator) {
    case 'LIKE':
      return like(arg, pattern, tree.escape && mapping.term(tree.escape), mapping, folds);
    case 'GLOB':
      return glob(arg, pattern);
    case 'REGEXP':
      return { kind: 'match', operator: folds ? '~*' : '~', arg: arg.expression, pattern: asText(pattern).expression };
    case 'MATCH':
      return unsupported('MATCH').expression;
  }
}

/** SQLite's LIKE folds always, its regular expressions never; in the others the texts' collation decides. */
function foldsCase(arg: Term, pattern: Term, { dialect }: Mapping): boolean {
  if (dialect === 'sqlite') return false;
  return pattern.folds !== false && (arg.folds ?? pattern.folds ?? false);
}

function like(arg: Term, pattern: Term, escaping: Term | undefined, mapping: Mapping, folds: boolean): Expression {
  const mark = escaping === undefined ? (mapping.dialect === 'mysql' ? '\\' : '') : textOf(escaping);
  if (mark === undefined) return unsupported('ESCAPE with what is no constant').expression;
  const operator = folds || mapping.dialect === 'sqlite' ? 'ilike' : 'like';
  const text = textOf(pattern);
  if (text === undefined) {
    const as = asText(pattern).expression;
    const marked: Expression = mark === '\\' ? as : { kind: 'call', name: 'like_escape', args: [as, { kind: 'literal', value: mark }] };
    return { kind: 'match', operator, arg: arg.expression, pattern: marked };
  }
  const sets = mapping.dialect === 'mssql' ? bracketPattern(text, mark) : undefined;
  if (sets !== undefined) return matches(folds ? '~*' : '~', arg, sets);
  return matches(operator, arg, likeText(text, mark));
}

function glob(arg: Term, pattern: Term): Expression {
  const text = textOf(pattern);
  if (text === undefined) return unsupported('GLOB with a pattern that is no constant').expression;
  const { operator, pattern: converted } = globPattern(text);
  return matches(operator, arg, converted);
}

function matches(operator: 'like' | 'ilike' | '~' | '~*', arg: Term, pattern: string): Expression {
  return { kind: 'match', operator, arg: arg.expression, pattern: { kind: 'literal', value: pattern } };
}

/** `NOT LIKE '%[^0-9]%'`, `NOT GLOB '*[^0-9]*'`: nothing but digits, which is easier to fulfil said so. */
function allOf(tree: MatchTree, arg: Term, pattern: Term, mapping: Mapping): Expression | undefined {
  const text = textOf(pattern);
  const isSet = tree.operator === 'GLOB' || (tree.operator === 'LIKE' && mapping.dialect === 'mssql' && tree.escape === undefined);
  const only = text !== undefined && isSet ? onlyOf(text, tree.operator === 'GLOB' ? '*' : '%') : undefined;
  return only === undefined ? undefined : matches(tree.operator === 'LIKE' && foldsCase(arg, pattern, mapping) ? '~*' : '~', arg, only);
}

/** `PATINDEX('%[^0-9]%', x) = 0`: whether, not where, a pattern occurs; undefined for other comparisons. */
export function patternPosition(operator: string, left: Tree, right: Tree, mapping: Mapping): Term | undefined {
  if (left.kind !== 'call' || left.name !== 'PATINDEX' || left.args.length !== 2 || right.kind !== 'number' || Number(right.text) !== 0)
    return undefined;
  if (operator !== '=' && operator !== '>' && operator !== '<>') return undefined;
  const [pattern, arg] = left.args;
  return patternMatch({ kind: 'match', operator: 'LIKE', arg, pattern, negated: operator === '=' }, mapping);
}
