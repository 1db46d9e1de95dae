import assert from 'node:assert/strict';
import { scriptTables } from './scriptTables';

describe("the rows that other dialects' scripts insert", () => {
  it('are read in MySQL', async () => {
    const script = String.raw`CREATE TABLE ${'`'}t${'`'} (id int NOT NULL AUTO_INCREMENT, name varchar(40), flag tinyint(1), at datetime, PRIMARY KEY (id)) ENGINE=InnoDB;
      INSERT INTO ${'`t`'} (${'`name`'}, flag) VALUES ('it\'s', 1), ("two ""words""", 0);
      INSERT INTO t VALUES (10, 'ten', TRUE, NOW()), (NULL, 'next', NULL, '2024-02-29 10:00:00');
      INSERT IGNORE INTO t (ID, NAME) VALUES (10, 'again'), (0, 'counted');
      REPLACE INTO t (id, name) VALUES (1, 'first');
      UPDATE t SET name = CONCAT(name, '!') WHERE id = 2;
      DELETE FROM t WHERE id = 11;
      LOCK TABLES t WRITE;`;
    assert.deepEqual((await scriptTables(script, 'mysql')).t, [
      '1|first||',
      '2|two "words"!|0|',
      '10|ten|1|2026-01-31 12:00:00',
      '12|counted||',
    ]);
  });

  it("are read in MySQL where bits are written as a dump's bytes", async () => {
    const script =
      'CREATE TABLE t (id int PRIMARY KEY, flag bit(1), mask bit(12), data varbinary(9)) ENGINE=InnoDB;\n' +
      "INSERT INTO t VALUES (1, _binary '\u0001', 0x0102, _binary 'ab'), (2, _binary '\\0', b'101', x'ff');";
    assert.deepEqual((await scriptTables(script, 'mysql')).t, ['1|1|258|\\x6162', '2|0|5|\\xff']);
  });

  it('are read in SQLite', async () => {
    const script = `CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, data BLOB);
      INSERT INTO "t" VALUES (NULL, 'a', x'00ff'), (5, "b", NULL);
      INSERT OR IGNORE INTO t (name) VALUES ('c');
      INSERT INTO 't' SELECT 9 AS id, 'd' AS name, NULL UNION ALL SELECT 10, 'e', NULL;`;
    const rows = (await scriptTables(script, 'sqlite')).t;
    assert.deepEqual(rows, ['1|a|\\x00ff', '5|b|NULL', '6|c|', '9|d|NULL', '10|e|NULL']);
  });

  it('are read in SQL Server', async () => {
    const script = `CREATE TABLE [dbo].[t] ([id] INT IDENTITY(1,1) PRIMARY KEY, [name] NVARCHAR(40), [price] MONEY, [on] BIT, [at] DATETIME)
GO
SET IDENTITY_INSERT [dbo].[t] ON
INSERT [dbo].[t] ([id], [name], [price], [on]) VALUES (3, N'three', $19.99, 5)
SET IDENTITY_INSERT [dbo].[t] OFF
GO
INSERT INTO dbo.t (name, at) VALUES ('four', '9/13/94'), ('five', GETDATE())
IF NOT EXISTS (SELECT 1 FROM t WHERE name = 'six')
  INSERT INTO t (name) VALUES ('six')
GO`;
    assert.deepEqual((await scriptTables(script, 'mssql')).t, [
      '3|three|19.9900|1|',
      '4|four|||1994-09-13 00:00:00',
      '5|five|||2026-01-31 12:00:00',
      '6|six|||',
    ]);
  });

  for (const [dialect, statement] of [
    ['mysql', "LOAD DATA LOCAL INFILE 'rows.csv' INTO TABLE t;"],
    ['mysql', 'INSERT INTO t VALUES (@id);'],
    ['mysql', 'INSERT INTO t VALUES (1), (1) ON DUPLICATE KEY UPDATE id = id + 1;'],
    ['mssql', "BULK INSERT dbo.t FROM 'rows.csv'"],
    ['mssql', 'IF EXISTS (SELECT 1 FROM u)\nINSERT INTO t VALUES (1)'],
    ['sqlite', 'INSERT INTO t VALUES (1); INSERT INTO t SELECT a.id + 1 FROM t a, t b;'],
  ] as const) {
    it(`cannot be told: ${statement}`, async () => {
      assert.equal(typeof (await scriptTables(`CREATE TABLE t (id int PRIMARY KEY);\n${statement}`, dialect)).t, 'string');
    });
  }
});
