import type { Catalog } from '../draft/catalog';
import { StatementContext, wordEnd } from '../draft/statementContext';
import { readPostgresRows, readPsqlRows } from '../givenRows/readPostgresRows';
import { Lines } from '../lines';
import type { Diagnostic, Source } from '../schema';
import { splitScript } from '../split';
import { type SqlParser, SqlSyntaxError } from '../sqlParser';
import { blockBody, readBlock } from './doBlock';
import { createdFunction } from './functions/createdFunction';
import { isPassedOver } from './leadingWords';
import { asksForQueries, defineQuery, makesQuery } from './queries';
import { applyStatement } from './statements';
import { createdView } from './viewNames';

/** Reads one script into the catalog; what cannot be read becomes a diagnostic, and the rest goes on. `breathe` is called before each statement. */
export async function readScript(
  catalog: Catalog,
  source: Source,
  parser: SqlParser,
  diagnostics: Diagnostic[],
  breathe?: () => Promise<void>,
): Promise<void> {
  const lines = new Lines(source);
  const script = splitScript(source.text);
  const reading: Reading = { catalog, lines, parser, diagnostics, recoveries: 50 };
  for (const line of script.psqlLines) {
    if (/^\\(i|ir|include|include_relative)\s/.test(line.text)) {
      diagnostics.push({
        severity: 'warning',
        message: `${line.text} is not followed; add that file to the sources.`,
        position: lines.position(line.start, line.end),
      });
    }
  }
  for (const statement of script.statements) {
    await breathe?.();
    const view = createdView(statement.text);
    if (view !== undefined) catalog.views.add(view);
    const written = createdFunction(statement.text);
    if (written) catalog.writtenFunctions.push(written);
    const context = contextOf(reading, statement.text, statement.start, false);
    await readPostgresRows(context, statement, source.text, parser);
    if (makesQuery(statement.text)) catalog.unreadQueries.push(statement.text);
    if (isPassedOver(statement.text)) continue;
    if (asksForQueries(statement.text)) await readQueries(reading);
    await readStatement(reading, statement.text, statement.start, false);
    if (/^(?:alter|do)\b/i.test(statement.text)) catalog.given.noteColumns();
  }
  for (const line of script.psqlLines) readPsqlRows(contextOf(reading, line.text, line.start, false), line.text);
}

interface Reading {
  readonly catalog: Catalog;
  readonly lines: Lines;
  readonly parser: SqlParser;
  readonly diagnostics: Diagnostic[];
  /** Statements that may still be taken apart where a semicolon is missing; each costs another look at the text. */
  recoveries: number;
}

function contextOf({ catalog, lines, diagnostics }: Reading, text: string, offset: number, lenient: boolean): StatementContext {
  return new StatementContext(catalog, text, offset, lines, diagnostics, lenient);
}

/** Views and functions are many and rarely asked for, so they are read when a table is made of one. What fails there fails without a word. */
async function readQueries(reading: Reading): Promise<void> {
  for (const text of reading.catalog.unreadQueries.splice(0)) {
    const context = contextOf(reading, text, 0, true);
    const nodes = await reading.parser.parse(text).catch(() => []);
    for (const node of nodes) defineQuery(context, node);
  }
}

async function readStatement(reading: Reading, text: string, offset: number, lenient: boolean): Promise<void> {
  const context = contextOf(reading, text, offset, lenient);
  try {
    for (const node of await reading.parser.parse(text)) {
      if ('DoStmt' in node) await readDoBlock(reading, context, blockBody(node.DoStmt), offset);
      else applyStatement(context, node);
    }
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    if (!lenient) await readAround(reading, text, offset, error);
  }
}

/** Where a statement goes wrong at the start of another one, a semicolon is missing: both are read. */
async function readAround(reading: Reading, text: string, offset: number, error: SqlSyntaxError): Promise<void> {
  reading.diagnostics.push(syntaxDiagnostic(reading.lines, text, offset, error));
  if (reading.recoveries === 0 || !/^(create|alter|drop|comment)\b/i.test(text.slice(error.offset, error.offset + 10))) return;
  if (error.offset === 0 || !/\n\s*$/.test(text.slice(Math.max(0, error.offset - 40), error.offset))) return;
  reading.recoveries--;
  await readStatement(reading, text.slice(0, error.offset), offset, true);
  const rest = text.slice(error.offset);
  if (!isPassedOver(rest)) await readStatement(reading, rest, offset + error.offset, false);
}

/** Statements in a DO block may be guarded, so what fails there fails without a word. */
async function readDoBlock(reading: Reading, context: StatementContext, body: string, offset: number): Promise<void> {
  const block = readBlock(body);
  const bodyOffset = Math.max(0, context.text.indexOf(body));
  if (block.dynamic) context.warn('This block puts DDL together at run time, which cannot be read.');
  for (const statement of block.statements) {
    if (!isPassedOver(statement.text)) await readStatement(reading, statement.text, offset + bodyOffset + statement.offset, true);
  }
}

function syntaxDiagnostic(lines: Lines, text: string, offset: number, error: SqlSyntaxError): Diagnostic {
  const at = Math.min(error.offset, Math.max(0, text.length - 1));
  return {
    severity: 'error',
    message: `This is not PostgreSQL: ${shortened(error.message)}.`,
    position: lines.position(offset + at, offset + wordEnd(text, at)),
  };
}

/** The parser quotes the token at which it stopped, which may be a megabyte of string. */
function shortened(message: string): string {
  return message.length > 160 ? `${message.slice(0, 150)}…"` : message;
}
