import type { Node } from '@pgsql/types';
import { Scanner } from '../scanner';
import { firstLocation } from './nodes';

/** The text inside the parentheses that follow a keyword, as in CHECK (…), AS (…), WHERE (…). */
export function parenthesisedAfter(statement: string, from: number, keyword: string): string {
  const scanner = new Scanner(statement, from);
  while (scanner.nextSolid() && !scanner.is(keyword));
  while (scanner.nextSolid() && !isSymbol(scanner, '('));
  const start = scanner.end;
  return tidy(statement.slice(start, closing(statement, start)));
}

/** All that follows the first such keyword outside of parentheses: the predicate of an index. */
export function clauseAfter(statement: string, keyword: string): string {
  const scanner = new Scanner(statement);
  for (let depth = 0; scanner.nextSolid(); ) {
    depth += depthChange(scanner);
    if (depth === 0 && scanner.is(keyword)) break;
  }
  return tidy(statement.slice(scanner.end));
}

/** The default of a column definition, whose DEFAULT stands at or behind `from`. */
export function defaultText(statement: string, from: number): string {
  const scanner = new Scanner(statement, from);
  while (scanner.nextSolid() && !scanner.is('DEFAULT'));
  return tidy(statement.slice(scanner.end, expressionEnd(statement, scanner.end, AFTER_DEFAULT)));
}

/** An expression that goes on to the next comma, as in SET DEFAULT. Parentheses right before it belong to it. */
export function restText(statement: string, node: Node): string {
  const start = openedBefore(statement, firstLocation(node) ?? statement.length);
  return tidy(statement.slice(start, expressionEnd(statement, start, NOTHING)));
}

/** An element of an index or a partition key: a call, or an expression in parentheses. */
export function elementText(statement: string, node: Node): string {
  const first = firstLocation(node) ?? statement.length;
  const start = ownLocation(node) === first && isCallAt(statement, first) ? first : elementStart(statement, first);
  const scanner = new Scanner(statement, start);
  for (let depth = 0; scanner.nextSolid(); ) {
    const change = depthChange(scanner);
    depth += change;
    if (depth === 0 && change < 0) break;
  }
  return tidy(statement.slice(start, scanner.end));
}

/** What may follow the default of a column. A default outside of parentheses has none of these words at its top level. */
const AFTER_DEFAULT = new Set('NOT NULL CHECK CONSTRAINT PRIMARY UNIQUE REFERENCES GENERATED DEFERRABLE INITIALLY COLLATE'.split(' '));
const NOTHING: ReadonlySet<string> = new Set();

function expressionEnd(statement: string, start: number, endings: ReadonlySet<string>): number {
  const scanner = new Scanner(statement, start);
  let end = start;
  for (let depth = 0; scanner.nextSolid(); end = scanner.end) {
    depth += depthChange(scanner);
    if (depth < 0 || (depth === 0 && isSymbol(scanner, ','))) break;
    if (depth === 0 && end > start && scanner.kind === 'word' && endings.has(scanner.value().toUpperCase())) break;
  }
  return end;
}

function isSymbol(scanner: Scanner, symbol: string): boolean {
  return scanner.kind === 'symbol' && scanner.text[scanner.start] === symbol;
}

function depthChange(scanner: Scanner): number {
  if (scanner.kind !== 'symbol') return 0;
  const symbol = scanner.text[scanner.start];
  if (symbol === '(' || symbol === '[') return 1;
  return symbol === ')' || symbol === ']' ? -1 : 0;
}

function ownLocation(node: Node): number | undefined {
  const [content] = Object.values(node);
  return typeof content === 'object' && content !== null && 'location' in content && typeof content.location === 'number'
    ? content.location
    : undefined;
}

function isCallAt(statement: string, at: number): boolean {
  const scanner = new Scanner(statement, at);
  while (scanner.nextSolid() && (scanner.kind === 'word' || scanner.kind === 'identifier' || isSymbol(scanner, '.')));
  return isSymbol(scanner, '(') && scanner.start > at;
}

/** Behind a comma all parentheses are the element's; of those before the first element, the outermost is the list's. */
function elementStart(statement: string, first: number): number {
  const start = openedBefore(statement, first);
  const isFollower = /,\s*$/.test(statement.slice(Math.max(0, start - 50), start));
  const inner = statement.indexOf('(', start + 1);
  return isFollower || inner < 0 || inner >= first ? start : inner;
}

/** Moves back over the parentheses that open right before an offset. */
function openedBefore(statement: string, first: number): number {
  let start = first;
  for (let at = first - 1; at >= 0 && (statement[at] === '(' || /\s/.test(statement[at])); at--) if (statement[at] === '(') start = at;
  return start;
}

/** Offset of the parenthesis that closes the one before `from`; the text's end when there is none. */
function closing(text: string, from: number): number {
  const scanner = new Scanner(text, from);
  for (let depth = 1; scanner.nextSolid(); ) {
    depth += isSymbol(scanner, '(') ? 1 : isSymbol(scanner, ')') ? -1 : 0;
    if (depth === 0) return scanner.start;
  }
  return text.length;
}

/** On one line, without comments and without parentheses around the whole. */
function tidy(sql: string): string {
  let inner = oneLine(sql);
  // People write two or three; the bound keeps hostile text linear.
  for (let layer = 0; layer < 20 && inner.startsWith('(') && closing(inner, 1) === inner.length - 1; layer++)
    inner = inner.slice(1, -1).trim();
  return inner;
}

function oneLine(sql: string): string {
  const scanner = new Scanner(sql);
  let result = '';
  while (scanner.next()) result += scanner.kind === 'space' ? ' ' : scanner.value();
  return result.trim();
}
