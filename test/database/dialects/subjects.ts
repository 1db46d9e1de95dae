import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OtherDialect } from '../../../src/core/schema/schema';
import type { Subject } from './testEngine';

const CORPUS = resolve(__dirname, '../../../../shared/corpus');

/** The real schemas of a dialect; none where they are not here. */
export function corpus(dialect: OtherDialect): Subject[] {
  const folder = join(CORPUS, dialect);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => ({ name: file.replace(/\.sql$/, ''), text: readFileSync(join(folder, file), 'utf8'), dialect }));
}

/** One schema per dialect with as many of its own types, keys and conditions as find a place. */
export const SUBJECTS: Readonly<Record<OtherDialect, Subject>> = {
  mysql: {
    name: 'shop in MySQL',
    dialect: 'mysql',
    text: `
CREATE TABLE \`country\` (
  code CHAR(2) PRIMARY KEY,
  name VARCHAR(60) NOT NULL UNIQUE,
  area DOUBLE, borders POLYGON, capital POINT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE \`customer\` (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  email VARCHAR(120) NOT NULL,
  \`full name\` VARCHAR(80) NOT NULL,
  country CHAR(2) NOT NULL,
  favourite_order BIGINT UNSIGNED NULL,
  is_active TINYINT(1) NOT NULL DEFAULT 1,
  born DATE, points SMALLINT UNSIGNED NOT NULL DEFAULT 0, level TINYINT, since YEAR,
  avatar VARBINARY(64), fingerprint BINARY(16), notes LONGTEXT, settings JSON,
  wakes TIME, flags BIT(4), tags SET('new','vip','o''clock') NOT NULL DEFAULT 'new',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at DATETIME(3) NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(3),
  PRIMARY KEY (id), UNIQUE KEY email (email), KEY country (country),
  CONSTRAINT customer_country FOREIGN KEY (country) REFERENCES country (code)
) AUTO_INCREMENT=100;

CREATE TABLE \`order\` (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NOT NULL,
  status ENUM('new','paid','it''s late') NOT NULL DEFAULT 'new',
  total DECIMAL(10,2) NOT NULL CHECK (total >= 0), discount DECIMAL(10,2) NOT NULL DEFAULT 0,
  payable DECIMAL(10,2) GENERATED ALWAYS AS (total - discount) STORED,
  label VARCHAR(100) AS (CONCAT('#', status)) VIRTUAL,
  placed DATETIME NOT NULL, sent DATETIME NULL,
  CONSTRAINT later CHECK (sent >= placed), CONSTRAINT less CHECK (discount <= total),
  FOREIGN KEY (customer_id) REFERENCES customer (id)
);
ALTER TABLE customer ADD CONSTRAINT customer_favourite FOREIGN KEY (favourite_order) REFERENCES \`order\` (id);

CREATE TABLE \`category\` (
  id MEDIUMINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, parent_id MEDIUMINT UNSIGNED NULL,
  slug VARCHAR(40) NOT NULL, UNIQUE KEY slug (slug(20)), FOREIGN KEY (parent_id) REFERENCES category (id)
);`,
  },
  sqlite: {
    name: 'shop in SQLite',
    dialect: 'sqlite',
    text: `
PRAGMA foreign_keys = ON;
CREATE TABLE country (code TEXT PRIMARY KEY CHECK (length(code) = 2), name TEXT NOT NULL UNIQUE COLLATE NOCASE) WITHOUT ROWID;
CREATE TABLE customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email VARCHAR(120) NOT NULL UNIQUE,
  "full name" TEXT NOT NULL,
  country TEXT NOT NULL REFERENCES country,
  favourite_order INTEGER REFERENCES "order" (id),
  is_active BOOLEAN NOT NULL DEFAULT 1, born DATE, score REAL, avatar BLOB, settings JSON,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE "order" (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid', 'it''s late')),
  total DECIMAL(10, 2) NOT NULL CHECK (total >= 0), discount DECIMAL(10, 2) NOT NULL DEFAULT 0,
  payable NUMERIC GENERATED ALWAYS AS (total - discount) STORED,
  placed DATETIME NOT NULL, sent DATETIME, CHECK (sent >= placed), CHECK (discount <= total)
);
CREATE TABLE category (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES category (id), slug TEXT NOT NULL);
CREATE UNIQUE INDEX category_slug ON category (lower(slug));
CREATE TABLE exact (id INT PRIMARY KEY, amount REAL NOT NULL, data BLOB, note TEXT, anything ANY) STRICT;
CREATE TABLE husband (id INTEGER PRIMARY KEY, wife INTEGER NOT NULL UNIQUE REFERENCES wife (id));
CREATE TABLE wife (id INTEGER PRIMARY KEY, husband INTEGER NOT NULL UNIQUE REFERENCES husband (id));`,
  },
  mssql: {
    name: 'shop in SQL Server',
    dialect: 'mssql',
    text: `
CREATE SCHEMA sales;
GO
CREATE TYPE dbo.Flag FROM bit NOT NULL;
GO
CREATE TABLE [dbo].[country] ([code] CHAR(2) NOT NULL CONSTRAINT [pk_country] PRIMARY KEY CLUSTERED, [name] NVARCHAR(60) NOT NULL UNIQUE, [shape] geography NULL)
GO
CREATE TABLE [sales].[customer] (
  [id] INT IDENTITY(100,5) NOT NULL PRIMARY KEY,
  [email] NVARCHAR(120) NOT NULL, [full name] NVARCHAR(80) NOT NULL,
  [country] CHAR(2) NOT NULL REFERENCES [dbo].[country] ([code]),
  [favourite_order] BIGINT NULL, [is_active] dbo.Flag, [vip] BIT NOT NULL DEFAULT (0),
  [born] DATE NULL, [points] TINYINT NOT NULL DEFAULT ((0)), [balance] MONEY NOT NULL, [avatar] VARBINARY(MAX) NULL,
  [guid] UNIQUEIDENTIFIER ROWGUIDCOL NOT NULL DEFAULT (NEWID()), [wakes] TIME(0) NULL, [settings] XML NULL,
  [created_at] DATETIME NOT NULL DEFAULT (GETDATE()), [changed_at] DATETIMEOFFSET(3) NULL, [seen] SMALLDATETIME NULL,
  [place] HIERARCHYID NULL, [version] ROWVERSION,
  CONSTRAINT [uq_email] UNIQUE ([email])
)
GO
CREATE TABLE [sales].[order] (
  [id] BIGINT IDENTITY NOT NULL CONSTRAINT [pk_order] PRIMARY KEY,
  [customer_id] INT NOT NULL CONSTRAINT [fk_order_customer] FOREIGN KEY REFERENCES [sales].[customer] ([id]),
  [status] VARCHAR(10) NOT NULL CHECK ([status] IN ('new', 'paid', 'it''s late')),
  [total] DECIMAL(10,2) NOT NULL CHECK ([total] >= 0), [discount] DECIMAL(10,2) NOT NULL DEFAULT 0,
  [payable] AS ([total] - [discount]) PERSISTED, [label] AS ('#' + [status]),
  [placed] DATETIME2(7) NOT NULL, [sent] DATETIME2(7) NULL, CONSTRAINT [ck_sent] CHECK ([sent] >= [placed]), CHECK ([discount] <= [total]),
  [coupon] NVARCHAR(20) NULL
)
GO
CREATE UNIQUE NONCLUSTERED INDEX [uq_coupon] ON [sales].[order] ([coupon]) WHERE [coupon] IS NOT NULL
GO
ALTER TABLE [sales].[customer] WITH CHECK ADD CONSTRAINT [fk_favourite] FOREIGN KEY ([favourite_order]) REFERENCES [sales].[order] ([id])
GO`,
  },
};
