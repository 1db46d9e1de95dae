import type { ConnectionTarget } from '../databases';

/** A connection for people, and for `parseConnection`: `postgres://me@db.example.com/library?sslmode=require`. Never with the password. */
export function connectionUrl({ host, port, database, user, tls, authority }: ConnectionTarget): string {
  const socket = host.startsWith('/');
  const server = socket ? '' : encodedHost(host);
  const parameters = [
    ...(socket ? [`host=${encodedPath(host)}`] : []),
    ...(tls === 'prefer' ? [] : [`sslmode=${tls}`]),
    ...(authority === undefined ? [] : [`sslrootcert=${encodedPath(authority)}`]),
  ];
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `postgres://${encodeURIComponent(user)}@${server}${port === 5432 ? '' : `:${port}`}/${encodeURIComponent(database)}${query}`;
}

function encodedHost(host: string): string {
  return host.includes(':') ? `[${encodedPath(host).replaceAll('%3A', ':')}]` : encodeURIComponent(host);
}

function encodedPath(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/');
}
