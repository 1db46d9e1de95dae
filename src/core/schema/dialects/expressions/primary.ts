import type { Lexeme } from './lexemes';
import type { Parsing } from './parseTree';
import { SPECIAL_CALLS } from './specialCalls';
import { type Tree, UnreadableError } from './tree';

/** An operand without operators: a constant, a name, a call, CASE, or an expression in parentheses. */
export function primary(parsing: Parsing): Tree {
  const { reader } = parsing;
  const lexeme = reader.peek();
  switch (lexeme.kind) {
    case 'number':
      reader.next();
      return { kind: 'number', text: lexeme.text };
    case 'string':
      return { kind: 'string', value: strings(parsing) };
    case 'bytes':
      reader.next();
      return { kind: 'bytes', hex: lexeme.text };
    case 'bits':
      reader.next();
      return { kind: 'bits', digits: lexeme.text };
    case 'word':
      return word(parsing);
    case 'name':
    case 'double':
      return named(parsing);
    default:
      return symbol(parsing, lexeme);
  }
}

/** Strings one after the other are one. */
function strings({ reader }: Parsing): string {
  let value = '';
  while (reader.peek().kind === 'string') value += reader.next().text;
  return value;
}

const CONSTANTS: Readonly<Record<string, Tree>> = {
  NULL: { kind: 'null' },
  TRUE: { kind: 'truth', value: true },
  FALSE: { kind: 'truth', value: false },
};

const MOMENTS: Readonly<Record<string, 'date' | 'time' | 'timestamp'>> = {
  DATE: 'date',
  TIME: 'time',
  TIMESTAMP: 'timestamp',
  DATETIME: 'timestamp',
};

/** Functions that are called without parentheses. */
const BARE_CALLS = new Set(
  'CURRENT_TIMESTAMP CURRENT_DATE CURRENT_TIME LOCALTIME LOCALTIMESTAMP UTC_TIMESTAMP UTC_DATE UTC_TIME CURRENT_USER SESSION_USER SYSTEM_USER USER'.split(
    ' ',
  ),
);

function word(parsing: Parsing): Tree {
  const { reader, dialect } = parsing;
  const keyword = reader.keyword();
  if (Object.hasOwn(CONSTANTS, keyword) && !reader.isSymbol('.', 1)) {
    reader.next();
    return CONSTANTS[keyword];
  }
  if (reader.peek(1).kind === 'string') return beforeString(parsing, keyword);
  if (keyword === 'CASE') return caseOf(parsing);
  if (keyword === 'INTERVAL' && dialect === 'mysql') return interval(parsing);
  if (keyword === 'NEXT' && reader.keyword(1) === 'VALUE') return nextValue(parsing);
  if (keyword.startsWith('@')) return parameter(parsing);
  if (BARE_CALLS.has(keyword) && !reader.isSymbol('(', 1) && !reader.isSymbol('.', 1)) {
    reader.next();
    return { kind: 'call', name: keyword, args: [] };
  }
  return named(parsing);
}

/** `DATE '2024-01-01'`, `_utf8mb4'…'`, `INTERVAL '1' DAY`. */
function beforeString(parsing: Parsing, keyword: string): Tree {
  const { reader } = parsing;
  if (keyword === 'INTERVAL') return interval(parsing);
  if (!Object.hasOwn(MOMENTS, keyword) && !keyword.startsWith('_')) throw reader.unexpected();
  reader.next();
  const value = strings(parsing);
  if (keyword === '_BINARY') return { kind: 'bytes', hex: bytesOf(value) };
  return keyword.startsWith('_') ? { kind: 'string', value } : { kind: 'moment', type: MOMENTS[keyword], value };
}

