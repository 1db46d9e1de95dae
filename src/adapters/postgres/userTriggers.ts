import type { SqlSession } from './sqlSession';

/** Statements that switch the schema's own triggers on again as they are now: `settleSession` switches them off. */
export async function triggerSettings(session: SqlSession): Promise<string[]> {
  const triggers = await session.query<{ statement: string }>(TRIGGERS);
  return triggers.map(({ statement }) => statement);
}

/** Those of partitions too: they may be set in another way than the whole table's. */
const TRIGGERS = `
  SELECT format('ALTER TABLE %s %s %I', tgrelid::regclass,
    CASE tgenabled WHEN 'O' THEN 'ENABLE TRIGGER' WHEN 'A' THEN 'ENABLE ALWAYS TRIGGER' WHEN 'R' THEN 'ENABLE REPLICA TRIGGER'
      ELSE 'DISABLE TRIGGER' END, tgname) AS statement
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
  WHERE NOT tgisinternal AND relkind IN ('r', 'p')
  ORDER BY relkind, tgrelid, tgname`;
