import type { Dialect } from '../../schema';

/** Something that scripts of one dialect write, and how much it says for or against each. */
export interface Feature {
  readonly pattern: RegExp;
  readonly speaksFor: Partial<Record<Dialect, number>>;
}

/**
 * What tells the dialects apart, looked for in what `codeOnly` leaves of a text: no comments, no strings, single spaces. What only one of them accepts
 * weighs 5 and more; what is a habit of its users weighs less.
 */
export const FEATURES: readonly Feature[] = [
  { pattern: /`[^`\n]+`/, speaksFor: { mysql: 4, sqlite: 2 } },
  { pattern: /\bengine\s*=/i, speaksFor: { mysql: 8 } },
  { pattern: /\bauto_increment\b/i, speaksFor: { mysql: 8 } },
  { pattern: /\/\*M?!\d*/, speaksFor: { mysql: 5 } },
  // PostgreSQL's parser sees a comment there.
  { pattern: /\/\*M?!\d{5}/, speaksFor: { mysql: 15 } },
  {
    pattern: /\b(?:tinyint|smallint|mediumint|int|integer|bigint)(?:\s*\(\s*\d+\s*\))?\s+(?:unsigned|zerofill)\b/i,
    speaksFor: { mysql: 8, sqlite: 1 },
  },
  { pattern: /\b(?:tiny|small|medium|big)?int\s*\(\s*\d+\s*\)/i, speaksFor: { mysql: 4, sqlite: 3 } },
  { pattern: /\b(?:medium|long|tiny)(?:text|blob|int)\b/i, speaksFor: { mysql: 4, sqlite: 2, mssql: 1 } },
  { pattern: /\benum\s*\(\s*'/i, speaksFor: { mysql: 6 } },
  { pattern: /\bset\s*\(\s*''/i, speaksFor: { mysql: 4 } },
  { pattern: /\bon\s+update\s+(?:current_timestamp|now\b)/i, speaksFor: { mysql: 8 } },
  { pattern: /\b(?:default\s+)?(?:charset|character\s+set)\s*=?\s*\w/i, speaksFor: { mysql: 5 } },
  { pattern: /^\s*delimiter\s+\S+\s*$/im, speaksFor: { mysql: 6 } },
  { pattern: /^\s*(?:unique\s+|fulltext\s+|spatial\s+)?key\s+\w*\s*\([^)]{0,300}\)/im, speaksFor: { mysql: 4 } },
  { pattern: /\bcomment\s*=?\s*''/i, speaksFor: { mysql: 4 } },
  { pattern: /\block\s+tables\b|\bforeign_key_checks\b|\bsql_mode\b/i, speaksFor: { mysql: 6 } },
  { pattern: /\b(?:change|modify)\s+(?:column\s+)?[\w`]+\s+\w+/i, speaksFor: { mysql: 3 } },
  { pattern: /\bdatetime\b/i, speaksFor: { mysql: 2, mssql: 2, sqlite: 2 } },
  { pattern: /\bdatetime\s*\(\s*[0-6]\s*\)/i, speaksFor: { mysql: 4 } },
  { pattern: /\bdouble\b(?!\s+precision)|\byear\s*\(\s*4\s*\)/i, speaksFor: { mysql: 2, sqlite: 1 } },
  { pattern: /^\s*use\s+`?\w+`?\s*;/im, speaksFor: { mysql: 4, mssql: 1 } },
  { pattern: /\bcreate (?:unique )?index [^;]{1,300}\bwhere\b/i, speaksFor: { mysql: -8, sqlite: 3, postgres: 2 } },
  { pattern: /\bgeneral_ci\b|\bunicode_ci\b|\butf8mb4\w*\b/i, speaksFor: { mysql: 6 } },

  { pattern: /\[\s?[a-z_][^\]\n]{0,128}\]\s*(?:\.|\[|\(|\s+(?:\[|[a-z]))/i, speaksFor: { mssql: 4, sqlite: 2 } },
  { pattern: /^\s*go\s*;?\s*$/im, speaksFor: { mssql: 8 } },
  { pattern: /\bidentity\s*\(\s*\d/i, speaksFor: { mssql: 8 } },
  { pattern: /\bn(?:var)?char\s*\(|\bntext\b/i, speaksFor: { mssql: 4, sqlite: 2, mysql: 1 } },
  { pattern: /\b(?:nvarchar|varchar|varbinary)\s*\]?\s*\(\s*max\s*\)/i, speaksFor: { mssql: 8 } },
  {
    pattern: /\b(?:datetime2|datetimeoffset|smalldatetime|uniqueidentifier|smallmoney|hierarchyid|sql_variant|rowversion|sysname)\b/i,
    speaksFor: { mssql: 7 },
  },
  { pattern: /\b(?:non)?clustered\b/i, speaksFor: { mssql: 6 } },
  { pattern: /\b(?:getdate|newid|newsequentialid|sysutcdatetime|sysdatetime|getutcdate|object_id)\s*\(/i, speaksFor: { mssql: 7 } },
  { pattern: /\bdbo\s*\]?\s*\./i, speaksFor: { mssql: 19 } },
  { pattern: /\b(?:nocount|quoted_identifier|ansi_nulls|identity_insert)\b/i, speaksFor: { mssql: 7 } },
  { pattern: /\bsp_\w+\b|\bwith\s+(?:no)?check\s+add\b|\browguidcol\b|\bpersisted\b/i, speaksFor: { mssql: 5 } },
  { pattern: /\bbit\b\s*(?:\]|,|\)|not\s+null|null|default|$)/im, speaksFor: { mssql: 3, mysql: 1 } },
  {
    pattern: /\bas\s+(?:node|edge)\b|\bcreate\s+type\s+\S+\s+from\b|\bdeclare\s+@|\bif\s+not\s+exists\s*\(\s*select\b/i,
    speaksFor: { mssql: 6 },
  },
  { pattern: /\b(?:money|image)\b/i, speaksFor: { mssql: 1 } },

  { pattern: /\bautoincrement\b/i, speaksFor: { sqlite: 9 } },
  { pattern: /^\s*pragma\s+\w+/im, speaksFor: { sqlite: 9 } },
  { pattern: /\)\s*(?:strict\s*,\s*)?without\s+rowid\b/i, speaksFor: { sqlite: 9 } },
  { pattern: /\)\s*strict\s*[,;]/i, speaksFor: { sqlite: 8 } },
  { pattern: /\bcreate\s+virtual\s+table\b|\busing\s+fts[345]\b/i, speaksFor: { sqlite: 9 } },
  { pattern: /\bsqlite_\w+\b/i, speaksFor: { sqlite: 7 } },
  { pattern: /\b(?:strftime|julianday|unixepoch|randomblob|typeof)\s*\(|\bdatetime\s*\(\s*''/i, speaksFor: { sqlite: 7 } },
  { pattern: /\bcollate\s+nocase\b|\bon\s+conflict\s+(?:ignore|replace|abort|fail|rollback)\b|\bglob\b/i, speaksFor: { sqlite: 7 } },
  { pattern: /\binteger\s+(?:not\s+null\s+)?primary\s+key\b/i, speaksFor: { sqlite: 2, postgres: 2 } },
  { pattern: /^\s*\.(?:mode|import|read|headers|open|separator)\b/im, speaksFor: { sqlite: 8 } },
  { pattern: /\bblob\b/i, speaksFor: { sqlite: 3, mysql: 3 } },
  { pattern: /\bcreate\s+trigger\b[^;]{0,1000}\bbegin\b/i, speaksFor: { sqlite: 3, mysql: 3, mssql: 1 } },
  { pattern: /\binsert\s+or\s+(?:ignore|replace)\b/i, speaksFor: { sqlite: 7 } },

  { pattern: /\$\w*\$/, speaksFor: { postgres: 8 } },
  { pattern: /\b(?:big|small)?serial\b/i, speaksFor: { postgres: 6, mysql: 1 } },
  { pattern: /[\w')\]]::"?[a-z]/i, speaksFor: { postgres: 8 } },
  {
    pattern: /\b(?:jsonb|timestamptz|timetz|tsvector|bytea|citext|hstore|inet|cidr|int4|int8|float8|bpchar|regclass)\b/i,
    speaksFor: { postgres: 6 },
  },
  { pattern: /\bwith(?:out)?\s+time\s+zone\b|\bcharacter\s+varying\b/i, speaksFor: { postgres: 5 } },
  { pattern: /\bcreate\s+(?:extension|domain|materialized\s+view|operator|aggregate)\b/i, speaksFor: { postgres: 8 } },
  { pattern: /\bcopy\s+[\w."]+(?:\s*\([^)]{0,500}\))?\s+from\s+stdin\b/i, speaksFor: { postgres: 9 } },
  {
    pattern: /\bcreate\s+type\s+[\w."]+\s+as\b|\balter\s+(?:table|sequence|type)\s+(?:only|[\w."]+\s+owner\s+to)\b/i,
    speaksFor: { postgres: 7 },
  },
  {
    pattern: /\bset\s+search_path\b|\bpg_\w+\b|\bnextval\s*\(|\bcomment\s+on\s+(?:table|column)\b|\bowner\s+to\b/i,
    speaksFor: { postgres: 6 },
  },
  { pattern: /\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b|\busing\s+(?:gin|gist|brin|spgist)\b/i, speaksFor: { postgres: 7 } },
  { pattern: /\b(?:text|integer|varchar|uuid)\s*\[\s*\d*\s*\]/i, speaksFor: { postgres: 7 } },
  { pattern: /\buuid\b|\bboolean\b/i, speaksFor: { postgres: 1 } },
  { pattern: /\blanguage\s+(?:plpgsql|sql)\b|\bgen_random_uuid\s*\(|\bexclude\s+using\b|\bpartition\s+of\b/i, speaksFor: { postgres: 8 } },
];
