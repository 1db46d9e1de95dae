import { inspectJson } from '../core/schema/inspect';
import { displayName } from '../core/schema/schema';
import type { Command } from './command';
import { datasetInput } from './datasetInput';

/** `seedbed inspect SCHEMA [--json]`: what was read, and what could not be. */
export const inspect: Command = async (positional, options, ports) => {
  const { sources, dialect } = await datasetInput(positional, options, ports);
  const schema = await ports.engine.inspect(sources, dialect, ports.signal);
  if (options.json) {
    ports.print(JSON.stringify(inspectJson(schema), null, 2));
    return 0;
  }
  for (const table of schema.tables) {
    const keys = table.foreignKeys.length === 1 ? '1 foreign key' : `${table.foreignKeys.length} foreign keys`;
    ports.print(`${displayName(table, schema.defaultSchema)}: ${table.columns.length} columns, ${keys}`);
  }
  for (const { severity, message, position } of schema.diagnostics)
    ports.say(`${position.file}:${position.line}:${position.column}: ${severity}: ${message}`);
  ports.say(schema.tables.length === 1 ? '1 table read.' : `${schema.tables.length} tables read.`);
  return 0;
};
