import { identifier } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';

/**
 * Undoes what a script sets for its own loading (search path, replication role, date style), and
 * switches the schema's own triggers off: they would change the rows that are to be proven. Returns notes.
 */
export async function settleSession(server: EmbeddedServer, defaultSchema: string): Promise<string[]> {
  await server.execute(`RESET ALL; SET search_path TO ${[...new Set([defaultSchema, 'public'])].map(identifier).join(', ')}`);
  const triggers = await server.query<{ relation: string; names: string[] }>(USER_TRIGGERS);
  for (const { relation } of triggers) await server.execute(`ALTER TABLE ${relation} DISABLE TRIGGER USER`);
  const names = [...new Set(triggers.flatMap((table) => table.names))];
  return names.length === 0 ? [] : [`Triggers of the schema were switched off while the rows were loaded: ${names.join(', ')}.`];
}

const USER_TRIGGERS = `
  SELECT tgrelid::regclass::text AS relation, array_agg(tgname::text ORDER BY tgname) AS names
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND relkind IN ('r', 'p')
  GROUP BY tgrelid ORDER BY 1`;
