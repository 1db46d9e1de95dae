import type { Client } from 'pg';
import type { PostgresScript, PostgresStatement } from '../../../src/core/schema/translate/postgresScript';

/** A statement that a server did not take, with its words. */
export interface Refused {
  readonly statement: PostgresStatement;
  readonly message: string;
}

/** Runs a translated schema on a real server; what it refuses is returned, and what needs that is not tried. */
export async function runPostgresScript(client: Client, script: PostgresScript): Promise<Refused[]> {
  const refused: Refused[] = [];
  const missing = new Set<string>();
  for (const statement of script.statements) {
    if (statement.needs.some((id) => missing.has(id))) continue;
    const messages: string[] = [];
    for (const text of [statement.text, ...statement.otherwise.map((one) => one.text)]) {
      const message = await client.query(text).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (message === undefined) break;
      messages.push(message);
    }
    if (messages.length === 1 + statement.otherwise.length) refused.push({ statement, message: messages[0] });
    const computed = messages.length < statement.otherwise.length || messages.length === 0;
    if (!computed && statement.provides) missing.add(statement.provides);
  }
  return refused;
}
