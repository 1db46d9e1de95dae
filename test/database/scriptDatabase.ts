import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { splitStatements } from '../../src/core/schema/split';

/** What belongs to a whole server, and transactions: each statement stands for itself here. */
const SKIPPED =
  /^(?:begin|commit|rollback|start|end|savepoint|release|analyze|vacuum|(?:create|drop|alter)\s+(?:database|role|user)|alter\s[^]*\bowner\s+to\b|grant|revoke)\b/i;

/** Runs a whole script, its rows included; returns what the server refused of statements about rows, with its words. */
export async function runScript(client: Client, text: string): Promise<string[]> {
  const refused: string[] = [];
  for (const { text: sql, copyData } of splitStatements(text)) {
    if (SKIPPED.test(sql)) continue;
    const run = copyData ? copyRows(client, sql, text.slice(copyData.start, copyData.end)) : client.query(sql);
    await run.catch((error: Error) => {
      if (/^(?:insert|copy|update|delete|truncate|with)\b/i.test(sql)) refused.push(`${error.message}: ${sql.slice(0, 80)}`);
    });
  }
  await client.query('RESET ALL');
  return refused;
}

/** COPY … FROM stdin, with the rows in a file that the server reads. */
export async function copyRows(client: Client, sql: string, rows: string | Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-copy-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'rows');
  writeFileSync(file, rows);
  try {
    await client.query(sql.replace(/\bfrom\s+stdin\b/i, `FROM ${client.escapeLiteral(file)}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
