import assert from 'node:assert/strict';
import { condition, value } from './sample';

/** What a condition is in PostgreSQL's SQL; `!` before what is unsupported. */
const CONDITIONS: readonly (readonly [sql: string, wanted: string])[] = [
  ['([id]>=(0) AND [amount]<=(100))', '((id >= 0) AND (Amount <= 100))'],
  ["[name] like '[A-Z][0-9]%'", "(name ~* '^[A-Z][0-9].*$')"],
  ["[code] like '[A-Z][0-9]%'", "(code ~ '^[A-Z][0-9].*$')"],
  ["[code] not like '%[^0-9]%'", "(code ~ '^[0-9]*$')"],
  ["[code] like 'a[%]b_'", "(code ~ '^a%b.$')"],
  ["[name] like 'x!_y' escape '!'", "(name ILIKE 'x\\_y')"],
  ["patindex('%[^a-z]%', [code]) = 0", "(code ~ '^[a-z]*$')"],
  ['len([code]) > 3', '(length(code) > 3)'],
  ["[code] + 'x' = 'ax'", "((code || CAST('x' AS text)) = 'ax')"],
  ['datediff(day, [born], [seen]) >= 0', '((CAST(seen AS date) - born) >= 0)'],
  ['[born] <= getdate()', '(born <= localtimestamp(3))'],
  ['[seen] > dateadd(year, -18, getdate())', "(seen > (localtimestamp(3) + CAST('-18 year' AS interval)))"],
  ['isnumeric([code]) = 1', "coalesce((code ~ '^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)$'), false)"],
  ['isjson([code]) = (1)', '(code IS JSON)'],
  ["upper([name]) in ('M', 'F')", "(upper(name) IN ('M', 'F'))"],
  ['[id] !< 3', '(id >= 3)'],
  ['[price] * [rate] > 1', '((price * rate) > 1)'],
  ['[dbo].[f]([id]) = 1', '!function dbo.f()'],
  ['[id] is not null or [flag] = 1', '((NOT (id IS NULL)) OR (flag = 1))'],
  ["json_value([code], '$.a') = 'b'", "((CAST(code AS jsonb) #>> CAST(ARRAY['a'] AS text[])) = 'b')"],
  ['datepart(weekday, [born]) in (1, 7)', "((CAST(extract('dow', born) AS integer) + 1) IN (1, 7))"],
  ['year([born]) > 2000', "(CAST(extract('year', born) AS integer) > 2000)"],
  ["charindex('@', [code]) > 0", "(strpos(code, '@') > 0)"],
  ["[flag] = 'true'", '!a text as a number'],
  ['not ([id] = 1 or [id] = 2)', '(NOT ((id = 1) OR (id = 2)))'],
];

/** The same for values: defaults, generated columns. */
const VALUES: readonly (readonly [sql: string, wanted: string])[] = [
  ['((0))', '0'],
  ['(getdate())', 'localtimestamp(3)'],
  ['(sysdatetimeoffset())', 'now()'],
  ['(newid())', 'gen_random_uuid()'],
  ["(N'abc')", "'abc'"],
  ['(CONVERT([bit],(0)))', 'CAST(0 AS smallint)'],
  ["(CONVERT([datetime],'20200101',112))", "CAST('20200101' AS timestamp(2) without time zone)"],
  ['convert(varchar(10), getdate(), 112)', '!CONVERT with a style'],
  ['[price]*((1.0)-[rate])', "(price * (CAST('1.0' AS numeric) - rate))"],
  ['isnull([price],(0.00))', "coalesce(price, CAST('0.00' AS numeric))"],
  ["[name]+N' '+[code]", "((name || CAST(' ' AS text)) || code)"],
  ['(next value for [dbo].[s])', "nextval('dbo.s')"],
  ["iif([id]>1,'a','b')", "(CASE WHEN (id > 1) THEN 'a' ELSE 'b' END)"],
  ["concat([name],' ',[id])", "concat(name, CAST(' ' AS text), CAST(id AS text))"],
  ['([id]+(1))', '(id + 1)'],
  ['suser_sname()', 'CAST(current_user AS text)'],
  ['datefromparts(2020,1,1)', 'make_date(2020, 1, 1)'],
  [
    'eomonth([born])',
    "CAST((date_trunc('month', CAST(born AS timestamp without time zone)) + CAST('1 month -1 day' AS interval)) AS date)",
  ],
  ["stuff([code],1,1,'x')", "overlay(code, 'x', 1, 1)"],
  ['cast([price] as int)', 'CAST(CAST(trunc(price) AS bigint) AS integer)'],
  ['dateadd(day,(1),[born])', "CAST((born + CAST('1 day' AS interval)) AS date)"],
  ["[seen] at time zone 'UTC'", '!function at time zone()'],
  ['((1)/(2))', '(1 / 2)'],
  ['[born] < dateadd(month, 1, [seen])', "CAST((born < (seen + CAST('1 month' AS interval))) AS integer)"],
  ['$19.90', '19.9'],
  ['$5', '5'],
  ['0x1F', "CAST('\\x1f' AS bytea)"],
  ["{d '2020-01-01'}", "CAST('2020-01-01' AS date)"],
  ["'a' collate Latin1_General_BIN", "'a'"],
];

describe('expressions of SQL Server', () => {
  for (const [sql, wanted] of CONDITIONS) it(`read ${sql} as a condition`, () => assert.equal(condition(sql, 'mssql'), wanted));
  for (const [sql, wanted] of VALUES) it(`read ${sql} as a value`, () => assert.equal(value(sql, 'mssql'), wanted));
});
