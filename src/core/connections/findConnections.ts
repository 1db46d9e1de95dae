import type { ConnectionTarget } from '../databases';
import { UserFacingError } from '../errors';
import type { ConnectionSettings } from './connectionSettings';
import { readEnvFile } from './envFile';
import { type Environment, parseConnection, targetOf } from './parseConnection';
import { isConnectionUrl } from './urlSettings';

/** A connection that variables speak of, and the variable that does: the first where there are several. */
export interface FoundConnection {
  readonly variable: string;
  readonly target: ConnectionTarget;
}

/** Variables that together say a connection, by what each may be called. */
interface Family {
  readonly host: readonly string[];
  readonly dbname: readonly string[];
  readonly port: readonly string[];
  readonly user: readonly string[];
  readonly password: readonly string[];
  /** Variables of which one has to name PostgreSQL, where the others are of any database. */
  readonly system?: readonly string[];
}

const FAMILIES: readonly Family[] = [
  { host: ['PGHOST'], dbname: ['PGDATABASE'], port: ['PGPORT'], user: ['PGUSER'], password: ['PGPASSWORD'] },
  {
    host: ['POSTGRES_HOST', 'POSTGRES_SERVER'],
    dbname: ['POSTGRES_DB', 'POSTGRES_DATABASE'],
    port: ['POSTGRES_PORT'],
    user: ['POSTGRES_USER', 'POSTGRES_USERNAME'],
    password: ['POSTGRES_PASSWORD'],
  },
  {
    host: ['DB_HOST'],
    dbname: ['DB_DATABASE', 'DB_NAME'],
    port: ['DB_PORT'],
    user: ['DB_USERNAME', 'DB_USER'],
    password: ['DB_PASSWORD', 'DB_PASS'],
    system: ['DB_CONNECTION', 'DB_DIALECT', 'DB_ENGINE', 'DB_TYPE', 'DB_CLIENT', 'DB_DRIVER'],
  },
];

/** As `connectionsIn`, of an `.env` file's text. */
export function findConnections(text: string): readonly FoundConnection[] {
  return connectionsIn(readEnvFile(text));
}

/**
 * The PostgreSQL connections that variables speak of: those that hold a connection's URL, whatever they are called, and
 * families such as PGHOST and PGDATABASE. What cannot be read as one is left out.
 */
export function connectionsIn(variables: Environment): readonly FoundConnection[] {
  const found = [
    ...Object.keys(variables).flatMap((name) => ofUrl(name, variables)),
    ...FAMILIES.flatMap((family) => ofFamily(family, variables)),
  ];
  const targets = found.map(({ target }) => JSON.stringify(target));
  return found.filter((_, at) => targets.indexOf(targets[at]) === at);
}

function ofUrl(variable: string, variables: Environment): FoundConnection[] {
  const value = variables[variable] ?? '';
  return isConnectionUrl(value) ? ifReadable(variable, () => parseConnection(value)) : [];
}

function ofFamily({ system, ...names }: Family, variables: Environment): FoundConnection[] {
  if (system && !system.some((name) => /postgres|pgsql|^pg$/i.test(variables[name] ?? ''))) return [];
  const variable = [...names.host, ...names.dbname].find((name) => variables[name]);
  if (variable === undefined) return [];
  const settings: ConnectionSettings = Object.fromEntries(
    Object.entries(names).map(([keyword, choices]) => [keyword, choices.map((name) => variables[name]).find(Boolean)]),
  );
  const { PGSSLMODE, PGSSLROOTCERT } = variables;
  return ifReadable(variable, () => targetOf(settings, { PGSSLMODE, PGSSLROOTCERT }));
}

function ifReadable(variable: string, read: () => ConnectionTarget): FoundConnection[] {
  try {
    return [{ variable, target: read() }];
  } catch (error) {
    if (error instanceof UserFacingError) return [];
    throw error;
  }
}
