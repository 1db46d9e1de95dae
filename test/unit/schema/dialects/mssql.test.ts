import assert from 'node:assert/strict';
import { columnOf, problems, tableOf } from '../read';
import { outline, readAs } from './read';

function serious(schema: Parameters<typeof problems>[0]): string[] {
  return problems(schema).filter((text) => !text.startsWith('information'));
}

describe('SQL Server', () => {
  it('reads a script of Management Studio', async () => {
    const schema = await readAs(
      'mssql',
      `:setvar DatabaseName "X"
USE [master];
GO
SET ANSI_NULLS ON
GO
IF NOT EXISTS (SELECT * FROM sys.schemas WHERE name = 'sales') EXEC('CREATE SCHEMA [sales]')
GO
IF OBJECT_ID('sales.Customer', 'U') IS NOT NULL DROP TABLE sales.Customer
IF NOT EXISTS (SELECT * FROM sys.objects WHERE object_id = OBJECT_ID(N'[sales].[Customer]'))
BEGIN
CREATE TABLE [X].[sales].[Customer](
	[Id] [int] IDENTITY(10,5) NOT FOR REPLICATION NOT NULL,
	[Name] [nvarchar](50) COLLATE SQL_Latin1_General_CP1_CS_AS NOT NULL,
	[Title] [varchar](max) NULL CONSTRAINT [DF_t] DEFAULT (N'x'),
	[rowguid] [uniqueidentifier] ROWGUIDCOL NOT NULL UNIQUE NONCLUSTERED DEFAULT NEWSEQUENTIALID(),
	[a] int SPARSE NULL,
	Total AS (isnull([a],(0))*2) PERSISTED NOT NULL,
 CONSTRAINT [PK_Customer] PRIMARY KEY CLUSTERED
(
	[Id] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF) ON [PRIMARY],
 CONSTRAINT [UQ] UNIQUE ([Name] DESC, [A]) ON [PRIMARY]
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
END
GO
ALTER TABLE [sales].[Customer]  WITH CHECK ADD  CONSTRAINT [FK_C] FOREIGN KEY([a])
REFERENCES [sales].[customer] ([ID])
ON DELETE SET NULL
GO
ALTER TABLE [sales].[Customer] CHECK CONSTRAINT [FK_C]
GO
ALTER TABLE [sales].[Customer] ADD  DEFAULT ((0)) FOR [a]
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'The name; of it' , @level0type=N'SCHEMA',@level0name=N'sales', @level1type=N'TABLE',@level1name=N'Customer', @level2type=N'COLUMN',@level2name=N'Name'
EXECUTE [sys].[sp_addextendedproperty] N'MS_Description', N'Who buys', N'SCHEMA', [sales], N'TABLE', [Customer], NULL, NULL;
`,
    );
    assert.deepEqual(serious(schema), []);
    assert.deepEqual(
      outline(schema).map((line) => line.replace(/Total [^,]*/, 'Total')),
      [
        'sales.Customer: Id int!, Name nvarchar(50)!, Title varchar(max), rowguid uniqueidentifier!, a int, Total, pk(Id), uq(rowguid), uq(Name,a), fk(a)->Customer(Id)',
      ],
    );
    const table = tableOf(schema, 'Customer');
    assert.deepEqual(columnOf(table, 'Id').identity, {
      kind: 'always',
      start: 10,
      increment: 5,
      sequence: { schema: 'sales', name: 'Customer_Id_seq' },
    });
    assert.deepEqual(
      table.columns.map(({ default: value }) => value?.sql),
      [undefined, undefined, "N'x'", 'NEWSEQUENTIALID()', '0', undefined],
    );
    assert.deepEqual(
      table.columns.filter(({ foldsCase }) => foldsCase).map(({ name }) => name),
      ['Title'],
    );
    assert.deepEqual([table.comment, columnOf(table, 'Name').comment], ['Who buys', 'The name; of it']);
    assert.ok(table.unique.every(({ nullsNotDistinct }) => nullsNotDistinct));
  });

  it('splits statements without semicolons, and alters tables in every way', async () => {
    const schema = await readAs(
      'mssql',
      `CREATE TABLE dept (id int NOT NULL, CONSTRAINT pk_dept PRIMARY KEY NONCLUSTERED (id) WITH FILLFACTOR = 80)
       CREATE TABLE emp (id int PRIMARY KEY IDENTITY, n varchar(10), CHECK (n LIKE '[A-Z]%'))
       INSERT INTO emp (n) VALUES ('CREATE TABLE no (a int)')
       ALTER TABLE emp ADD x int NULL, y varchar(5) NOT NULL CONSTRAINT DF_y DEFAULT ('q'), CONSTRAINT FK_x FOREIGN KEY (x) REFERENCES dept (id)
       ALTER TABLE emp ALTER COLUMN n nvarchar(40) NOT NULL
       ALTER TABLE emp DROP CONSTRAINT DF_y, COLUMN y
       ALTER TABLE emp ADD z int NOT NULL CONSTRAINT DF_z DEFAULT 1 WITH VALUES
       ALTER TABLE emp DROP DF_z
       CREATE UNIQUE NONCLUSTERED INDEX UX ON emp (n ASC) INCLUDE (x) WHERE (x IS NOT NULL) WITH (PAD_INDEX = OFF) ON [PRIMARY]
       EXEC sp_rename 'emp.x', 'dept_id', 'COLUMN'
       EXEC sp_rename N'[dbo].[dept]', N'department';
       EXEC sp_rename 'UX', 'UY'
       SELECT id, n INTO emp_copy FROM emp`,
    );
    assert.deepEqual(serious(schema), []);
    assert.deepEqual(outline(schema), [
      'dbo.department: id int!, pk(id)',
      'dbo.emp: id int!, n nvarchar(40)!, dept_id int, z int!, pk(id), uq(n), fk(dept_id)->department(id)',
      'dbo.emp_copy: id int!, n nvarchar(40)!',
    ]);
    const emp = tableOf(schema, 'emp');
    assert.deepEqual(
      emp.unique.map(({ name, where }) => [name, where?.sql]),
      [['UY', '[dept_id] IS NOT NULL']],
    );
    assert.equal(columnOf(emp, 'z').default, undefined);
  });

  it("reads the script's own types", async () => {
    const schema = await readAs(
      'mssql',
      `CREATE TYPE [dbo].[Phone] FROM nvarchar(25) NOT NULL
       CREATE TYPE dbo.Flag FROM bit;
       CREATE TYPE dbo.Rows AS TABLE (a int)
       EXEC sp_addtype 'zip', 'varchar(10)', 'NOT NULL'
       GO
       CREATE TABLE t (a [dbo].[Phone], b phone NULL, c Flag NOT NULL, d zip, e dbo.mystery)`,
    );
    assert.deepEqual(serious(schema), ['warning schema.sql:6:81 Type mystery of column e is not known; it is taken for text.']);
    assert.deepEqual(outline(schema), ['dbo.t: a phone!, b phone, c flag!, d zip!, e mystery']);
    assert.deepEqual(
      tableOf(schema, 't').columns.map(({ type }) => type.name),
      ['Phone', 'Phone', 'Flag', 'zip', 'text'],
    );
    assert.deepEqual(
      schema.types.flatMap((type) =>
        type.kind === 'domain' && type.schema === 'dbo' && type.checks.length === 0 ? [[type.name, type.base.name, type.nullable]] : [],
      ),
      [
        ['Phone', 'character varying', false],
        ['Flag', 'mssql bit', true],
        ['zip', 'character varying', false],
      ],
    );
  });

  it('reads what only SQL Server has', async () => {
    const schema = await readAs(
      'mssql',
      `CREATE SEQUENCE dbo.seq AS int START WITH 100 INCREMENT BY 10;
       CREATE TABLE s (id int NOT NULL DEFAULT (NEXT VALUE FOR dbo.seq) PRIMARY KEY, "quo ted" int, [odd]]name] int,
         ts timestamp, ValidFrom datetime2 GENERATED ALWAYS AS ROW START HIDDEN NOT NULL, ValidTo datetime2 GENERATED ALWAYS AS ROW END NOT NULL,
         PERIOD FOR SYSTEM_TIME (ValidFrom, ValidTo), cs xml COLUMN_SET FOR ALL_SPARSE_COLUMNS,
         m money MASKED WITH (FUNCTION = 'default()') NULL CHECK NOT FOR REPLICATION (m > 0),
         Loose AS CASE WHEN m IS NULL THEN 0 ELSE 1 END,
         INDEX ix1 UNIQUE NONCLUSTERED (m) WHERE m IS NOT NULL, INDEX ix2 (m)) WITH (SYSTEM_VERSIONING = ON)
       CREATE TABLE n (x int) AS NODE; CREATE TABLE e AS EDGE;
       CREATE TABLE #t (a int)
       DECLARE @t TABLE (a int)
       DROP TABLE IF EXISTS nothing
       DROP TABLE nothing`,
    );
    assert.deepEqual(serious(schema), ['warning schema.sql:12:19 There is no table nothing to drop.']);
    const table = tableOf(schema, 's');
    assert.deepEqual(
      table.columns.map(({ name }) => name),
      ['id', 'quo ted', 'odd]name', 'ts', 'ValidFrom', 'ValidTo', 'm', 'Loose'],
    );
    assert.equal(columnOf(table, 'id').identity?.start, 100);
    assert.deepEqual(
      table.columns.filter(({ generated }) => generated).map(({ name }) => name),
      ['ts', 'ValidFrom', 'ValidTo', 'Loose'],
    );
    assert.equal(columnOf(table, 'Loose').generated?.sql, 'CASE WHEN m IS NULL THEN 0 ELSE 1 END');
    assert.deepEqual(
      table.unique.map(({ name, columns, where }) => [name, columns, where?.sql]),
      [['ix1', ['m'], 'm IS NOT NULL']],
    );
    assert.deepEqual(
      table.checks.map(({ sql }) => sql),
      ['m > 0'],
    );
    assert.deepEqual(
      schema.tables.map(({ name }) => name),
      ['s', 'n', 'e'],
    );
  });

  it('reads what EXEC hands to the server as one string', async () => {
    const schema = await readAs(
      'mssql',
      `EXEC('CREATE SCHEMA [s]')
       IF NOT EXISTS (SELECT 1) EXEC(N'CREATE TABLE [s].[t] ([a] int NOT NULL, [b] nvarchar(9) DEFAULT N''x'')');
       EXEC sp_executesql N'CREATE UNIQUE INDEX [i] ON [s].[t] ([a]) WHERE [b] IS NOT NULL; ALTER TABLE s.nowhere ADD c int';
       EXEC(N'ALTER TABLE [s].[t] DROP CONSTRAINT [' + @name + ']');`,
    );
    assert.deepEqual(outline(schema), ['s.t: a int!, b nvarchar(9), uq(a)']);
    assert.equal(columnOf(tableOf(schema, 't'), 'b').default?.sql, "N'x'");
    assert.deepEqual(serious(schema), ['warning schema.sql:3:105 There is no table nowhere to alter.']);
  });

  it('drops several columns at once', async () => {
    const schema = await readAs('mssql', 'CREATE TABLE t (a int, b int, c int, d int); ALTER TABLE t DROP COLUMN a, b, c');
    assert.deepEqual(outline(schema), ['dbo.t: d int']);
  });

  it('lets a constraint of several columns stand at the last column', async () => {
    const schema = await readAs(
      'mssql',
      'CREATE TABLE t (a int, b int CONSTRAINT pk PRIMARY KEY (a, b) FOREIGN KEY (a, b) REFERENCES t (a, b))',
    );
    assert.deepEqual(outline(schema), ['dbo.t: a int!, b int!, pk(a,b), fk(a,b)->t(a,b)']);
  });

  it('leaves procedures alone, whatever they create', async () => {
    const schema = await readAs(
      'mssql',
      'CREATE PROC p AS BEGIN CREATE TABLE a (b int) END\nCREATE TABLE c (d int)\nGO\nCREATE TABLE e (f int)',
    );
    assert.deepEqual(outline(schema), ['dbo.e: f int']);
  });
});
