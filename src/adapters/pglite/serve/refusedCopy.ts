import type { SqlParser } from '../../../core/schema/sqlParser';
import { type Message, message, textAt } from './protocol';

/** A query that fails with a clear word in place of one that would wedge the server: its transaction goes the way of any other error. */
const REFUSAL = `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000',
  MESSAGE = 'COPY from the client and COPY with a program are not possible on an embedded database',
  HINT = 'Use INSERT, or seed a PostgreSQL server.'; END $$`;

/** The message, or where its SQL has a COPY that the embedded server would never come back from, one that fails. */
export async function withoutWedge(one: Message, parser: SqlParser): Promise<Message> {
  if (one.type === 'Q') return (await wedges(textAt(one.bytes, 5).text, parser)) ? { type: 'Q', bytes: message('Q', REFUSAL) } : one;
  if (one.type !== 'P') return one;
  const { text: name, end } = textAt(one.bytes, 5);
  const { text: sql, end: types } = textAt(one.bytes, end);
  if (!(await wedges(sql, parser))) return one;
  return { type: 'P', bytes: message('P', name, REFUSAL, one.bytes.subarray(types)) };
}

async function wedges(sql: string, parser: SqlParser): Promise<boolean> {
  if (!/\bcopy\b/i.test(sql)) return false;
  try {
    const statements = await parser.parse(sql);
    return statements.some(
      (statement) =>
        'CopyStmt' in statement &&
        (statement.CopyStmt.is_program === true || (statement.CopyStmt.is_from === true && statement.CopyStmt.filename === undefined)),
    );
  } catch {
    // The server says itself what is wrong with it.
    return false;
  }
}
