import { PGlite } from '@electric-sql/pglite';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import type { Scope } from '../../../src/core/rules/compile';
import { compileExpression, isUncompilable } from '../../../src/core/rules/compile';
import { EvaluationError } from '../../../src/core/rules/evaluationError';
import type { Expression } from '../../../src/core/rules/expression';
import type { ResolvedType, Value } from '../../../src/core/rules/value';
import { valueText } from '../../../src/core/rules/values';
import { toExpression } from '../../../src/core/schema/postgres/expression';

/** What became of an expression: its text (null for NULL), an error, or that it could not be told. */
export type Outcome =
  | { readonly text: string | null; readonly type?: ResolvedType }
  | { readonly error: string }
  | { readonly unknown: string };

const NO_COLUMNS: Scope = { column: () => undefined, types: { types: [], defaultSchema: 'public' }, now: 0 };

const parser = libpgQueryParser();

/** The expression behind `SELECT sql`. */
export async function parseSql(sql: string): Promise<Expression> {
  const [statement] = await parser.parse(`SELECT ${sql}`);
  const target = statement && 'SelectStmt' in statement ? statement.SelectStmt.targetList?.[0] : undefined;
  if (!target || !('ResTarget' in target)) throw new Error(`not an expression: ${sql}`);
  return toExpression(target.ResTarget.val);
}

/** The evaluator's outcome on a row. */
export async function ours(sql: string, scope: Scope = NO_COLUMNS, row: readonly Value[] = []): Promise<Outcome> {
  const compiled = compileExpression(await parseSql(sql), scope);
  if (isUncompilable(compiled)) return { unknown: compiled.reason };
  try {
    return { text: valueText(compiled.evaluate(row), compiled.type), type: compiled.type };
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return error.kind === 'error' ? { error: error.message } : { unknown: error.message };
  }
}

/** PostgreSQL's outcome, as its output functions write it. */
export async function theirs(database: PGlite, sql: string): Promise<Outcome> {
  try {
    const { rows } = await database.query<{ text: string; missing: boolean }>(
      `SELECT format('%s', x) AS text, x IS NULL AS missing FROM (SELECT ${sql} AS x) AS once`,
    );
    return { text: rows[0].missing ? null : rows[0].text };
  } catch (error) {
    return { error: String(error) };
  }
}

/** An embedded PostgreSQL whose session is in UTC. */
export async function openReferee(): Promise<PGlite> {
  const database = new PGlite();
  await database.exec("SET TIME ZONE 'UTC'");
  return database;
}

/** Numerics of no fixed scale are kept as doubles: they agree when their first fourteen digits do. */
export function agree(mine: Outcome, wanted: Outcome): boolean {
  if ('error' in wanted) return !('text' in mine);
  if (!('text' in mine) || !('text' in wanted)) return false;
  if (mine.text === wanted.text) return true;
  /** Of two digit strings for the same double, either may be the shortest. */
  if (mine.type?.family === 'float' && mine.text !== null && wanted.text !== null && Number(mine.text) === Number(wanted.text)) return true;
  const approximate = mine.type?.family === 'decimal' && mine.type.scale === undefined;
  const [a, b] = [Number(mine.text), Number(wanted.text)];
  return approximate && mine.text !== null && wanted.text !== null && Math.abs(a - b) <= Math.abs(b) * 1e-14;
}
