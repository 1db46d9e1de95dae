import type { ConnectionTarget, Introspected } from '../../../core/databases';
import { readSchema } from '../../../core/schema/readSchema';
import type { QualifiedName } from '../../../core/schema/schema';
import type { SqlParser } from '../../../core/schema/sqlParser';
import { databaseScript } from './databaseScript';
import { readOnly } from './readOnly';
import { insertStatement, smallTables } from './tableRows';

/** See `Databases.introspect`. */
export async function introspect(connection: ConnectionTarget, parser: SqlParser, signal?: AbortSignal): Promise<Introspected> {
  const { ddl, small } = await readOnly(
    connection,
    async (session) => ({ ddl: await databaseScript(session), small: await smallTables(session) }),
    signal,
  );
  const schema = await readSchema([{ file: `${connection.database}.sql`, text: ddl }], parser, { dialect: 'postgres' });
  return { ddl, schema, small };
}

/** See `Databases.referenceRows`. */
export async function referenceRows(connection: ConnectionTarget, tables: readonly QualifiedName[], signal?: AbortSignal): Promise<string> {
  const read = async (session: Parameters<typeof insertStatement>[0]): Promise<string> => {
    const statements: string[] = [];
    for (const table of tables) statements.push(await insertStatement(session, table));
    return statements.join('\n');
  };
  return readOnly(connection, read, signal);
}
