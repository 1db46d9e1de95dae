import { badInput } from '../core/errors';
import type { Command } from './command';
import { datasetInput } from './datasetInput';
import { wholeNumber } from './options';
import { textTable } from './textTable';

/** `seedbed page SCHEMA TABLE --offset N --limit N`: any rows, without making the others. */
export const page: Command = async (positional, options, ports) => {
  if (positional.length < 2) throw badInput('A page needs a schema and a table.', 'seedbed page SCHEMA TABLE --offset N --limit N');
  const table = positional[positional.length - 1];
  const offset = wholeNumber('--offset', options.offset ?? '0', 0);
  const limit = wholeNumber('--limit', options.limit ?? '100', 0, 10_000);
  const input = await datasetInput(positional.slice(0, -1), options, ports);
  const { columns, rows, milliseconds } = await ports.engine.page(input, table, offset, limit, ports.signal);
  if (options.json) ports.print(JSON.stringify({ columns, rows, milliseconds }));
  else
    ports.print(
      textTable(
        columns,
        rows.map((row) => row.map((cell) => cell ?? 'NULL')),
      ),
    );
  return 0;
};
