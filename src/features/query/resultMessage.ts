import { chooseChart } from '../../core/query/chart';
import { chartPlaces } from '../../core/query/chartPlaces';
import type { QueryResult } from '../../core/query/result';
import type { Asked, ResultChart, ResultMessage } from '../../protocol/results';

/** An answer as the panel gets it, with the chart that its shape suggests. */
export function resultMessage(asked: Asked, result: QueryResult): ResultMessage {
  const chart = suggestedChart(result);
  return {
    type: 'result',
    ...asked,
    columns: result.columns.map(({ name, type }) => ({ name, type })),
    rows: result.rows.map((row) => [...row]),
    ...(result.truncated && { truncated: result.truncated }),
    milliseconds: result.milliseconds,
    ...(chart && { chart }),
  };
}

function suggestedChart(result: QueryResult): ResultChart | undefined {
  const chart = chooseChart(result);
  const places = chart && chartPlaces(result, chart);
  return (
    chart && places && { kind: chart.kind, x: places.x, series: [...places.series], ...(places.by !== undefined && { by: places.by }) }
  );
}
