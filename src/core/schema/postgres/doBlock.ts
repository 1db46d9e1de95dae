import type { DoStmt } from '@pgsql/types';
import { Scanner } from '../scanner';

/** A statement found inside a block, with its offset in the block's body. */
export interface BlockStatement {
  readonly text: string;
  readonly offset: number;
}

/** What a DO block does, as far as it can be told without running it. */
export interface Block {
  readonly statements: readonly BlockStatement[];
  /** It puts SQL together at run time, which nobody can read. */
  readonly dynamic: boolean;
}

/** The body of a DO statement. */
export function blockBody(statement: DoStmt): string {
  for (const node of statement.args ?? []) {
    if ('DefElem' in node && node.DefElem.defname === 'as' && node.DefElem.arg && 'String' in node.DefElem.arg)
      return node.DefElem.arg.String.sval ?? '';
  }
  return '';
}

const DDL = new Set(['CREATE', 'ALTER', 'DROP', 'COMMENT']);
/** After these a new statement begins. */
const OPENINGS = new Set(['BEGIN', 'THEN', 'ELSE', 'LOOP']);

/**
 * Finds the plain DDL statements of a PL/pgSQL block. Conditions are taken for true, as in the
 * guards that migrations write (`IF NOT EXISTS (…) THEN CREATE TYPE …`); ELSE branches and exception
 * handlers are skipped.
 */
export function readBlock(body: string): Block {
  const scanner = new Scanner(body);
  const statements: BlockStatement[] = [];
  let dynamic = false;
  let skipping = 0;
  for (let isStart = true; scanner.nextSolid(); ) {
    const word = scanner.kind === 'word' ? scanner.value().toUpperCase() : '';
    if (isStart && DDL.has(word)) {
      const found = readToSemicolon(scanner);
      if (skipping === 0) statements.push(found);
      isStart = true;
      continue;
    }
    if (isStart && word === 'EXECUTE') dynamic ||= bearsOnTables(readToSemicolon(scanner).text);
    if (isStart && word === 'EXCEPTION') skipHandlers(scanner);
    if (isStart && skipping > 0) skipping += nesting(scanner, word);
    else if (isStart && (word === 'ELSE' || word === 'ELSIF')) skipping = 1;
    isStart = OPENINGS.has(word) || (scanner.kind === 'symbol' && body[scanner.start] === ';') || word === 'EXECUTE';
  }
  return { statements, dynamic };
}

/** What is done when something fails is done on no fresh database: skips to the END of the block. */
function skipHandlers(scanner: Scanner): void {
  while (scanner.nextSolid()) {
    if (!scanner.is('END')) continue;
    const rest = new Scanner(scanner.text, scanner.end);
    if (!rest.nextSolid() || !(rest.is('IF') || rest.is('LOOP') || rest.is('CASE'))) return;
  }
}

/** Change of depth while a branch is skipped: IF opens, END IF closes. */
function nesting(scanner: Scanner, word: string): number {
  if (word === 'IF') return 1;
  if (word !== 'END') return 0;
  const rest = new Scanner(scanner.text, scanner.end);
  return rest.nextSolid() && rest.is('IF') ? -1 : 0;
}

function readToSemicolon(scanner: Scanner): BlockStatement {
  const offset = scanner.start;
  let end = scanner.end;
  while (scanner.nextSolid() && !(scanner.kind === 'symbol' && scanner.text[scanner.start] === ';')) end = scanner.end;
  return { text: scanner.text.slice(offset, end), offset };
}

function bearsOnTables(sql: string): boolean {
  return /\b(create|alter|drop)\b[^;]*\b(table|type|domain|sequence|column|constraint|unique)\b/i.test(sql.slice(0, 10_000));
}
