import { badConnection, type ConnectionSettings, isConnectionKeyword } from './connectionSettings';

/** `postgres:`, `postgresql+psycopg2:` of SQLAlchemy, `postgis:` of Django, `jdbc:postgresql:`. */
const SCHEME = /^(jdbc:)?(?:postgres|postgresql|postgis)(?:\+\w+)?:/i;

/** Whether a text is a PostgreSQL's URL, of libpq's form, JDBC's, or another driver's. */
export function isConnectionUrl(text: string): boolean {
  return SCHEME.test(text);
}

/** What a URL says. A parameter counts more than the same in the URL's path. Throws `bad-input`. */
export function urlSettings(url: string): ConnectionSettings {
  const [scheme, jdbc] = SCHEME.exec(url) ?? [''];
  const [way, ...parameters] = url.slice(scheme.length).split('?');
  const place = way.startsWith('//') ? placeOf(way.slice(2)) : { dbname: decoded(way.replace(/^\//, '')) };
  return { ...withoutEmpty(place), ...parameterSettings(parameters.join('?'), jdbc !== undefined) };
}

/** Of `user:password@host:port/database`. An @ in a password is common, though it should be %40. */
function placeOf(way: string): ConnectionSettings {
  const slash = way.indexOf('/');
  const authority = slash < 0 ? way : way.slice(0, slash);
  const at = authority.lastIndexOf('@');
  return {
    ...(at < 0 ? {} : userOf(authority.slice(0, at))),
    ...serverOf(authority.slice(at + 1)),
    dbname: slash < 0 ? '' : decoded(way.slice(slash + 1)),
  };
}

function userOf(text: string): ConnectionSettings {
  const colon = text.indexOf(':');
  return colon < 0 ? { user: decoded(text) } : { user: decoded(text.slice(0, colon)), password: decoded(text.slice(colon + 1)) };
}

function serverOf(text: string): ConnectionSettings {
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::([^:]*))?$/.exec(text);
  if (!match) throw badConnection('The host of this connection URL cannot be told from the rest.');
  const [, ipv6, host, port] = match;
  return { host: decoded(ipv6 ?? host), port };
}

function parameterSettings(text: string, jdbc: boolean): ConnectionSettings {
  const settings: ConnectionSettings = {};
  for (const parameter of text.split('&').filter((part) => part !== '')) {
    const equals = parameter.indexOf('=');
    const keyword = decoded(equals < 0 ? parameter : parameter.slice(0, equals));
    const value = equals < 0 ? '' : decoded(parameter.slice(equals + 1));
    if (isConnectionKeyword(keyword)) settings[keyword] = value;
    else if (keyword === 'ssl' && value !== 'false') settings.sslmode ??= jdbc ? 'verify-full' : 'require';
  }
  return settings;
}

function withoutEmpty(settings: ConnectionSettings): ConnectionSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badConnection('This connection URL has a % that is followed by no two hexadecimal digits of a character.');
  }
}
