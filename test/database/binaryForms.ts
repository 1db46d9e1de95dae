import { PGlite } from '@electric-sql/pglite';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { freshDatabase } from './embeddedPostgres';
import { copyRows } from './scriptDatabase';

/** A server that both forms are copied to. */
export interface BothForms {
  run(sql: string): Promise<void>;
  /** What of the rows the two forms do not have in common, as texts. */
  differing(type: string, rows: { binary: Uint8Array; text: Uint8Array }): Promise<unknown[]>;
  close(): Promise<void>;
}

const TABLES = (type: string) => `DROP TABLE IF EXISTS b, c; CREATE TABLE b (n serial, c0 ${type}); CREATE TABLE c (n serial, c0 ${type})`;
const DIFFERING =
  'SELECT b.n, b.c0::text AS binary, c.c0::text AS csv FROM b FULL JOIN c USING (n) WHERE b.c0::text IS DISTINCT FROM c.c0::text';

/** By a real server. */
export async function bothFormsReal(): Promise<BothForms> {
  const client = await freshDatabase();
  return {
    run: async (sql) => void (await client.query(sql)),
    differing: async (type, { binary, text }) => {
      await client.query(TABLES(type));
      await copyRows(client, 'COPY b (c0) FROM stdin WITH (FORMAT binary)', binary);
      await copyRows(client, 'COPY c (c0) FROM stdin WITH (FORMAT csv)', text);
      return (await client.query(DIFFERING)).rows;
    },
    close: () => client.end(),
  };
}

/** By the embedded one. */
export async function bothFormsEmbedded(): Promise<BothForms> {
  const database = await PGlite.create({ extensions: { citext } });
  const copy = (sql: string, bytes: Uint8Array) => database.query(sql, [], { blob: new Blob([new Uint8Array(bytes)]) });
  return {
    run: async (sql) => void (await database.exec(sql)),
    differing: async (type, { binary, text }) => {
      await database.exec(TABLES(type));
      await copy("COPY b (c0) FROM '/dev/blob' WITH (FORMAT binary)", binary);
      await copy("COPY c (c0) FROM '/dev/blob' WITH (FORMAT csv)", text);
      return (await database.query(DIFFERING)).rows;
    },
    close: () => database.close(),
  };
}
