import assert from 'node:assert/strict';
import type { Node } from '@pgsql/types';
import * as fc from 'fast-check';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import type { UserFacingError } from '../../../src/core/errors';
import { gateQuery } from '../../../src/core/query/gate';
import { readingNodes } from '../../../src/core/query/gateNodes';
import type { SqlParser } from '../../../src/core/schema/sqlParser';

const parser = libpgQueryParser();

/** Queries that only read, in all forms that a SELECT has. */
const PASS = [
  'SELECT 1',
  'SELECT 1;',
  '-- a question\nSELECT 1 ; -- answered',
  'SELECT',
  'TABLE loans',
  'VALUES (1, 2), (3, 4)',
  '(SELECT 1) UNION ALL (SELECT 2) EXCEPT SELECT 3 INTERSECT SELECT 4 ORDER BY 1 LIMIT 1 OFFSET 1',
  'SELECT DISTINCT ON (a) a, b AS "B" FROM t ORDER BY a, b DESC NULLS LAST FETCH FIRST 3 ROWS WITH TIES',
  'WITH a AS (SELECT 1 AS x), b AS MATERIALIZED (SELECT * FROM a) SELECT * FROM a JOIN b USING (x)',
  'WITH RECURSIVE r (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 9) SEARCH BREADTH FIRST BY n SET o CYCLE n SET c USING p SELECT * FROM r',
  'SELECT * FROM a LEFT JOIN b ON a.id = b.id NATURAL JOIN c CROSS JOIN d, LATERAL (SELECT a.id) e',
  'SELECT * FROM generate_series(1, 3) WITH ORDINALITY AS g (n, o), ROWS FROM (unnest(ARRAY[1]), unnest(ARRAY[2])) u',
  'SELECT * FROM json_to_recordset(\'[{"a": 1}]\') AS r (a int, b text)',
  'SELECT * FROM ONLY loans TABLESAMPLE bernoulli (10) REPEATABLE (1)',
  'SELECT count(*), count(DISTINCT a) FILTER (WHERE b > 1), sum(c) OVER w, rank() OVER (PARTITION BY a ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t GROUP BY a WINDOW w AS (ORDER BY c)',
  'SELECT a, b, GROUPING(a), percentile_cont(0.5) WITHIN GROUP (ORDER BY c) FROM t GROUP BY GROUPING SETS ((a), ROLLUP (a, b), CUBE (b), ()) HAVING max(c) > 1',
  'SELECT CASE a WHEN 1 THEN 2 ELSE 3 END, COALESCE(a, b), NULLIF(a, b), GREATEST(a, b), LEAST(a, b)',
  "SELECT a::int, CAST(b AS numeric(8, 2)), c COLLATE \"C\", d AT TIME ZONE 'UTC', DATE '2024-01-01', INTERVAL '1' DAY, int4('1')",
  "SELECT a LIKE 'x%', a NOT ILIKE 'x', a SIMILAR TO 'x', a ~* 'x', a IS NULL, b IS TRUE, c IS DISTINCT FROM d, e BETWEEN SYMMETRIC 1 AND 2, f IN (1, 2), g = ANY (ARRAY[1])",
  'SELECT a IN (SELECT 1), EXISTS (SELECT 1), ARRAY(SELECT 1), (SELECT 1), b > ALL (SELECT 1)',
  'SELECT ARRAY[1, 2], (ARRAY[1, 2])[1:2], ROW(1, 2), (address).city, t.*, (t).name FROM t',
  "SELECT trim(BOTH 'x' FROM a), substring(a FROM 1 FOR 2), overlay(a PLACING b FROM 1), position(a IN b), extract(year FROM c), (a, b) OVERLAPS (c, d), normalize(a)",
  'SELECT current_date, current_timestamp(3), localtime, current_user, session_user, current_schema, now(), clock_timestamp(), random(), gen_random_uuid()',
  "SELECT make_interval(days => 3), concat(VARIADIC ARRAY['a']), format('%s', 1), to_char(now(), 'YYYY')",
  "SELECT data -> 'a' ->> 'b', data #> '{a}', data @> '{}', jsonb_path_query(data, '$.a') FROM t",
  "SELECT JSON_OBJECT('a': 1), JSON_ARRAY(1, 2), JSON_ARRAYAGG(a), JSON_OBJECTAGG('k': a), JSON_VALUE(b, '$.x' DEFAULT 1 ON ERROR), JSON_QUERY(b, '$'), JSON_EXISTS(b, '$'), c IS JSON OBJECT, JSON('1'), JSON_SCALAR(1), JSON_SERIALIZE('1') FROM t",
  "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (n FOR ORDINALITY, a int PATH '$', NESTED PATH '$.x' COLUMNS (b text))) j",
  "SELECT xmlelement(name a, xmlattributes(1 AS b)), xmlforest(1 AS a), xmlserialize(content '<a/>' AS text), xmlparse(document '<a/>'), xmlagg(x) FROM t",
  "SELECT * FROM XMLTABLE('/a' PASSING ('<a/>'::xml) COLUMNS b int PATH 'b' DEFAULT 1) x",
  "SELECT 1 OPERATOR(pg_catalog.+) 2, pg_catalog.lower('A'), a ORDER BY 1 USING <",
  'SELECT table_name FROM information_schema.tables UNION SELECT relname FROM pg_catalog.pg_class UNION SELECT typname FROM pg_type',
  "SELECT generation_meta->>'seed' FROM seedbed.generated_datasets",
  'SELECT count(*), pg_size_pretty(pg_total_relation_size(\'loans\')), pg_typeof(1) FROM "Loans"',
  'EXPLAIN SELECT 1',
  'EXPLAIN ANALYZE SELECT 1',
  'EXPLAIN (ANALYZE, VERBOSE, BUFFERS, FORMAT json) (TABLE loans)',
];

