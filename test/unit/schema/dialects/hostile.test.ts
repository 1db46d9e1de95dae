import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSchema } from '../../../../src/core/schema/readSchema';
import type { OtherDialect } from '../../../../src/core/schema/schema';
import { parser } from '../read';
import { readAs } from './read';

const SCRIPTS: Readonly<Record<OtherDialect, string>> = {
  mysql: `CREATE TABLE \`a\` (id int unsigned AUTO_INCREMENT, e enum('x','it''s') DEFAULT "x", t varchar(9) COMMENT 'c;', PRIMARY KEY (id), UNIQUE KEY u (t(3)),
    KEY k (e), CHECK ((id > 3))) ENGINE=InnoDB /*!50100 PARTITION BY HASH (id) */; DELIMITER //
    CREATE TRIGGER g BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.id = 1; END// DELIMITER ;
    ALTER TABLE a ADD b int AFTER id, CHANGE t u text, DROP INDEX u; RENAME TABLE a TO c;`,
  sqlite: `CREATE TABLE "a" ([id] INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT DEFAULT (date('now')) CHECK (length(b) > 2), UNIQUE (b) FOREIGN KEY (b) REFERENCES a) STRICT;
    CREATE TRIGGER g AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; END; CREATE UNIQUE INDEX i ON a (lower(b)) WHERE b IS NOT NULL; ALTER TABLE a RENAME b TO c;`,
  mssql: `IF OBJECT_ID('a') IS NOT NULL DROP TABLE a
GO
CREATE TABLE [dbo].[a] ([id] [int] IDENTITY(1,1) NOT NULL, n nvarchar(max) CONSTRAINT d DEFAULT (N'x'), c AS ([id] * 2) PERSISTED, CONSTRAINT p PRIMARY KEY CLUSTERED ([id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]) ON [PRIMARY]
ALTER TABLE a WITH CHECK ADD CONSTRAINT k CHECK (id > 0)
EXEC sp_rename 'dbo.a.n', 'm', 'COLUMN'
GO`,
};

const DIALECTS = Object.keys(SCRIPTS) as OtherDialect[];
const NOISE = [
  '',
  "'",
  '"',
  '`',
  '[',
  ']',
  '(',
  ')',
  ',',
  ';',
  '\\',
  '/*',
  '*/',
  '/*!',
  '--',
  '#',
  '\n',
  '@',
  '$',
  '.',
  '\0',
  '\ud800',
  'é',
  '=',
  'GO\n',
  'DELIMITER $$\n',
];

describe('hostile scripts of other dialects', () => {
  it('are read without throwing, wherever they are cut, spoilt or taken for another dialect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DIALECTS),
        fc.constantFrom(...DIALECTS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom(...NOISE),
        async (script, dialect, place, cut, noise) => {
          const text = SCRIPTS[script];
          const at = Math.floor(place * text.length);
          const schema = await readAs(dialect, text.slice(0, at) + noise + text.slice(at + cut));
          for (const { position } of schema.diagnostics) assert.ok(position.start <= position.end && position.line > 0);
          for (const table of schema.tables)
            for (const key of table.foreignKeys) assert.equal(key.columns.length, key.references.columns.length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  const million = 1_000_000;
  const texts: readonly [string, string][] = [
    ['parentheses', '('.repeat(million)],
    ['parentheses in a check', `CREATE TABLE t (a int CHECK (${'('.repeat(million)}`],
    ['closed parentheses in a default', `CREATE TABLE t (a int DEFAULT ${'('.repeat(million)}1${')'.repeat(million)})`],
    ['commas', `CREATE TABLE t (${','.repeat(million)})`],
    ['dots', `CREATE TABLE ${'a.'.repeat(million)}`],
    ['open quotes', "x'\n".repeat(million)],
    ['open comments', '/*'.repeat(million)],
    ['statements of nothing', 'a;'.repeat(million / 4)],
    ['first words', 'create alter drop '.repeat(million / 20)],
  ];
  for (const [what, text] of texts) {
    for (const dialect of DIALECTS) {
      it(`reads a megabyte of ${what} as ${dialect}`, async () => {
        const schema = await readAs(dialect, text);
        assert.ok(schema.tables.length <= 1 && schema.diagnostics.length <= 1001);
      });
    }
  }

  it('finds all of 5,000 tables', async () => {
    const tables = Array.from(
      { length: 5000 },
      (_, at) => `CREATE TABLE t${at} (id int PRIMARY KEY, p int REFERENCES T${Math.max(0, at - 1)} (ID));`,
    );
    const schema = await readSchema([{ file: 'many.sql', text: tables.join('\n') }], parser, { dialect: 'sqlite' });
    assert.equal(schema.tables.length, 5000);
    assert.ok(schema.tables.every((table) => table.foreignKeys.length === 1));
  });
});
