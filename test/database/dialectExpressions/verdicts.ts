import { compileCondition, isUncompilable } from '../../../src/core/rules/compile';
import { EvaluationError } from '../../../src/core/rules/evaluationError';
import { readCondition } from '../../../src/core/schema/dialects/expressions/readExpression';
import type { OtherDialect } from '../../../src/core/schema/schema';
import { EXPRESSION_COLUMNS, SAMPLE_SCOPE, SAMPLE_VALUES } from './sampleTable';

/** Of a condition on a row: `t`, `f`, `n` for NULL; `?` where the evaluator cannot tell; `!` for an error. */
export type Verdict = 't' | 'f' | 'n' | '?' | '!';

/** The evaluator's verdicts on all rows of the sample table; a reason where it cannot evaluate the condition. */
export function ourVerdicts(sql: string, dialect: OtherDialect): readonly Verdict[] | string {
  const compiled = compileCondition(readCondition(sql, dialect, EXPRESSION_COLUMNS).expression, SAMPLE_SCOPE);
  if (isUncompilable(compiled)) return compiled.reason;
  return SAMPLE_VALUES.map((row) => {
    try {
      const value = compiled.evaluate(row);
      return value === null ? 'n' : value === true ? 't' : 'f';
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      return error.kind === 'unknown' ? '?' : '!';
    }
  });
}

/** What a server is asked for each row. */
export function verdictSql(condition: string): string {
  return `CASE WHEN (${condition}) THEN 't' WHEN NOT (${condition}) THEN 'f' ELSE 'n' END`;
}

/** Rows on which both have a verdict that differs, for people. */
export function differences(ours: readonly Verdict[], theirs: readonly string[]): readonly string[] {
  return ours.flatMap((mine, row) => (mine === '?' || mine === theirs[row] ? [] : [`row ${row}: ${mine}, the server ${theirs[row]}`]));
}
