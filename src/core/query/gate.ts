import type { Node } from '@pgsql/types';
import { UserFacingError } from '../errors';
import { firstLocation, texts } from '../schema/postgres/nodes';
import { splitStatements } from '../schema/split';
import { type SqlParser, SqlSyntaxError } from '../schema/sqlParser';
import type { GatedQuery } from './gatedQuery';
import { isCallable, isSelectable } from './gateFunctions';
import { explainOptions, nameOfNode, readingNodes, sampleMethods } from './gateNodes';
import { isReadable } from './gateRelations';
import { positionText } from './positionText';

/**
 * Lets a text pass that is one SELECT (VALUES and TABLE too), or EXPLAIN of one, which can only read: no part of it
 * changes or locks anything, calls anything but functions of PostgreSQL or of its extensions that are known to be
 * harmless, or reads what PostgreSQL knows of people, settings and sessions. Names are judged, not what a database has
 * under them (see `GatedQuery.functions`). Rejects with `refused-query`; with `query-failed` where it is not SQL.
 */
export async function gateQuery(sql: string, parser: SqlParser): Promise<GatedQuery> {
  const [statement, second] = await parse(sql, parser);
  const [start, secondStart] = splitStatements(sql).map((part) => part.start);
  if (!statement) throw refusal('there is no query', undefined, sql);
  if (second) throw refusal('more than one statement', secondStart, sql);
  const isExplain = 'ExplainStmt' in statement;
  const query = isExplain ? explained(statement.ExplainStmt, sql) : statement;
  if (!query || !('SelectStmt' in query)) throw refusal(nameOfNode(Object.keys(query ?? {})[0] ?? ''), start, sql);
  return { sql, kind: isExplain ? 'explain' : 'select', ...new Gate(sql).inspect(query) };
}

async function parse(sql: string, parser: SqlParser): Promise<readonly Node[]> {
  try {
    return await parser.parse(sql);
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    throw new UserFacingError('query-failed', `The query is not valid SQL: ${error.message} (${positionText(sql, error.offset)}).`);
  }
}

type Explain = Extract<Node, { ExplainStmt: unknown }>['ExplainStmt'];

function explained({ query, options = [] }: Explain, sql: string): Node | undefined {
  for (const option of options) {
    const name = 'DefElem' in option ? option.DefElem.defname : undefined;
    if (name === undefined || !explainOptions.has(name)) throw refusal(`option ${name} of EXPLAIN`, firstLocation(option), sql);
  }
  return query;
}

type Tree = Readonly<Record<string, unknown>>;

/** Looks at every object of a tree, without recursion, so that depth does not matter. */
class Gate {
  private readonly functions = new Set<string>();
  private readonly fields = new Set<string>();
  private readonly operators = new Set<string>();

  constructor(private readonly sql: string) {}

  inspect(query: Node): Omit<GatedQuery, 'sql' | 'kind'> {
    const open: unknown[] = [query];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!isTree(at)) continue;
      if (!Array.isArray(at)) this.judge(at);
      open.push(...Object.values(at).filter(isTree));
    }
    return { functions: [...this.functions], fields: [...this.fields], operators: [...this.operators] };
  }

  /** By its fields: the parser leaves out the kinds of some nodes, where only one kind can be. */
  private judge(node: Tree): void {
    for (const [key, value] of Object.entries(node)) {
      if (/^[A-Z]/.test(key) && !readingNodes.has(key)) throw this.refuse(nameOfNode(key), value);
      if (key === 'intoClause') throw this.refuse(nameOfNode('IntoClause'), value);
      if (key === 'lockingClause') throw this.refuse(nameOfNode('LockingClause'), node);
      if (key === 'funcname') this.judgeFunction(namesIn(value), node);
      if (key === 'relname') this.judgeRelation(node);
      if (key === 'method') this.judgeSample(namesIn(value), node);
      if (key === 'A_Expr' || key === 'SubLink' || key === 'SortBy') this.judgeOperator(value, node);
      if (key === 'ColumnRef' || key === 'A_Indirection') this.judgeFields(value, node);
    }
  }

  private judgeFunction(name: readonly string[], node: Tree): void {
    const [last] = name.slice(-1);
    const isForeign = name.length > 1 && !(name.length === 2 && name[0] === 'pg_catalog');
    if (isForeign || !isCallable(last))
      throw this.refuse(`function ${name.join('.')}, which is not known to only read`, node, OWN_FUNCTIONS);
    this.functions.add(last);
  }

  private judgeRelation(node: Tree): void {
    const { schemaname, relname } = node;
    if (typeof relname !== 'string' || isReadable(typeof schemaname === 'string' ? schemaname : undefined, relname)) return;
    const name = typeof schemaname === 'string' ? `${schemaname}.${relname}` : relname;
    throw this.refuse(`${name}, which is about the server and not about data`, node);
  }

  private judgeSample(name: readonly string[], node: Tree): void {
    const [method, ...more] = name;
    if (more.length > 0 || !sampleMethods.has(method)) throw this.refuse(`sample by ${name.join('.')}`, node);
  }

  private judgeOperator(value: unknown, node: Tree): void {
    if (!isTree(value)) return;
    const name = namesIn(value.name ?? value.operName ?? value.useOp);
    const [symbol] = name.slice(-1);
    if (symbol === undefined) return;
    if (name.length > 1 && name[0] !== 'pg_catalog') throw this.refuse(`operator ${name.join('.')}`, node);
    this.operators.add(symbol);
  }

  /** `t.x`, `(t).x`: where there is no such column, PostgreSQL calls the function `x`. */
  private judgeFields(value: unknown, node: Tree): void {
    if (!isTree(value)) return;
    const names = Array.isArray(value.indirection) ? namesIn(value.indirection) : namesIn(value.fields).slice(1).slice(-1);
    for (const name of names) {
      if (!isSelectable(name)) throw this.refuse(`${name}, which PostgreSQL takes for a function`, node);
      if (name !== '') this.fields.add(name);
    }
  }

  private refuse(what: string, node: unknown, remedy?: string): UserFacingError {
    return refusal(what, firstLocation(node), this.sql, remedy);
  }
}

/** Names of a list of String nodes; `''` stands for other nodes in it. */
function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? texts(value) : [];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

const ONE_SELECT = 'A query is one SELECT, or EXPLAIN of one, that only reads.';
const OWN_FUNCTIONS = "Use PostgreSQL's own functions that compute something; a schema's functions are never called.";

function refusal(what: string, offset: number | undefined, sql: string, remedy = ONE_SELECT): UserFacingError {
  const at = offset === undefined ? '' : ` (${positionText(sql, offset)})`;
  return new UserFacingError('refused-query', `Refused: ${what}${at}.`, remedy);
}
