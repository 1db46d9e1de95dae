import type { ConnectedDatabases } from '../../core/connected';
import type { SqlParser } from '../../core/schema/sqlParser';
import { connect } from './connect';
import { introspect, referenceRows } from './introspect/introspect';
import { readFromServer } from './readFromServer';

/** Connected databases by `pg`, read alone. */
export function postgresDatabases(parser: SqlParser): ConnectedDatabases {
  return {
    query: async (connection, query, limits, signal) => {
      const client = await connect(connection, signal);
      try {
        return await readFromServer(client, query, limits, signal);
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    introspect: (connection, signal) => introspect(connection, parser, signal),
    referenceRows,
  };
}
