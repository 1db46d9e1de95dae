import assert from 'node:assert/strict';
import { sql } from '../../../src/adapters/formats/sql';
import { formatTables } from '../../../src/core/plan/formatTable';
import { planOf } from '../support/plans';

/** How a script sets the sequence of the table's first column after its rows. */
async function setval(column: string, rows: number): Promise<string | undefined> {
  const tables = formatTables(await planOf(`CREATE TABLE t (c ${column}, note text);`, { rows }), false);
  return /setval\([^,]+, (.+)\);/.exec(new TextDecoder().decode(sql.epilogue?.(tables)))?.[1];
}

describe('sequences after the rows of a script', () => {
  it('go on with the next value', async () => {
    assert.equal(await setval('serial PRIMARY KEY', 0), '1, false');
    assert.equal(await setval('serial PRIMARY KEY', 20), '21, false');
    assert.equal(await setval('integer GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 5) PRIMARY KEY', 3), '20, false');
  });

  it('stand at their last value where there is no next one, which no server would take', async () => {
    assert.equal(await setval('smallserial PRIMARY KEY', 40_000), '32767, true');
    assert.equal(await setval('integer GENERATED ALWAYS AS IDENTITY (MAXVALUE 9) PRIMARY KEY', 20), '9, true');
    assert.equal(await setval('integer GENERATED ALWAYS AS IDENTITY (INCREMENT -1 MINVALUE -4) PRIMARY KEY', 20), '-4, true');
  });
});