/** What is refused, and with which words. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'there is no query.'],
  ['  -- nothing\n', 'there is no query.'],
  ['SELECT 1;\n  DROP TABLE loans', 'more than one statement (line 2, column 3).'],
  ['DELETE FROM loans', 'DELETE (line 1, column 1).'],
  ['/* */ CREATE TABLE AS_ (a int)', 'CREATE TABLE (line 1, column 7).'],
  ['\n  CREATE TABLE x AS SELECT 1', 'CREATE TABLE AS (line 2, column 3).'],
  ['BEGIN', 'a command for transactions (line 1, column 1).'],
  ['SET ROLE x', 'SET (line 1, column 1).'],
  ['EXPLAIN DELETE FROM loans', 'DELETE (line 1, column 1).'],
  ['EXPLAIN (ANALYZE, SECRET) SELECT 1', 'option secret of EXPLAIN (line 1, column 19).'],
  ['WITH d AS (DELETE FROM loans RETURNING *) SELECT * FROM d', 'DELETE (line 1, column 24).'],
  ['SELECT * INTO x FROM loans', 'INTO, which makes a table (line 1, column 15).'],
  ['SELECT id FROM loans FOR UPDATE', 'a lock (FOR UPDATE, FOR SHARE) (line 1, column 8).'],
  ['SELECT $1', 'a parameter ($1) (line 1, column 8).'],
  ['VALUES (DEFAULT)', 'DEFAULT (line 1, column 9).'],
  ['SELECT id,\n  own(id) FROM loans', 'function own, which is not known to only read (line 2, column 3).'],
  ['SELECT public.lower(name) FROM loans', 'function public.lower, which is not known to only read (line 1, column 8).'],
  ['SELECT * FROM pg_authid', 'pg_authid, which is about the server and not about data (line 1, column 15).'],
  ['TABLE pg_toast.pg_toast_1', 'pg_toast.pg_toast_1, which is about the server and not about data (line 1, column 7).'],
  ['SELECT (x).pg_sleep FROM x', 'pg_sleep, which PostgreSQL takes for a function (line 1, column 9).'],
  ['SELECT 1 OPERATOR(x.+) 2', 'operator x.+ (line 1, column 8).'],
  ['SELECT * FROM loans TABLESAMPLE own(1)', 'sample by own (line 1, column 15).'],
  ['SELECT merge_action()', 'merge_action() (line 1, column 8).'],
];

function refusalOf(sql: string, by: SqlParser = parser): Promise<UserFacingError> {
  return gateQuery(sql, by).then(
    () => assert.fail(`passed: ${sql}`),
    (error: UserFacingError) => error,
  );
}

/** A parser that answers with a tree, whatever the text is. */
function parserOf(tree: object): SqlParser {
  return { parse: async () => [tree as Node] };
}

