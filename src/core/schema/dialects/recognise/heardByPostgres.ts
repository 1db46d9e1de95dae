import type { Source } from '../../schema';
import { splitStatements } from '../../split';
import type { SqlParser } from '../../sqlParser';

/** What PostgreSQL's own parser says of a script. */
export interface Heard {
  /** Statements that were tried: those that make or change something, and those that only another database has. */
  readonly tried: number;
  /** Those of them that are no SQL to it. */
  readonly refused: number;
  /** Whether the others name a type, a function or a collation that other databases have and PostgreSQL has not. */
  readonly isForeign: boolean;
}

/** So many statements of all sources tell enough; longer ones are data. */
const MOST_STATEMENTS = 40;
const LONGEST_STATEMENT = 50_000;

/** What PostgreSQL takes for the name of a type, a function or a collation of the user's own. */
const FOREIGN =
  /^(?:datetime2?|datetimeoffset|smalldatetime|tinyint|mediumint|int[13]|(?:tiny|medium|long)text|(?:tiny|medium|long)?blob|enum|set|year|double|(?:var)?binary|image|n(?:var)?char|ntext|nclob|clob|number|varchar2|nvarchar2|uniqueidentifier|rowversion|hierarchyid|sql_variant|smallmoney|sysname|getdate|getutcdate|sysdatetime|sysutcdatetime|newid|newsequentialid|strftime|julianday|unixepoch|randomblob|typeof|nocase|utf8mb4_\w+|\w+_ci|\w+_ci_as)$/i;

/** Has the parser read the first statements that tell something, as many as are enough. */
export async function hearPostgres(sources: readonly Pick<Source, 'text'>[], parser: SqlParser): Promise<Heard> {
  const names = new Set<string>();
  const own = new Set<string>();
  let refused = 0;
  const statements = sources.flatMap(({ text }) => tellingStatements(text)).slice(0, MOST_STATEMENTS);
  for (const statement of statements) {
    const nodes = await parser.parse(statement).catch(() => undefined);
    if (nodes) collectNames(nodes, names, own);
    else refused++;
  }
  return { tried: statements.length, refused, isForeign: [...names].some((name) => FOREIGN.test(name) && !own.has(name)) };
}

function tellingStatements(text: string): string[] {
  const telling = /^(?:create|alter\s+table|pragma|use|do|comment\s+on|insert\s+or|set)\b/i;
  return splitStatements(text)
    .map((statement) => statement.text)
    .filter((statement) => statement.length <= LONGEST_STATEMENT && telling.test(statement));
}

/** The last part of each name of a type, function or collation goes to `names`, types that are made here to `own`. */
function collectNames(node: unknown, names: Set<string>, own: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'names' || key === 'funcname' || key === 'collname') addLast(value, names);
    else if (key === 'domainname' || key === 'typeName') addLast(value, own);
    collectNames(value, names, own);
  }
}

function addLast(parts: unknown, to: Set<string>): void {
  const last: unknown = Array.isArray(parts) ? parts.at(-1) : undefined;
  const name = textOf(last);
  if (name !== undefined) to.add(name.toLowerCase());
}

/** `{ String: { sval: 'x' } }`. */
function textOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('String' in node)) return undefined;
  const { String: inner } = node;
  return typeof inner === 'object' && inner !== null && 'sval' in inner && typeof inner.sval === 'string' ? inner.sval : undefined;
}
