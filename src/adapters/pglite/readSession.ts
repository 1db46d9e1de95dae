import { type PGlite, protocol } from '@electric-sql/pglite';
import type { ReadSession, TextResult } from '../postgres/readSession';

/** For use inside of `runExclusive`: nothing else may speak to the database meanwhile. */
export function pgliteSession(database: PGlite): ReadSession {
  return {
    async run(sql) {
      const { messages } = await database.execProtocol(oneStatement(sql), { syncToFs: false });
      return textResult(messages);
    },
  };
}

/** The extended protocol takes one statement only, and answers in text. */
function oneStatement(sql: string): Uint8Array {
  const { parse, bind, describe, execute, sync } = protocol.serialize;
  return Buffer.concat([parse({ text: sql }), bind(), describe({ type: 'P' }), execute(), sync()]);
}

type Message = Awaited<ReturnType<PGlite['execProtocol']>>['messages'][number];

function textResult(messages: readonly Message[]): TextResult {
  const columns: { name: string; typeOid: number }[] = [];
  const rows: (string | null)[][] = [];
  for (const message of messages) {
    if (message instanceof protocol.messages.RowDescriptionMessage)
      columns.push(...message.fields.map(({ name, dataTypeID }) => ({ name, typeOid: dataTypeID })));
    else if (message instanceof protocol.messages.DataRowMessage) rows.push(message.fields);
  }
  return { columns, rows };
}
