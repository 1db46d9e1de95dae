import { badInput } from '../core/errors';
import { type QueryLimits, type QueryResult, type ResultColumn, usualLimits } from '../core/query/result';
import { chosenDataset } from './chosenDataset';
import type { Command } from './command';
import { loadEvents } from './loadEvents';
import { type Options, wholeNumber } from './options';
import { textTable } from './textTable';

const MOST_ROWS = 1_000_000;
const MOST_SECONDS = 86_400;
/** Shown to the right, as numbers are. */
const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'money', 'oid']);

/** `seedbed query DATASET|SCHEMA "SELECT …" [--limit N] [--seconds N]`: the answer to one SELECT. */
export const query: Command = async (positional, options, ports) => {
  if (positional.length < 2) throw badInput('A query needs a dataset or a schema, and SQL.', 'seedbed query DATASET|SCHEMA "SELECT …"');
  const limits = queryLimits(options);
  const source = await chosenDataset(positional.slice(0, -1), options, ports);
  ports.takeInterrupts();
  try {
    const sql = positional[positional.length - 1];
    const answer = await ports.databases.query(source, sql, limits, loadEvents(options, ports), ports.signal);
    ports.print(options.json ? JSON.stringify(answer) : table(answer));
    if (answer.truncated) ports.say(truncation(answer));
    return 0;
  } finally {
    await ports.databases.close();
  }
};

function queryLimits({ limit, seconds }: Options): QueryLimits {
  return {
    ...usualLimits,
    ...(limit !== undefined && { rows: wholeNumber('--limit', limit, 1, MOST_ROWS) }),
    ...(seconds !== undefined && { milliseconds: wholeNumber('--seconds', seconds, 1, MOST_SECONDS) * 1000 }),
  };
}

function table({ columns, rows }: QueryResult): string {
  const isNumber = ({ type }: ResultColumn): boolean => NUMBERS.has(type);
  return textTable(
    columns.map(({ name }) => name),
    rows.map((row) => row.map((cell) => cell ?? 'NULL')),
    columns.flatMap((column, at) => (isNumber(column) ? [at] : [])),
  );
}

function truncation({ rows, truncated }: QueryResult): string {
  if (rows.length === 0) return 'No row is shown: the first one is too large.';
  const shown = rows.length === 1 ? 'Only the first row is shown' : `Only the first ${rows.length} rows are shown`;
  return truncated === 'rows' ? `${shown}; --limit N shows more.` : `${shown}: the answer is too large.`;
}
