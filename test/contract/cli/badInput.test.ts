import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, sample, seedbed, suiteFolder } from './commandLine';

/** One clear line on stderr, nothing on stdout. */
function assertRefused({ status, stdout, stderr }: Outcome, code: 1 | 2, reason: RegExp): void {
  assert.match(stderr, /^seedbed: [^\n]+\n$/);
  assert.match(stderr, reason);
  assert.deepEqual({ status, stdout }, { status: code, stdout: '' });
}

describe('the command line, given what it cannot use', function () {
  this.timeout(60_000);
  const folder = suiteFolder();
  const library = sample('library');
  const out = join(folder, 'out');

  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const prose = file('prose.txt', 'hello, this is prose\n');
  const tight = file(
    'tight.sql',
    'CREATE TABLE flags (flag boolean PRIMARY KEY);\nCREATE TABLE uses (id int PRIMARY KEY, flag boolean NOT NULL UNIQUE REFERENCES flags);',
  );
  mkdirSync(join(folder, 'empty'));

  const refused: Record<string, [args: string[], code: 1 | 2, reason: RegExp]> = {
    'a missing file': [['generate', join(folder, 'nosuch.sql')], 2, /nosuch\.sql does not exist/],
    'an empty file': [['generate', file('empty.sql', ' \n')], 2, /empty\.sql is empty/],
    'a binary file': [
      ['generate', file('binary.sql', readFileSync(process.execPath).subarray(0, 9000))],
      2,
      /binary\.sql is not a text file/,
    ],
    'a file without a table': [['generate', file('query.sql', 'SELECT 1;')], 2, /No CREATE TABLE was found in .*query\.sql/],
    'a file that is not SQL': [['generate', prose], 2, /prose\.txt:1:1: .*syntax error/],
    'a folder without SQL': [['generate', join(folder, 'empty')], 2, /no SQL files in/],
    'no schema': [['generate'], 2, /No schema was given/],
    'an unknown format': [['generate', library, '--format', 'xml'], 2, /Unknown format "xml".*csv, json, jsonl, sql/],
    'an unknown dialect': [['generate', library, '--dialect', 'cobol'], 2, /Unknown dialect "cobol"/],
    'a negative count': [['generate', library, '--rows', '-5'], 2, /--rows is "-5"/],
    'a count that is no number': [['generate', library, '--rows', 'many'], 2, /--rows is "many"/],
    'a broken count': [['generate', library, '--rows', '1.5'], 2, /--rows is "1\.5"/],
    'an absurd count': [['generate', library, '--rows', '99999999999'], 2, /--rows 99999999999 is more than 10000000.*--force/],
    'a count beyond numbers': [['generate', library, '--rows', '1e400'], 2, /--rows is "1e400"/],
    'an absurd count for a table': [['generate', library, '--rows', 'books=20000000'], 2, /books=20000000 is more than/],
    'a count that is missing': [['generate', library, '--rows'], 2, /--rows/],
    'a count of a table that is no number': [['generate', library, '--rows', 'books=x'], 2, /--rows books is "x"/],
    'a count of an unknown table': [['generate', library, '--rows', 'nosuch=5'], 2, /^seedbed: There is no table "nosuch"/],
    'no workers': [['generate', library, '--workers', '0'], 2, /--workers is "0"/],
    'a locale without words': [['generate', library, '--locale', 'de=1,xx=1'], 2, /no words for locale "xx"\. There are for en, ar, de/],
    'a weight that is none': [['generate', library, '--locale', 'de=many'], 2, /"many" is no weight of a locale/],
    'a date that is none': [['generate', library, '--now', 'yesterday'], 2, /"yesterday" is no date/],
    'an unknown option': [['generate', library, '--bogus'], 2, /--bogus/],
    'an unknown command': [['frobnicate'], 2, /no command "frobnicate".*generate/],
    'an inherited name as command': [['toString'], 2, /no command "toString"/],
    'a page without a table': [['page', library], 2, /needs a schema and a table/],
    'a page of an unknown table': [['page', library, 'nosuch'], 2, /no table "nosuch".*books/],
    'a page from a negative offset': [['page', library, 'books', '--offset', '-1'], 2, /--offset is "-1"/],
    'a page without end': [['page', library, 'books', '--limit', '1e9'], 2, /--limit is "1e9"/],
    'a folder and an archive': [['generate', library, '--zip', join(folder, 'x.zip')], 2, /--out and --zip exclude each other/],
    'more rows than a key has values': [['generate', tight, '--rows', 'flags=3'], 1, /flags cannot have 3 rows.*2.*PRIMARY KEY \(flag\)/],
    'more rows than a reference has parents': [['generate', tight, '--rows', 'uses=9'], 1, /uses cannot have 9 rows/],
    'fewer rows than asked for, --strict': [['generate', tight, '--strict'], 1, /cannot have 100 rows/],
  };
  for (const [what, [args, code, reason]] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      assertRefused(seedbed([...args, '--out', out]), code, reason);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.includes('out') || name.includes('.zip')),
        [],
      );
    });
  }

  it('shows help when told nothing, as bad usage', () => {
    const { status, stdout } = seedbed([]);
    assert.equal(status, 2);
    assert.match(stdout, /seedbed generate SCHEMA/);
  });

  describe('as a place to write to', () => {
    const used = join(folder, 'used');
    before(() => {
      mkdirSync(used);
      writeFileSync(join(used, 'books.csv'), 'mine');
    });

    const untouched = () => assert.deepEqual([readdirSync(used), readFileSync(join(used, 'books.csv'), 'utf8')], [['books.csv'], 'mine']);

    it('refuses a folder that holds something', () => {
      assertRefused(seedbed(['generate', library, '--out', used]), 2, /used is not empty.*--force/);
      untouched();
    });

    it('refuses an archive that is there already', () => {
      assertRefused(seedbed(['generate', library, '--zip', join(used, 'books.csv')]), 2, /books\.csv exists already.*--force/);
      untouched();
    });

    it('refuses a folder as an archive, even by force', () => {
      assertRefused(seedbed(['generate', library, '--zip', used, '--force']), 1, /Cannot write .*used: it is a folder/);
      untouched();
    });

    it('refuses a file as a folder, even by force', () => {
      assertRefused(seedbed(['generate', library, '--out', join(used, 'books.csv'), '--force']), 1, /Cannot write .*books\.csv/);
      untouched();
    });

    it('replaces what is there when forced to, and keeps the rest', () => {
      writeFileSync(join(used, 'kept.txt'), 'kept');
      assert.equal(seedbed(['generate', library, '--rows', '5', '--out', used, '--force']).status, 0);
      assert.equal(readFileSync(join(used, 'kept.txt'), 'utf8'), 'kept');
      assert.match(readFileSync(join(used, 'books.csv'), 'utf8'), /^id,isbn/);
      assert.equal(readdirSync(used).length, 8);
    });

    it('refuses a folder that it may not write to', () => {
      // Root may write anywhere else.
      const closed = process.getuid?.() === 0 ? '/proc/closed' : join(folder, 'closed');
      if (!closed.startsWith('/proc')) mkdirSync(closed, { mode: 0o500 });
      assertRefused(seedbed(['generate', library, '--rows', '5', '--out', join(closed, 'out')]), 1, /Cannot write .*closed/);
    });

    it('refuses a report that it cannot write', () => {
      const report = join(folder, 'no/such/report.json');
      assertRefused(seedbed(['generate', library, '--rows', '5', '--report', report]), 1, /Cannot write .*report\.json/);
    });

    for (const target of ['--out', '--zip']) {
      it(`says when the disk is full, and leaves nothing: ${target}`, function () {
        const disk = join(folder, `disk${target}`);
        mkdirSync(disk);
        if (!mountTiny(disk)) {
          process.stderr.write('      no right to mount a small disk here\n');
          this.skip();
        }
        try {
          assertRefused(
            seedbed(['generate', library, '--rows', '20000', target, join(disk, 'data')]),
            1,
            /Cannot write .*data.*no space left/,
          );
          assert.deepEqual(readdirSync(disk), []);
        } finally {
          execFileSync('umount', [disk]);
        }
      });
    }

    it('says when a device is full', function () {
      if (!existsSync('/dev/full')) this.skip();
      assertRefused(
        seedbed(['generate', library, '--rows', '5', '--report', '/dev/full']),
        1,
        /Cannot write \/dev\/full: there is no space left/,
      );
    });
  });
});

function mountTiny(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
