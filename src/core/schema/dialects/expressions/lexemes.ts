import type { OtherDialect } from '../../schema';
import { nameOf, stringOf } from '../frame/names';
import { DialectScanner } from '../scan/dialectScanner';
import { TRAITS } from '../scan/traits';
import { UnreadableError } from './tree';

/** A token of an expression. `text`: a word as written, a name or string without quotes, hexadecimal or binary digits, an operator. */
export interface Lexeme {
  readonly kind: 'word' | 'name' | 'double' | 'string' | 'number' | 'bytes' | 'bits' | 'symbol' | 'end';
  readonly text: string;
}

/** More tokens than people write; the rest would only cost time. */
const MAX_LEXEMES = 50_000;

/** Operators of more than one character, the longest first. */
const OPERATORS = ['->>', '<=>', '<<', '>>', '<=', '>=', '<>', '!=', '!<', '!>', '==', '||', '&&', '->', ':='] as const;

/** Cuts an expression into tokens, ending with one of kind `end`; throws UnreadableError on an open quote and on endless text. */
export function lexemesOf(sql: string, dialect: OtherDialect): readonly Lexeme[] {
  const scanner = new DialectScanner(sql, TRAITS[dialect]);
  const lexemes: Lexeme[] = [];
  while (scanner.nextSolid()) {
    if (lexemes.length >= MAX_LEXEMES) throw new UnreadableError('an expression of great length');
    lexemes.push(read(scanner, dialect));
  }
  if (scanner.unterminated) throw new UnreadableError('a quote or comment that is not closed');
  lexemes.push({ kind: 'end', text: '' });
  return lexemes;
}

function read(scanner: DialectScanner, dialect: OtherDialect): Lexeme {
  const value = scanner.value();
  switch (scanner.kind) {
    case 'string':
      return readString(value, dialect);
    case 'double':
      return dialect === 'mysql'
        ? { kind: 'string', text: stringOf(value, TRAITS[dialect].backslashes) }
        : { kind: 'double', text: nameOf(value, 'double') };
    case 'name':
      return { kind: 'name', text: nameOf(value, 'name') };
    case 'number':
      return readNumber(scanner, dialect);
    case 'symbol':
      return readSymbol(scanner);
    default:
      return dialect === 'mssql' && /^\$\d+$/.test(value) ? readMoney(scanner) : { kind: 'word', text: value };
  }
}

/** SQL Server's `$19.99`; the scanner ends it before the point. */
function readMoney(scanner: DialectScanner): Lexeme {
  const [whole, start] = [scanner.value().slice(1), scanner.end];
  const fraction = /^\.\d*/.exec(scanner.text.slice(start, start + 40))?.[0] ?? '';
  scanner.jump(start + fraction.length);
  return { kind: 'number', text: fraction.length > 1 ? whole + fraction : whole };
}

function readString(value: string, dialect: OtherDialect): Lexeme {
  const prefix = value[0].toLowerCase();
  const text = stringOf(value, TRAITS[dialect].backslashes);
  if (prefix === 'x') return hexadecimal(text);
  return prefix === 'b' ? { kind: 'bits', text } : { kind: 'string', text };
}

function hexadecimal(digits: string): Lexeme {
  if (!/^[0-9a-f]*$/i.test(digits)) throw new UnreadableError(`the hexadecimal number ${digits}`);
  return { kind: 'bytes', text: (digits.length % 2 === 1 ? `0${digits}` : digits).toLowerCase() };
}

function readNumber(scanner: DialectScanner, dialect: OtherDialect): Lexeme {
  const value = scanner.value();
  // SQLite's `0x10` is a number, everybody else's are bytes, which MySQL takes for a number at need.
  if (dialect === 'sqlite' && /^0x[0-9a-f]+$/i.test(value)) return { kind: 'number', text: String(Number(value)) };
  if (/^0x/i.test(value)) return hexadecimal(value.slice(2));
  if (/^0b[01]+$/i.test(value)) return { kind: 'bits', text: value.slice(2) };
  return { kind: 'number', text: value + signedExponent(scanner, value) };
}

/** The scanner ends a number before the sign of its exponent. */
function signedExponent(scanner: DialectScanner, value: string): string {
  if (!/^[\d.]+e$/i.test(value)) return '';
  const rest = /^[-+]\d+/.exec(scanner.text.slice(scanner.end, scanner.end + 8))?.[0] ?? '';
  scanner.jump(scanner.end + rest.length);
  return rest;
}

function readSymbol(scanner: DialectScanner): Lexeme {
  const start = scanner.start;
  const fraction = /^\.\d+(?:e[-+]?\d+)?/i.exec(scanner.text.slice(start, start + 40))?.[0];
  if (fraction !== undefined && !/[\w\]"`)]/.test(scanner.text[start - 1] ?? '')) {
    scanner.jump(start + fraction.length);
    return { kind: 'number', text: `0${fraction}` };
  }
  const operator = OPERATORS.find((each) => scanner.text.startsWith(each, start)) ?? scanner.value();
  scanner.jump(start + operator.length);
  return { kind: 'symbol', text: operator };
}
