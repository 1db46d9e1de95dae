// npm run check:migrations: applies the catalogue's migrations to a fresh server, twice.
import { migrate } from '../../src/adapters/postgres/catalogue';
import { clientSession } from '../../src/adapters/postgres/sqlSession';
import { freshDatabase, stopServer } from './embeddedPostgres';

async function applied(session: ReturnType<typeof clientSession>): Promise<number> {
  await session.execute('BEGIN');
  const names = await migrate(session);
  await session.execute('COMMIT');
  return names.length;
}

async function main(): Promise<void> {
  try {
    const session = clientSession(await freshDatabase());
    const first = await applied(session);
    const again = await applied(session);
    if (first === 0) throw new Error('No migration was applied.');
    if (again !== 0) throw new Error(`${again} migrations were applied a second time.`);
    console.log(`Migrations applied: ${first}`);
  } finally {
    await stopServer();
  }
}

void main();
