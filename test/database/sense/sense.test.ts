import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { Plan } from '../../../src/core/plan/plan';
import { freshDatabase } from '../embeddedPostgres';
import { constantColumns, loadGenerated } from '../loadGenerated';
import { createSchema } from '../serverSchema';
import { airline } from './airline.questions';
import { bank } from './bank.questions';
import { clinic } from './clinic.questions';
import { company } from './company.questions';
import { hotel } from './hotel.questions';
import { library } from './library.questions';
import { offenders } from './offenders';
import { NOW, type Question, TOPICS } from './question';
import { restaurants } from './restaurants.questions';
import { saas } from './saas.questions';
import { school } from './school.questions';
import { shop } from './shop.questions';
import { social } from './social.questions';
import { tracker } from './tracker.questions';
import { warehouse } from './warehouse.questions';

const SAMPLES = resolve(__dirname, '../../../media/samples');
const SCHEMAS: Record<string, [folder: string, questions: readonly Question[]]> = {
  shop: [__dirname, shop],
  bank: [__dirname, bank],
  clinic: [__dirname, clinic],
  school: [__dirname, school],
  airline: [__dirname, airline],
  social: [__dirname, social],
  saas: [__dirname, saas],
  tracker: [__dirname, tracker],
  hotel: [__dirname, hotel],
  warehouse: [__dirname, warehouse],
  library: [SAMPLES, library],
  company: [SAMPLES, company],
  restaurants: [SAMPLES, restaurants],
};
/** Parts of something come in numbers: with as many rows as it has, there would be one each. */
const PARTS = { invoice_line: { rows: 1200 }, poll_options: { rows: 1200 } };
const FILLS = [
  { rows: 50, seed: 1 },
  { rows: 50, seed: 2 },
  { rows: 400, seed: 1 },
];

interface Filled {
  readonly client: Client;
  readonly plan: Plan;
  readonly fill: string;
}

/** A database with a script's tables, filled. Moments are compared with days as UTC has them. */
async function filled(text: string, fill: (typeof FILLS)[number]): Promise<Filled> {
  const client = await freshDatabase();
  assert.deepEqual(await createSchema(client, text), []);
  await client.query("SET TIME ZONE 'UTC'");
  const tables =
    fill.rows < 400 ? {} : Object.fromEntries(Object.entries(PARTS).filter(([name]) => text.includes(`CREATE TABLE ${name} `)));
  const plan = await loadGenerated(client, text, { ...fill, tables, now: NOW.replaceAll("'", '') });
  return { client, plan, fill: `${fill.rows} rows, seed ${fill.seed}` };
}

describe('rows that make sense', function () {
  this.timeout(120_000);

  for (const [name, [folder, questions]] of Object.entries(SCHEMAS)) {
    describe(name, () => {
      const databases: Filled[] = [];
      before(async () => {
        const text = readFileSync(join(folder, `${name}.sql`), 'utf8');
        for (const fill of FILLS) databases.push(await filled(text, fill));
      });
      after(() => Promise.all(databases.map(({ client }) => client.end())));

      for (const topic of TOPICS) {
        const asked = questions.filter(({ since, open }) => since === topic && open === undefined);
        if (asked.length === 0) continue;
        it(`${topic}: ${asked.length} questions`, async () => {
          const found: string[] = [];
          for (const { client, fill } of databases)
            for (const question of asked) {
              const offence = await offenders(client, question);
              if (offence) found.push(`${fill}: ${offence}`);
            }
          assert.deepEqual(found, []);
        });
      }

      // A rule could hold for want of anything to hold for.
      it('no column holds nothing, or one value alone', async () => {
        const { client, plan } = databases[FILLS.length - 1];
        assert.deepEqual(await constantColumns(client, plan), []);
      });

      for (const { name: question, open } of questions) if (open !== undefined) it.skip(`${question}: ${open}`);
    });
  }
});
