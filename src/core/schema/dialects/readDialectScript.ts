import type { Catalog } from '../draft/catalog';
import { StatementContext } from '../draft/statementContext';
import { readDialectRows } from '../givenRows/readDialectRows';
import { Lines } from '../lines';
import type { Diagnostic, OtherDialect, Source } from '../schema';
import { misread } from './apply/misread';
import type { DatabaseDefaults } from './apply/reading';
import { applyStatement } from './apply/statements';
import { type DynamicText, dynamicText } from './frame/dynamicText';
import { type DialectStatement, splitDialectScript, takeApart } from './scan/splitDialectScript';

/** Reads one script of another dialect into the catalog; what cannot be read becomes a diagnostic, and the rest goes on. */
export function readDialectScript(catalog: Catalog, source: Source, dialect: OtherDialect, diagnostics: Diagnostic[]): void {
  const lines = new Lines(source);
  const script = takeApart(source.text, dialect);
  for (const { file, start, end } of script.inclusions) {
    const position = lines.position(start, end);
    diagnostics.push({ severity: 'warning', message: `${file} is not followed; add that file to the sources.`, position });
  }
  const reading: ScriptReading = { catalog, dialect, lines, diagnostics, database: {}, condition: '' };
  for (const statement of script.statements) {
    const dynamic = dynamicText(statement.text, dialect);
    if (!dynamic) readStatement(reading, statement, 0);
    else readDynamic(reading, statement, dynamic);
  }
}

function readDynamic(reading: ScriptReading, statement: DialectStatement, { text, offset }: DynamicText): void {
  for (const inner of splitDialectScript(text, reading.dialect)) {
    readStatement(reading, { ...inner, guarded: statement.guarded || inner.guarded }, statement.start + offset);
  }
}

interface ScriptReading {
  readonly catalog: Catalog;
  readonly dialect: OtherDialect;
  readonly lines: Lines;
  readonly diagnostics: Diagnostic[];
  readonly database: DatabaseDefaults;
  /** The IF before the statement, which may say that rows are there already. */
  condition: string;
}

/** Reads a statement whose place counts from an offset into the source. */
function readStatement(reading: ScriptReading, { text, start, guarded, flaw }: DialectStatement, offset: number): void {
  const { catalog, dialect, lines, diagnostics, database } = reading;
  const context = new StatementContext(catalog, text, offset + start, lines, diagnostics, diagnostics.length >= MOST_DIAGNOSTICS);
  if (/^(?:if|else)\b/i.test(text)) reading.condition = text;
  readDialectRows(context, dialect, guarded && !/^if\s+not\s+exists\b/i.test(reading.condition));
  applyStatement({ catalog, context, dialect, database, guarded });
  if (/^(?:alter|exec)/i.test(text)) catalog.given.noteColumns();
  if (flaw === 'semicolon') misread({ context, dialect }, 'a semicolon is missing behind this statement', 0);
  if (flaw === 'quote') misread({ context, dialect }, 'a quote or a comment in this statement is not closed', 0);
}

/** A text that is no script at all would otherwise have as many problems as words: beyond these nothing more is said. */
const MOST_DIAGNOSTICS = 1000;
