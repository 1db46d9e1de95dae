import { type ConnectionTarget, type TlsMode, tlsModes } from '../databases';
import { badConnection, type ConnectionSettings } from './connectionSettings';
import { keywordSettings } from './keywordSettings';
import { isConnectionUrl, urlSettings } from './urlSettings';

/** Variables of a process's environment, or of an `.env` file. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a connection as people paste it: `postgres://` and other drivers' URLs, `jdbc:postgresql://`, or libpq's
 * `host=… dbname=…`. What the text leaves out, the environment's PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD,
 * PGSSLMODE and PGSSLROOTCERT say, as for psql. Throws `bad-input`, without any part of the text.
 */
export function parseConnection(text: string, environment: Environment = {}): ConnectionTarget {
  const wanted = text.trim();
  if (wanted === '') throw badConnection('The connection is empty.');
  return targetOf(isConnectionUrl(wanted) ? urlSettings(wanted) : keywordSettings(wanted), environment);
}

/** The connection that settings and environment describe; libpq's defaults for the rest. Throws `bad-input`. */
export function targetOf(settings: ConnectionSettings, environment: Environment): ConnectionTarget {
  const user = settings.user || environment.PGUSER || environment.USER || environment.USERNAME || 'postgres';
  const authority = settings.sslrootcert || environment.PGSSLROOTCERT;
  return {
    host: hostOf(settings.host || settings.hostaddr || environment.PGHOST || 'localhost'),
    port: portOf(settings.port || environment.PGPORT || '5432'),
    database: settings.dbname || environment.PGDATABASE || user,
    user,
    ...withPassword(settings.password || environment.PGPASSWORD),
    tls: authority === 'system' ? 'verify-full' : tlsOf(settings.sslmode || environment.PGSSLMODE || 'prefer'),
    ...(authority && authority !== 'system' ? { authority } : {}),
  };
}

function withPassword(password: string | undefined): { password?: string } {
  return password ? { password } : {};
}

function hostOf(host: string): string {
  if (host.includes(',') && !host.startsWith('/')) throw badConnection('The connection names several hosts; name the one to connect to.');
  return host;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw badConnection('The port of the connection is not a number from 1 to 65535.');
  return port;
}

/** `allow` tries without encryption first, which is no better; `no-verify` is what node's driver calls `require`. */
const OTHER_MODES: Readonly<Record<string, TlsMode>> = { allow: 'prefer', 'no-verify': 'require' };

function tlsOf(mode: string): TlsMode {
  const known = tlsModes.find((name) => name === mode) ?? (Object.hasOwn(OTHER_MODES, mode) ? OTHER_MODES[mode] : undefined);
  if (!known) throw badConnection(`The connection's sslmode is none of ${tlsModes.join(', ')}.`);
  return known;
}
