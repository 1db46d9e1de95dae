import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { draftOf } from '../../src/features/connections/askProfile';
import { Connections } from '../../src/features/connections/connections';
import { Profiles } from '../../src/features/connections/profiles';
import { createLog } from '../../src/host/log';
import { Secrets } from '../../src/host/secrets';
import { answering, type Shown } from './answers';
import { inWorkspace, until } from './editor';

const secret = 'pla1nted-s3cret';
const run = (command: string) => () => vscode.commands.executeCommand(command);

function picked(shown: readonly Shown[], at: number): readonly string[] {
  return shown.filter(({ kind }) => kind === 'pick')[at]?.items ?? [];
}

/** Everything that is shown of the connections when one is to be chosen. */
async function offered(): Promise<readonly string[]> {
  return picked(await answering([], run(commands.testConnection)), 0);
}

/** The editor's state and its secrets, in memory. */
function stores() {
  const kept = new Map<string, unknown>();
  const secrets = new Map<string, string>();
  const state = {
    get: (key: string, fallback: unknown) => kept.get(key) ?? fallback,
    update: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
  };
  const storage = {
    get: async (key: string) => secrets.get(key),
    store: async (key: string, value: string) => void secrets.set(key, value),
    delete: async (key: string) => void secrets.delete(key),
  };
  const log = createLog();
  const profiles = new Profiles(state as unknown as vscode.Memento, new Secrets(storage as unknown as vscode.SecretStorage), log);
  return { kept, secrets, profiles };
}

describe('connections', () => {
  const env = () => inWorkspace('.env');
  before(() =>
    vscode.workspace.fs.writeFile(env(), new TextEncoder().encode(`DATABASE_URL=postgres://ada:${secret}@127.0.0.1:1/shop_production\n`)),
  );
  after(() => vscode.workspace.fs.delete(env()));

  it('of the workspace are offered, for once', async () => {
    assert.deepEqual(
      (await offered()).filter((item) => item.includes('shop')),
      ['DATABASE_URL | postgres://ada@127.0.0.1:1/shop_production | .env'],
    );
    const shown = await answering(['DATABASE_URL'], run(commands.testConnection));
    await until('the failure', () => shown.some(({ kind, text }) => kind === 'error' && /nothing listens/.test(text)));
    assert.ok(!JSON.stringify(shown).includes(secret));
    assert.equal((await offered()).filter((item) => item.includes('shop_production')).length, 1);
  });

  it('are kept when they are added, are edited, and are removed', async () => {
    const added = await answering(['DATABASE_URL', 'Shop', ''], run(commands.addConnection));
    assert.ok(added.some(({ kind, text }) => kind === 'error' && /nothing listens/.test(text)));
    assert.ok((await offered()).includes('Shop | postgres://ada@127.0.0.1:1/shop_production | Production'));

    await answering(['Shop', '', '2', '', '', '', 'disable', 'Our shop', 'Staging'], run(commands.editConnection));
    assert.ok((await offered()).includes('Our shop | postgres://ada@127.0.0.1:2/shop_production?sslmode=disable | Staging'));

    const removing = await answering(['Our shop', 'Remove'], run(commands.removeConnection));
    assert.ok(removing.some(({ kind }) => kind === 'warning'));
    assert.ok(!(await offered()).some((item) => item.startsWith('Our shop')));
  });

  it('are entered field by field, and left at any of them', async () => {
    const fields = ['Enter Host', 'db.example.com', '5433', 'library', 'ada', secret, 'verify-full', '/etc/ca.pem', '', ''];
    for (let known = 1; known < fields.length; known++) await answering(fields.slice(0, known), run(commands.addConnection));
    assert.ok(!(await offered()).some((item) => item.includes('library')));
  });

  it('keep their passwords among the secrets alone', async () => {
    const { kept, secrets, profiles } = stores();
    const { profile, password } = draftOf({ host: 'db', port: 5432, database: 'library', user: 'ada', tls: 'prefer', password: secret });
    await profiles.save(profile, password);
    assert.ok(kept.size > 0 && !JSON.stringify([...kept]).includes(secret));
    assert.deepEqual([...secrets.values()], [secret]);
    assert.equal((await profiles.target(profiles.list()[0])).password, secret);

    await profiles.save({ ...profile, name: 'renamed' }, undefined);
    assert.deepEqual([profiles.list().map(({ name }) => name), [...secrets.values()]], [['renamed'], [secret]]);
    await profiles.remove(profile);
    assert.deepEqual([profiles.list(), [...secrets]], [[], []]);
  });

  it('that cannot be read are left out', async () => {
    const { kept, profiles } = stores();
    kept.set('seedbed.connections', [{ id: 'x' }, 7, draftOf({ host: 'db', port: 5432, database: 'b', user: 'u', tls: 'prefer' }).profile]);
    assert.deepEqual(
      profiles.list().map(({ name }) => name),
      ['b @ db'],
    );
  });

  describe('to production', () => {
    const connections = () => new Connections(stores().profiles);
    const target = { host: 'db', port: 5432, database: 'shop', user: 'ada', password: secret, tls: 'prefer' } as const;
    const ways: readonly [string, Parameters<Connections['confirmWrite']>[0], readonly string[], boolean, readonly string[]][] = [
      ['others are written to unasked', { name: 'a', target, environment: 'development' }, [], true, []],
      ['both answers are needed', { name: 'a', target, environment: 'production' }, ['Write There', 'shop'], true, ['warning', 'text']],
      [
        'a name counts too',
        { name: 'a', target: { ...target, host: 'db.prod.example.com' } },
        ['Write There', 'shop'],
        true,
        ['warning', 'text'],
      ],
      ['the first may be no', { name: 'a', target, environment: 'production' }, [], false, ['warning']],
      ['the second may be wrong', { name: 'a', target, environment: 'production' }, ['Write There', 'sho'], false, ['warning', 'text']],
    ];
    for (const [what, chosen, answers, expected, kinds] of ways)
      it(what, async () => {
        let written: boolean | undefined;
        const shown = await answering(answers, async () => {
          written = await connections().confirmWrite(chosen, '400 rows');
        });
        assert.equal(written, expected);
        assert.deepEqual(
          shown.map(({ kind }) => kind),
          kinds,
        );
        assert.ok(!JSON.stringify(shown).includes(secret));
      });
  });
});
