import { type PGlite, protocol } from '@electric-sql/pglite';
import { AnswerTooLarge, type ReadSession, type TextResult } from '../postgres/readSession';

/** For use inside of `runExclusive`: nothing else may speak to the database meanwhile. */
export function pgliteSession(database: PGlite): ReadSession {
  return {
    async run(sql, most = Number.POSITIVE_INFINITY) {
      const parts: Buffer[] = [];
      let bytes = 0;
      const onRawData = (part: Uint8Array) => {
        bytes += part.length;
        if (bytes <= most) parts.push(Buffer.from(part));
      };
      await database.execProtocolRawStream(oneStatement(sql), { syncToFs: false, onRawData });
      if (bytes > most) throw new AnswerTooLarge();
      return textResult(Buffer.concat(parts));
    },
  };
}

/** The extended protocol takes one statement only, and answers in text. */
function oneStatement(sql: string): Uint8Array {
  const { parse, bind, describe, execute, sync } = protocol.serialize;
  return Buffer.concat([parse({ text: sql }), bind(), describe({ type: 'P' }), execute(), sync()]);
}

/** Throws the server's error. */
function textResult(answer: Uint8Array): TextResult {
  const columns: { name: string; typeOid: number }[] = [];
  const rows: (string | null)[][] = [];
  new protocol.Parser().parse(answer, (message) => {
    if (message instanceof protocol.messages.DatabaseError) throw message;
    if (message instanceof protocol.messages.RowDescriptionMessage)
      columns.push(...message.fields.map(({ name, dataTypeID }) => ({ name, typeOid: dataTypeID })));
    else if (message instanceof protocol.messages.DataRowMessage) rows.push(message.fields);
  });
  return { columns, rows };
}
