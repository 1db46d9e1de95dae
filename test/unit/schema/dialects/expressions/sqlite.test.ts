import assert from 'node:assert/strict';
import { condition, value } from './sample';

/** What a condition is in PostgreSQL's SQL; `!` before what is unsupported. */
const CONDITIONS: readonly (readonly [sql: string, wanted: string])[] = [
  ['id == 1 and amount <> 2', '((id = 1) AND (Amount <> 2))'],
  ["code like 'A_%'", "(code ILIKE 'A_%')"],
  ["code glob 'a*'", "(code LIKE 'a%')"],
  ["code not glob '*[^0-9]*'", "(code ~ '^[0-9]*$')"],
  ["code glob '[A-Z]?[0-9]'", "(code ~ '^[A-Z].[0-9]$')"],
  ["typeof(id) = 'integer'", '(NOT (id IS NULL))'],
  [
    "typeof(price) in ('integer','real')",
    '(((NOT (price IS NULL)) AND (price = floor(price))) OR ((NOT (price IS NULL)) AND (price <> floor(price))))',
  ],
  ["typeof(code) = 'integer'", 'false'],
  ['length(code) > 0', '(length(code) > 0)'],
  ['code is not null and name notnull', '((NOT (code IS NULL)) AND (NOT (name IS NULL)))'],
  ['id not null', '(NOT (id IS NULL))'],
  ["code is 'a'", "(code IS NOT DISTINCT FROM 'a')"],
  ['"id" > 0', '(id > 0)'],
  ['"nothing" = code', "('nothing' = code)"],
  ['[id] in (0,1)', '(id IN (0, 1))'],
  ["id = '5'", '(id = 5)'],
  ["id = 'x'", '!a text as a number'],
  ['code = 5', "(code = '5')"],
  ['born = date(born)', '(born = born)'],
  ["born <= date('now')", '(born <= current_date)'],
  ['seen > born', '(seen >= born)'],
  ['born >= seen', '(born > seen)'],
  ["strftime('%Y', born) > '2000'", "(to_char(CAST(born AS timestamp without time zone), 'YYYY') > '2000')"],
  ['flag in (0,1)', '(flag IN (0, 1))'],
  ['json_valid(doc)', '(doc IS JSON)'],
  ["json_type(doc) = 'object'", "(jsonb_typeof(doc) = 'object')"],
  ['id > 1 is true', '((id > 1) IS NOT DISTINCT FROM true)'],
  ['not id between 1 and 5 or flag', '((NOT ((id >= 1) AND (id <= 5))) OR (flag <> 0))'],
  ["code regexp 'x'", "(code ~ 'x')"],
  ["like('a%', code)", "(code ILIKE 'a%')"],
  ['iif(flag, 1, 0)', '((CASE WHEN (flag <> 0) THEN 1 ELSE 0 END) <> 0)'],
  ["code match 'x'", '!MATCH'],
  ['case when id is null then 1 else 0 end + case when flag is null then 1 else 0 end = 1', '(num_nulls(id, flag) = 1)'],
];

/** The same for values: defaults, generated columns. */
const VALUES: readonly (readonly [sql: string, wanted: string])[] = [
  ['CURRENT_TIMESTAMP', 'localtimestamp(0)'],
  ["datetime('now')", 'localtimestamp(0)'],
  [
    "datetime('now','localtime')",
    "CAST(date_trunc('second', CAST(localtimestamp(0) AS timestamp without time zone)) AS timestamp(0) without time zone)",
  ],
  ["date('now', '+1 day')", "CAST((localtimestamp(0) + CAST('1 day' AS interval)) AS date)"],
  ["strftime('%s','now')", "CAST(floor(extract('epoch', now())) AS bigint)"],
  [
    "(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
    "to_char(CAST(localtimestamp(0) AS timestamp without time zone), 'YYYY-MM-DDTHH24:MI:SS.MSZ')",
  ],
  ["julianday('now')", "((CAST(extract('epoch', localtimestamp(0)) AS numeric) / 86400) + 2440587.5)"],
  ['unixepoch()', "CAST(floor(extract('epoch', now())) AS bigint)"],
  ['random()', 'random()'],
  ['hex(randomblob(16))', '!function hex()'],
  ["'a' || 'b'", "(CAST('a' AS text) || CAST('b' AS text))"],
  ['id / 2', '(id / 2)'],
  ['id % 2', '(id % 2)'],
  ['cast(rate as integer)', 'CAST(CAST(trunc(rate) AS bigint) AS bigint)'],
  ["ifnull(code, '')", "coalesce(code, '')"],
  ['max(id, amount)', '(CASE WHEN (num_nulls(id, Amount) > 0) THEN NULL ELSE greatest(id, Amount) END)'],
  ['substr(code, 2, 3)', 'substring(code, 2, 3)'],
  ['0x1F', '31'],
  ["x'00'", "CAST('\\x00' AS bytea)"],
  ['1.0', "CAST('1.0' AS numeric)"],
  ['lower(name)', 'lower(name)'],
  ['round(rate, 2)', 'CAST(round(CAST(rate AS numeric), 2) AS double precision)'],
  ['total(id)', '!function total()'],
  ['name COLLATE NOCASE', 'name'],
  ['unicode(code)', 'ascii(code)'],
  ['julianday(born) - julianday(born)', '(born - born)'],
  ['(julianday(born) - julianday(born)) / 7', '(CAST((born - born) AS numeric) / 7)'],
  ["trim(code, 'x')", "btrim(code, CAST('x' AS text))"],
  ['abs(id)', 'abs(id)'],
];

describe('expressions of SQLite', () => {
  for (const [sql, wanted] of CONDITIONS) it(`read ${sql} as a condition`, () => assert.equal(condition(sql, 'sqlite'), wanted));
  for (const [sql, wanted] of VALUES) it(`read ${sql} as a value`, () => assert.equal(value(sql, 'sqlite'), wanted));
});
