const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The parser's names for all that a SELECT is made of and that only reads. What is not here is refused, whatever it is. */
export const readingNodes = words(`
  SelectStmt WithClause CommonTableExpr CTESearchClause CTECycleClause ResTarget Alias
  RangeVar RangeSubselect RangeFunction RangeTableFunc RangeTableFuncCol RangeTableSample JoinExpr ColumnDef
  ColumnRef A_Star A_Const A_Expr BoolExpr NullTest BooleanTest CaseExpr CaseWhen CoalesceExpr MinMaxExpr SubLink RowExpr NamedArgExpr
  A_ArrayExpr A_Indirection A_Indices TypeCast TypeName CollateClause FuncCall WindowDef SortBy GroupingFunc GroupingSet SQLValueFunction
  XmlExpr XmlSerialize
  JsonArrayAgg JsonArrayConstructor JsonArrayQueryConstructor JsonAggConstructor JsonArgument JsonBehavior JsonFormat JsonFuncExpr JsonIsPredicate
  JsonKeyValue JsonObjectAgg JsonObjectConstructor JsonOutput JsonParseExpr JsonReturning JsonScalarExpr JsonSerializeExpr JsonTable
  JsonTableColumn JsonTablePathSpec JsonValueExpr
  List String Integer Float Boolean BitString`);

/** Options of EXPLAIN. */
export const explainOptions = words('analyze verbose costs settings generic_plan buffers serialize wal timing summary memory format');

/** Ways of taking a sample of a table: PostgreSQL's own, and those of its extensions. */
export const sampleMethods = words('bernoulli system system_rows system_time');

/** Statements whose names by the parser are not those in SQL. */
const STATEMENTS: Readonly<Record<string, string>> = {
  CreateStmt: 'CREATE TABLE',
  IndexStmt: 'CREATE INDEX',
  ViewStmt: 'CREATE VIEW',
  RuleStmt: 'CREATE RULE',
  VariableSetStmt: 'SET',
  VariableShowStmt: 'SHOW',
  TransactionStmt: 'a command for transactions',
  ClosePortalStmt: 'CLOSE',
  DeclareCursorStmt: 'DECLARE',
  ConstraintsSetStmt: 'SET CONSTRAINTS',
  CheckPointStmt: 'CHECKPOINT',
  LockingClause: 'a lock (FOR UPDATE, FOR SHARE)',
  ParamRef: 'a parameter ($1)',
  SetToDefault: 'DEFAULT',
  IntoClause: 'INTO, which makes a table',
  MergeSupportFunc: 'merge_action()',
};

/** What a user calls it: `CREATE TABLE AS` of `CreateTableAsStmt`. */
export function nameOfNode(kind: string): string {
  const known = STATEMENTS[kind];
  if (known !== undefined) return known;
  return kind.endsWith('Stmt')
    ? kind
        .slice(0, -4)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase()
    : kind;
}
