import { Lines } from '../lines';
import type { Diagnostic, Source } from '../schema';
import { splitScript } from '../split';
import { type SqlParser, SqlSyntaxError } from '../sqlParser';
import type { Catalog } from './catalog';
import { blockBody, readBlock } from './doBlock';
import { isPassedOver } from './leadingWords';
import { StatementContext, wordEnd } from './statementContext';
import { applyStatement } from './statements';
import { createdView } from './viewNames';

/** Reads one script into the catalog; what cannot be read becomes a diagnostic, and the rest goes on. */
export async function readScript(catalog: Catalog, source: Source, parser: SqlParser, diagnostics: Diagnostic[]): Promise<void> {
  const lines = new Lines(source);
  const script = splitScript(source.text);
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
    const view = createdView(statement.text);
    if (view !== undefined) catalog.views.add(view);
    if (isPassedOver(statement.text)) continue;
    await readStatement({ catalog, lines, parser, diagnostics }, statement.text, statement.start, false);
  }
}

interface Reading {
  readonly catalog: Catalog;
  readonly lines: Lines;
  readonly parser: SqlParser;
  readonly diagnostics: Diagnostic[];
}

async function readStatement(reading: Reading, text: string, offset: number, lenient: boolean): Promise<void> {
  const context = new StatementContext(reading.catalog, text, offset, reading.lines, reading.diagnostics, lenient);
  try {
    for (const node of await reading.parser.parse(text)) {
      if ('DoStmt' in node) await readDoBlock(reading, context, blockBody(node.DoStmt), offset);
      else applyStatement(context, node);
    }
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    if (!lenient) reading.diagnostics.push(syntaxDiagnostic(reading.lines, text, offset, error));
  }
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
    message: `This is not PostgreSQL: ${error.message}.`,
    position: lines.position(offset + at, offset + wordEnd(text, at)),
  };
}