describe('the gate', () => {
  for (const sql of PASS)
    it(`lets pass: ${sql}`, async () => {
      const gated = await gateQuery(sql, parser);
      assert.equal(gated.sql, sql);
      assert.equal(gated.kind, sql.startsWith('EXPLAIN') ? 'explain' : 'select');
    });

  for (const [sql, words] of REFUSED)
    it(`refuses ${JSON.stringify(sql)}`, async () => {
      const { code, message, remedy } = await refusalOf(sql);
      assert.deepEqual([code, message], ['refused-query', `Refused: ${words}`]);
      assert.ok(remedy);
    });

  it('says where SQL is none', async () => {
    const { code, message } = await refusalOf('SELECT *\nFORM loans');
    assert.deepEqual([code, message], ['query-failed', 'The query is not valid SQL: syntax error at or near "FORM" (line 2, column 1).']);
    assert.match((await refusalOf('SELECT 1\0; DROP TABLE loans')).message, /NUL/);
  });

  it('tells what has to be looked up in the database', async () => {
    const { functions, fields, operators } = await gateQuery(
      'SELECT lower(l.name), (l).city, sum(a + b) FROM loans l WHERE name ~~ $$x$$',
      parser,
    );
    assert.deepEqual(
      [[...functions].sort(), [...fields].sort(), [...operators].sort()],
      [
        ['lower', 'sum'],
        ['city', 'name'],
        ['+', '~~'],
      ],
    );
  });

  it('takes a deep query', async () => {
    await gateQuery(`SELECT ${'('.repeat(500)}1${')'.repeat(500)} + ${Array(2000).fill('1').join(' + ')}`, parser);
  });

  it('lets no kind of node pass that it does not know, wherever it stands', async () => {
    const kinds = fc
      .oneof(fc.stringMatching(/^[A-Z][A-Za-z]{2,20}$/), fc.constantFrom(...STATEMENTS))
      .filter((kind) => !readingNodes.has(kind));
    const trees = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constant({ A_Const: { ival: { ival: 1 }, location: 7 } }),
        fc.record({ SelectStmt: fc.record({ targetList: fc.array(tie('tree'), { maxLength: 3 }), op: fc.constant('SETOP_NONE') }) }),
        fc.record({ SubLink: fc.record({ subselect: tie('tree') }) }),
        fc.record({
          FuncCall: fc.record({ funcname: fc.constant([{ String: { sval: 'lower' } }]), args: fc.array(tie('tree'), { maxLength: 2 }) }),
        }),
        fc.record({ List: fc.record({ items: fc.array(tie('tree'), { maxLength: 3 }) }) }),
      ),
    })).tree;
    await fc.assert(
      fc.asyncProperty(kinds, trees, fc.nat(), async (kind, tree, at) => {
        const query = { SelectStmt: { targetList: [tree], op: 'SETOP_NONE' } };
        await gateQuery('SELECT', parserOf(query));
        assert.equal((await refusalOf('SELECT', parserOf(planted(query, kind, at)))).code, 'refused-query');
        assert.equal((await refusalOf('SELECT', parserOf({ [kind]: query.SelectStmt }))).code, 'refused-query');
        assert.equal((await refusalOf('SELECT', parserOf({ ExplainStmt: { query: { [kind]: {} } } }))).code, 'refused-query');
      }),
      { numRuns: 200 },
    );
  });

  it('lets no SELECT pass that makes a table, locks or calls what it does not know, wherever it stands', async () => {
    const harmful = fc.constantFrom<object>(
      { intoClause: { rel: { relname: 'x' } } },
      { lockingClause: [{ LockingClause: {} }] },
      { val: { FuncCall: { funcname: [{ String: { sval: 'pg_sleep' } }] } } },
      { val: { RangeVar: { relname: 'pg_authid' } } },
      { funcname: [{ String: { sval: 'evil' } }, { String: { sval: 'lower' } }] },
      { relname: 'pg_shadow' },
    );
    await fc.assert(
      fc.asyncProperty(
        harmful,
        fc.array(fc.constantFrom('larg', 'rarg', 'whereClause', 'targetList', 'ctequery'), { maxLength: 12 }),
        async (node, way) => {
          const tree = way.reduce((inner, key) => ({ [key]: key === 'targetList' ? [inner] : inner }), node);
          assert.equal((await refusalOf('SELECT', parserOf({ SelectStmt: tree }))).code, 'refused-query');
        },
      ),
    );
  });
});

/** The kinds of statement that the parser knows. */
const STATEMENTS = (
  'RawStmt InsertStmt DeleteStmt UpdateStmt MergeStmt ReturnStmt PLAssignStmt CreateSchemaStmt AlterTableStmt AlterDomainStmt GrantStmt CopyStmt ' +
  'VariableSetStmt VariableShowStmt CreateStmt CreateTableSpaceStmt CreateExtensionStmt CreateFdwStmt CreateTrigStmt CreatePLangStmt CreateRoleStmt ' +
  'AlterRoleStmt DropRoleStmt CreateSeqStmt DefineStmt CreateDomainStmt CommentStmt SecLabelStmt DeclareCursorStmt ClosePortalStmt FetchStmt IndexStmt ' +
  'CreateStatsStmt CreateFunctionStmt AlterFunctionStmt DoStmt CallStmt RenameStmt RuleStmt NotifyStmt ListenStmt UnlistenStmt TransactionStmt ViewStmt ' +
  'LoadStmt CreatedbStmt AlterDatabaseStmt DropdbStmt AlterSystemStmt ClusterStmt VacuumStmt ExplainStmt CreateTableAsStmt RefreshMatViewStmt ' +
  'CheckPointStmt DiscardStmt LockStmt ConstraintsSetStmt ReindexStmt PrepareStmt ExecuteStmt DeallocateStmt DropStmt TruncateStmt DropOwnedStmt ' +
  'ImportForeignSchemaStmt CreatePolicyStmt CreatePublicationStmt CreateSubscriptionStmt LockingClause IntoClause ParamRef SetToDefault CurrentOfExpr'
).split(' ');

/** The tree with one of its objects, the `at`th, being a node of that kind. */
function planted(tree: object, kind: string, at: number): object {
  const copy = structuredClone(tree);
  const places: Record<string, unknown>[] = [];
  const open: unknown[] = [copy];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node)) places.push(node as Record<string, unknown>);
    open.push(...Object.values(node));
  }
  places[1 + (at % (places.length - 1))][kind] = {};
  return copy;
}