/** Bytes that are no UTF-8 have been lost where the script was read. @throws UnreadableError for such */
function bytesOf(text: string): string {
  if (text.includes('\ufffd')) throw new UnreadableError('bytes that are no text');
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `INTERVAL n unit`; `INTERVAL(n, …)` is a function. */
function interval(parsing: Parsing): Tree {
  const { reader } = parsing;
  reader.next();
  const amount = parsing.operand(parsing.grammar.not);
  return { kind: 'interval', amount, unit: reader.next().text.toUpperCase() };
}

function caseOf(parsing: Parsing): Tree {
  const { reader } = parsing;
  reader.next();
  const subject = reader.keyword() === 'WHEN' ? undefined : parsing.expression();
  const branches: { when: Tree; then: Tree }[] = [];
  while (reader.take('WHEN')) {
    const when = parsing.expression();
    reader.expect('THEN');
    branches.push({ when, then: parsing.expression() });
  }
  const otherwise = reader.take('ELSE') ? parsing.expression() : undefined;
  reader.expect('END');
  return { kind: 'case', branches, ...(subject && { subject }), ...(otherwise && { otherwise }) };
}

/** `NEXT VALUE FOR dbo.numbers`. */
function nextValue({ reader }: Parsing): Tree {
  reader.next();
  reader.next();
  reader.expect('FOR');
  return { kind: 'call', name: 'NEXTVAL', args: [{ kind: 'name', parts: path(reader.next(), reader), isString: false }] };
}

function parameter({ reader }: Parsing): Tree {
  reader.next();
  return { kind: 'foreign', what: 'a variable' };
}

function path(first: Lexeme, reader: Parsing['reader']): readonly string[] {
  const parts = [first.text];
  while (reader.take('.')) parts.push(reader.next().text);
  return parts;
}

/** A column, or a call. */
function named(parsing: Parsing): Tree {
  const { reader } = parsing;
  const first = reader.next();
  const parts = path(first, reader);
  if (!reader.isSymbol('(')) return { kind: 'name', parts, isString: first.kind === 'double' && parts.length === 1 };
  reader.next();
  const name = parts.join('.').toUpperCase();
  const special = first.kind === 'word' && Object.hasOwn(SPECIAL_CALLS, name) ? SPECIAL_CALLS[name] : undefined;
  return afterCall(parsing, special ? special(parsing, name) : { kind: 'call', name, args: callArguments(parsing) });
}

function callArguments(parsing: Parsing): readonly Tree[] {
  const { reader } = parsing;
  const args: Tree[] = [];
  while (!reader.take(')')) {
    if (args.length > 0) reader.expect(',');
    args.push(parsing.expression());
  }
  return args;
}

/** Aggregates and window functions have no place in a table. */
function afterCall({ reader }: Parsing, call: Tree): Tree {
  const word = reader.keyword();
  if (word !== 'OVER' && word !== 'FILTER' && word !== 'AGAINST') return call;
  reader.next();
  reader.expect('(');
  reader.skipParenthesised();
  return { kind: 'foreign', what: word === 'AGAINST' ? 'a full-text search' : 'a window function' };
}

function symbol(parsing: Parsing, lexeme: Lexeme): Tree {
  const { reader } = parsing;
  if (reader.take('(')) return parenthesised(parsing);
  if (reader.take('{')) return braces(parsing);
  if (reader.isSymbol('?') || reader.isSymbol(':') || reader.isSymbol('$')) {
    reader.next();
    if (lexeme.text !== '?') reader.next();
    return { kind: 'foreign', what: 'a parameter' };
  }
  throw reader.unexpected();
}

function parenthesised(parsing: Parsing): Tree {
  const { reader } = parsing;
  if (reader.keyword() === 'SELECT' || reader.keyword() === 'WITH') {
    reader.skipParenthesised();
    return { kind: 'foreign', what: 'a subquery' };
  }
  const items = [parsing.expression()];
  while (reader.take(',')) items.push(parsing.expression());
  reader.expect(')');
  return items.length === 1 ? items[0] : { kind: 'row', items };
}

const BRACES: Readonly<Record<string, 'date' | 'time' | 'timestamp'>> = { D: 'date', T: 'time', TS: 'timestamp' };

/** `{d '2024-01-01'}` and `{fn now()}`. */
function braces(parsing: Parsing): Tree {
  const { reader } = parsing;
  const word = reader.keyword();
  reader.next();
  const type = Object.hasOwn(BRACES, word) ? BRACES[word] : undefined;
  const inside: Tree = type ? { kind: 'moment', type, value: strings(parsing) } : parsing.expression();
  reader.expect('}');
  return inside;
}
