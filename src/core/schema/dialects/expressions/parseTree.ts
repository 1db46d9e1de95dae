import type { OtherDialect } from '../../schema';
import { GRAMMARS, type Grammar, type Infix } from './infixes';
import { LexemeReader } from './lexemeReader';
import { lexemesOf } from './lexemes';
import { primary } from './primary';
import { type Tree, UnreadableError } from './tree';

/** What reading a part of an expression needs. */
export interface Parsing {
  readonly reader: LexemeReader;
  readonly dialect: OtherDialect;
  readonly grammar: Grammar;
  /** A whole expression, up to what cannot belong to it. */
  expression(): Tree;
  /** An operand: an expression of operators that bind tighter than `power`. */
  operand(power: number): Tree;
}

/** Deeper trees than people write would overflow the stack of whoever walks over them. */
const MAX_DEPTH = 400;

/** Reads an expression of another dialect in linear time; throws UnreadableError when it is not exactly one. */
export function parseTree(sql: string, dialect: OtherDialect): Tree {
  const reader = new LexemeReader(lexemesOf(sql, dialect));
  const parsing: Parsing = {
    reader,
    dialect,
    grammar: GRAMMARS[dialect],
    expression: () => reader.nested(() => operators(parsing, 0)),
    operand: (power) => reader.nested(() => operators(parsing, power)),
  };
  const tree = parsing.expression();
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  if (isDeep(tree)) throw new UnreadableError('an expression nested too deeply');
  return tree;
}

/** Chains of operators are deep to the left, where no reading is nested. */
function isDeep(tree: Tree): boolean {
  let level: readonly object[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node) => Object.values(node).filter((value) => typeof value === 'object' && value !== null));
  }
  return false;
}

/** Precedence climbing: an operand, then all operators that bind tighter than `power`. */
function operators(parsing: Parsing, power: number): Tree {
  let left = prefixed(parsing);
  for (;;) {
    const negated = isNegatedInfix(parsing);
    const infix = parsing.grammar.infixes.get(negated ? parsing.reader.keyword(1) : parsing.reader.operator());
    const found = negated && infix === undefined ? NOT_NULL : infix;
    if (found === undefined || found.power <= power) return left;
    parsing.reader.next();
    if (negated) parsing.reader.next();
    left = READERS[found.form](parsing, left, found, negated);
  }
}

/** `x NOT NULL`, as SQLite has it. */
const NOT_NULL: Infix = { form: 'notNull', power: 50, operator: 'NOTNULL' };
const NEGATED = new Set<Infix['form']>(['in', 'between', 'match']);

/** `NOT` behind an operand belongs to `IN`, `BETWEEN`, `LIKE` … or `NULL`. */
function isNegatedInfix({ reader, grammar, dialect }: Parsing): boolean {
  if (reader.keyword() !== 'NOT') return false;
  const infix = grammar.infixes.get(reader.keyword(1));
  return infix === undefined ? dialect === 'sqlite' && reader.keyword(1) === 'NULL' : NEGATED.has(infix.form);
}

const SIGNS = new Set(['-', '+', '~', '!', 'BINARY']);

function prefixed(parsing: Parsing): Tree {
  const { reader, grammar, dialect } = parsing;
  const operator = reader.operator();
  if (operator === 'NOT') {
    reader.next();
    return { kind: 'unary', operator, arg: parsing.operand(grammar.not) };
  }
  if (!SIGNS.has(operator) || (operator === 'BINARY' && (dialect !== 'mysql' || reader.isSymbol('(', 1)))) return primary(parsing);
  reader.next();
  return { kind: 'unary', operator, arg: parsing.operand(grammar.sign - 1) };
}

type ReadInfix = (parsing: Parsing, left: Tree, infix: Infix, negated: boolean) => Tree;

const READERS: Readonly<Record<Infix['form'], ReadInfix>> = {
  binary: (parsing, left, { operator, power }) => ({ kind: 'binary', operator, left, right: parsing.operand(power) }),
  junction: (parsing, left, { operator, power }) => junction(operator === 'OR' ? 'OR' : 'AND', left, parsing.operand(power)),
  is: (parsing, left, { power }) => isTest(parsing, left, power),
  in: (parsing, arg, _, negated) => inList(parsing, arg, negated),
  between: (parsing, arg, { power }, negated) => {
    const low = parsing.operand(power);
    parsing.reader.expect('AND');
    return { kind: 'between', arg, low, high: parsing.operand(power), negated };
  },
  match: (parsing, arg, infix, negated) => match(parsing, arg, infix, negated),
  member: (parsing, left, { power }) => {
    parsing.reader.expect('OF');
    return { kind: 'call', name: 'MEMBER OF', args: [left, parsing.operand(power)] };
  },
  isNull: (_, arg) => ({ kind: 'test', arg, test: 'NULL', negated: false }),
  notNull: (_, arg) => ({ kind: 'test', arg, test: 'NULL', negated: true }),
  collate: ({ reader }, arg) => ({ kind: 'collate', arg, collation: reader.next().text }),
  zone: (parsing, arg, { power }) => {
    parsing.reader.expect('TIME');
    parsing.reader.expect('ZONE');
    return { kind: 'call', name: 'AT TIME ZONE', args: [arg, parsing.operand(power)] };
  },
};

/** Long chains stay flat. */
function junction(operator: 'AND' | 'OR', left: Tree, right: Tree): Tree {
  if (left.kind !== 'junction' || left.operator !== operator) return { kind: 'junction', operator, args: [left, right] };
  (left.args as Tree[]).push(right);
  return left;
}

function isTest(parsing: Parsing, arg: Tree, power: number): Tree {
  const { reader } = parsing;
  const negated = reader.take('NOT');
  const word = reader.keyword();
  if (word === 'NULL' || word === 'TRUE' || word === 'FALSE' || word === 'UNKNOWN') {
    reader.next();
    return { kind: 'test', arg, test: word, negated };
  }
  const distinct = word === 'DISTINCT' && reader.keyword(1) === 'FROM';
  if (distinct) {
    reader.next();
    reader.next();
  }
  return { kind: 'binary', operator: negated === distinct ? 'IS' : 'IS NOT', left: arg, right: parsing.operand(power) };
}

function inList(parsing: Parsing, arg: Tree, negated: boolean): Tree {
  const { reader } = parsing;
  if (!reader.take('(')) return { kind: 'foreign', what: 'IN on a table' };
  if (reader.keyword() === 'SELECT' || reader.keyword() === 'WITH' || reader.keyword() === 'VALUES') {
    reader.skipParenthesised();
    return { kind: 'foreign', what: 'a subquery' };
  }
  const list: Tree[] = [];
  while (!reader.take(')')) {
    if (list.length > 0) reader.expect(',');
    list.push(parsing.expression());
  }
  return { kind: 'in', arg, list, negated };
}

function match(parsing: Parsing, arg: Tree, { operator, power }: Infix, negated: boolean): Tree {
  const pattern = parsing.operand(power);
  const base = { kind: 'match', operator: operator as 'LIKE' | 'GLOB' | 'REGEXP' | 'MATCH', arg, pattern, negated } as const;
  return parsing.reader.take('ESCAPE') ? { ...base, escape: parsing.operand(power) } : base;
}
