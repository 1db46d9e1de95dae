import type { QueryResult } from '../../core/query/result';
import type { Asked, ResultMessage } from '../../protocol/results';

/** An answer as the panel gets it, with the chart that its shape suggests. */
export function resultMessage(asked: Asked, result: QueryResult): ResultMessage {
  return {
    type: 'result',
    ...asked,
    columns: result.columns.map(({ name, type }) => ({ name, type })),
    rows: result.rows.map((row) => [...row]),
    ...(result.truncated && { truncated: result.truncated }),
    milliseconds: result.milliseconds,
  };
}
