import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { gateQuery } from '../../../src/core/query/gate';
import { splitStatements } from '../../../src/core/schema/split';
import { readCells } from '../csvCells';
import { type Asked, connected, embedded } from './servers';

const folder = path.resolve(__dirname, '../../../../shared/nl2sql');

const parser = libpgQueryParser();

/** A question's queries: alternatives are parted by `;`, and `{a, b}` means that any of these columns is a right answer. */
function queries(gold: string): string[] {
  return splitStatements(gold).flatMap(({ text }) => {
    const choice = /\{([^}]+)\}/.exec(text);
    if (!choice) return [text];
    const chosen = [...choice[1].split(',').map((column) => column.trim()), choice[1]];
    return chosen.map((columns) => text.replace(choice[0], columns).replaceAll('{}', columns));
  });
}

/** A CSV cell without its quotes. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe('queries that people wrote for questions', function () {
  this.timeout(120_000);
  if (!existsSync(folder)) {
    it.skip(`the questions are not here: ${folder}`);
    return;
  }
  const [, ...rows] = readCells(readFileSync(path.join(folder, 'questions.csv'), 'utf8')).map((row) => row.map(unquoted));
  const databases = readdirSync(folder).filter((name) => name.endsWith('.sql'));

  it('are there', () => assert.equal(rows.length, 203));

  for (const start of [connected, embedded])
    for (const file of databases)
      it(`pass the gate and run: ${file} on ${start === connected ? 'a real server' : 'the embedded PostgreSQL'}`, async () => {
        const asked: Asked = await start();
        try {
          await asked.execute(readFileSync(path.join(folder, file), 'utf8'));
          const gold = rows.filter(([database]) => `${database}.sql` === file).flatMap(([, , , sql]) => queries(sql ?? ''));
          assert.ok(gold.length >= 20);
          for (const sql of gold) {
            const { columns } = await asked
              .read(await gateQuery(sql, parser))
              .catch((error: Error) => assert.fail(`${error.message}\n${sql}`));
            assert.ok(columns.length > 0);
          }
        } finally {
          await asked.stop();
        }
      });
});
