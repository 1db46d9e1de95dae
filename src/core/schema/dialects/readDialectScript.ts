import type { Catalog } from '../draft/catalog';
import { StatementContext } from '../draft/statementContext';
import { readDialectRows } from '../givenRows/readDialectRows';
import { Lines } from '../lines';
import type { Diagnostic, OtherDialect, Source } from '../schema';
import { misread } from './apply/misread';
import type { DatabaseDefaults } from './apply/reading';
import { applyStatement } from './apply/statements';
import { takeApart } from './scan/splitDialectScript';

/** Reads one script of another dialect into the catalog; what cannot be read becomes a diagnostic, and the rest goes on. */
export function readDialectScript(catalog: Catalog, source: Source, dialect: OtherDialect, diagnostics: Diagnostic[]): void {
  const lines = new Lines(source);
  const script = takeApart(source.text, dialect);
  const database: DatabaseDefaults = {};
  for (const { file, start, end } of script.inclusions) {
    const position = lines.position(start, end);
    diagnostics.push({ severity: 'warning', message: `${file} is not followed; add that file to the sources.`, position });
  }
  let condition = '';
  for (const { text, start, guarded, flaw } of script.statements) {
    const context = new StatementContext(catalog, text, start, lines, diagnostics, diagnostics.length >= MOST_DIAGNOSTICS);
    if (/^(?:if|else)\b/i.test(text)) condition = text;
    readDialectRows(context, dialect, guarded && !/^if\s+not\s+exists\b/i.test(condition));
    applyStatement({ catalog, context, dialect, database, guarded });
    if (/^(?:alter|exec)/i.test(text)) catalog.given.noteColumns();
    if (flaw === 'semicolon') misread({ context, dialect }, 'a semicolon is missing behind this statement', 0);
    if (flaw === 'quote') misread({ context, dialect }, 'a quote or a comment in this statement is not closed', 0);
  }
}

/** A text that is no script at all would otherwise have as many problems as words: beyond these nothing more is said. */
const MOST_DIAGNOSTICS = 1000;
