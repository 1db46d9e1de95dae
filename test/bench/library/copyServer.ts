import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { freshDatabase } from '../../database/embeddedPostgres';
import { LIBRARY, LIBRARY_TABLES } from '../measure/library';
import { tableFiles } from './files';

/** A real PostgreSQL server that takes the library's rows by psql's \copy. */
export class CopyServer {
  private constructor(private readonly client: Client) {}

  /** Starts one, with the library's tables and, in a schema of their own, the same without any key. */
  static async start(): Promise<CopyServer | undefined> {
    if (!hasPsql()) return undefined;
    const client = await freshDatabase();
    await client.query(readFileSync(LIBRARY, 'utf8'));
    await client.query('CREATE SCHEMA bare');
    for (const table of LIBRARY_TABLES) await client.query(`CREATE UNLOGGED TABLE bare.${table} (LIKE ${table})`);
    return new CopyServer(client);
  }

  /** Loads the files of a folder into empty tables of a schema ('public' has all constraints on, 'bare' none); milliseconds of psql. */
  async copy(folder: string, schema: 'public' | 'bare'): Promise<number> {
    await this.empty(schema);
    const { host, port, database } = this.client;
    const address = ['-h', host, '-p', String(port), '-U', 'postgres', '-d', database ?? '', '-q', '-X', '-v', 'ON_ERROR_STOP=1'];
    const files = tableFiles(folder);
    const copies = LIBRARY_TABLES.flatMap((table, at) => ['-c', `\\copy ${schema}.${table} from '${files[at]}' csv header`]);
    const started = performance.now();
    await promisify(execFile)('psql', [...address, ...copies]);
    const milliseconds = performance.now() - started;
    await this.empty(schema);
    return milliseconds;
  }

  /** For `--connection`. */
  get url(): string {
    const { host, port, database } = this.client;
    return `postgres://postgres@${host}:${port}/${database}?sslmode=disable`;
  }

  /** Leaves the library's tables in `public` without rows, or no tables there; what was written before is out of the way. */
  async reset(tables: 'empty' | 'none'): Promise<void> {
    await this.client.query(`DROP TABLE IF EXISTS ${LIBRARY_TABLES.join(', ')}`);
    if (tables === 'empty') await this.client.query(readFileSync(LIBRARY, 'utf8'));
    await this.client.query('CHECKPOINT');
  }

  /** Rows of each table in `public`. */
  async counts(): Promise<Record<string, number>> {
    const counts = LIBRARY_TABLES.map((table) => `(SELECT count(*)::float8 FROM ${table}) AS ${table}`);
    const { rows } = await this.client.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
    return rows[0];
  }

  private async empty(schema: string): Promise<void> {
    await this.client.query(`TRUNCATE ${LIBRARY_TABLES.map((table) => `${schema}.${table}`).join(', ')}`);
  }
}

function hasPsql(): boolean {
  try {
    execFileSync('psql', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
