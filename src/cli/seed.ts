import { connectionUrl } from '../core/connections/connectionUrl';
import { looksLikeProduction } from '../core/connections/looksLikeProduction';
import { parseConnection } from '../core/connections/parseConnection';
import type { ConnectionTarget, Databases, SeedOptions } from '../core/databases';
import { badInput } from '../core/errors';
import type { Command, CommandPorts } from './command';
import { datasetInput } from './datasetInput';
import { MAX_WORKERS, type Options, wholeNumber } from './options';
import { seedingSummary } from './seedingSummary';

/** `seedbed seed SCHEMA --connection URL …`: makes the rows in a connected PostgreSQL, all of them or none. */
export const seed: Command = async (positional, options, ports) => {
  const connection = readConnection(options.connection, ports);
  const request = seedOptions(options);
  if (!options['dry-run']) refuseProduction(connection, options.confirm);
  const input = await datasetInput(positional, options, ports);
  const done = options['dry-run']
    ? await ports.databases.planSeed(input, connection, request, ports.signal)
    : await ports.databases.seed(input, connection, request, listener(options, ports), ports.signal);
  ports.print(options.json ? JSON.stringify(done) : seedingSummary(done, connectionUrl(connection)));
  return 0;
};

/** `env:NAME` is the variable of that name; no variable is taken that was not named. */
function readConnection(given: string | undefined, { environment }: CommandPorts): ConnectionTarget {
  if (given === undefined)
    throw badInput('No database was given.', 'Add --connection postgres://USER@HOST/DATABASE, or --connection env:DATABASE_URL.');
  const variable = /^env:(\w+)$/.exec(given)?.[1];
  if (variable === undefined) return parseConnection(given, environment);
  const value = environment[variable];
  if (value === undefined || value === '') throw badInput(`The variable ${variable} is not set.`);
  return parseConnection(value, environment);
}

function seedOptions(options: Options): SeedOptions {
  if (options.append && options.truncate !== undefined) throw badInput('--append and --truncate exclude each other.', 'Give one of them.');
  if (options.catalogue?.trim() === '') throw badInput('--catalogue has no name.', 'Give the name that the dataset is to have there.');
  const emptied = options.truncate?.split(',').map((name) => name.trim());
  if (emptied?.includes('')) throw badInput('--truncate names no table.', 'Name those that lose their rows, as TABLE,TABLE.');
  return {
    mode: options.append ? 'append' : emptied ? 'truncate' : 'empty',
    ...(emptied && { emptied }),
    triggers: !options['no-triggers'],
    catalogue: options.catalogue !== undefined,
    id: options.catalogue ?? '',
    name: options.catalogue ?? '',
    ...(options.workers !== undefined && { workers: wholeNumber('--workers', options.workers, 1, MAX_WORKERS) }),
  };
}

function refuseProduction(connection: ConnectionTarget, confirmed: string | undefined): void {
  if (confirmed !== undefined && confirmed !== connection.database)
    throw badInput(`--confirm names "${confirmed}", and the database is "${connection.database}".`);
  if (confirmed === undefined && looksLikeProduction(connection))
    throw badInput(
      `${connectionUrl(connection)} looks like production; nothing was written.`,
      `Add --confirm ${connection.database} if that database is meant.`,
    );
}

function listener({ events }: Options, ports: CommandPorts): Parameters<Databases['seed']>[3] {
  return (event) => {
    // Until here nothing is written, and planning may be too busy to hear of an interrupt.
    if (event.type === 'generation:start') ports.takeInterrupts();
    if (events) ports.say(JSON.stringify(event));
  };
}
