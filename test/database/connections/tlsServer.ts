import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';

/** A server that offers TLS, with a certificate for `localhost` that an authority of its own has signed. */
export interface TlsServer {
  /** PEM file of the authority. */
  readonly authority: string;
  /** PEM file of another one. */
  readonly stranger: string;
  /** Puts lines before those of pg_hba.conf. */
  admit(...lines: readonly string[]): Promise<void>;
  offerTls(offered: boolean): Promise<void>;
  /** Everything as it was. */
  restore(): Promise<void>;
}

/** Has the server of a superuser's client offer TLS. */
export async function tlsServer(client: Client): Promise<TlsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-tls-'));
  const setting = async (name: string): Promise<string> =>
    (await client.query(`SELECT current_setting($1) AS value`, [name])).rows[0].value;
  const admission = await setting('hba_file');
  const admitted = readFileSync(admission, 'utf8');
  const [authority, stranger] = ['authority', 'stranger'].map((name) => makeAuthority(folder, name));
  makeCertificate(folder);
  const owner = statSync(await setting('data_directory'));
  chmodSync(folder, 0o755);
  for (const name of ['server.key', 'server.crt']) chownSync(join(folder, name), owner.uid, owner.gid);
  await client.query(`ALTER SYSTEM SET ssl_cert_file = '${join(folder, 'server.crt')}'`);
  await client.query(`ALTER SYSTEM SET ssl_key_file = '${join(folder, 'server.key')}'`);

  const reload = async (): Promise<void> => {
    await client.query('SELECT pg_reload_conf()');
    // The server reads its files when it comes to it.
    await setTimeout(300);
  };
  const server: TlsServer = {
    authority,
    stranger,
    admit: async (...lines) => {
      writeFileSync(admission, [...lines, admitted].join('\n'));
      await reload();
    },
    offerTls: async (offered) => {
      await client.query(`ALTER SYSTEM SET ssl = ${offered ? 'on' : 'off'}`);
      await reload();
    },
    restore: async () => {
      await client.query('ALTER SYSTEM RESET ALL');
      await server.admit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.offerTls(true);
  return server;
}

function makeAuthority(folder: string, name: string): string {
  const file = join(folder, `${name}.crt`);
  openssl(
    folder,
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    `${name}.key`,
    '-out',
    file,
  );
  return file;
}

function makeCertificate(folder: string): void {
  openssl(folder, 'req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost');
  const signing = ['-CA', 'authority.crt', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl(folder, 'x509', '-req', '-in', 'server.csr', ...signing, '-out', 'server.crt');
}

function openssl(cwd: string, ...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}
