import type { OtherDialect } from '../../../../src/core/schema/schema';

/** The parsers of the library, one for each dialect. */
const PARSERS: Readonly<Record<OtherDialect, { new (): { astify(sql: string): unknown } }>> = {
  mysql: require('node-sql-parser/build/mysql').Parser,
  sqlite: require('node-sql-parser/build/sqlite').Parser,
  mssql: require('node-sql-parser/build/transactsql').Parser,
};

/** Longer statements keep its parser busy for too long. */
const MOST_CHARACTERS = 8000;

/** The table and the columns that a third-party parser reads in a CREATE TABLE; undefined where it cannot read it. */
export function secondOpinion(dialect: OtherDialect, sql: string): { table: string; columns: string[] } | undefined {
  if (sql.length > MOST_CHARACTERS) return undefined;
  try {
    const tree = new PARSERS[dialect]().astify(sql);
    const create = (Array.isArray(tree) ? tree[0] : tree) as CreateTree;
    const columns = create.create_definitions
      .filter((definition) => definition.resource === 'column')
      .map(({ column }) => nameOf(column?.column));
    return { table: create.table[0].table, columns };
  } catch {
    return undefined;
  }
}

/** As much of its tree as is looked at. */
interface CreateTree {
  readonly table: readonly { readonly table: string }[];
  readonly create_definitions: readonly { readonly resource: string; readonly column?: { readonly column: NameTree } }[];
}

type NameTree = string | { readonly expr: { readonly value: string } };

function nameOf(name: NameTree | undefined): string {
  return typeof name === 'object' ? name.expr.value : (name ?? '');
}
