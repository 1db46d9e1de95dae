import type { Expression, TypeName } from '../../rules/expression';
import { printExpression, printType, quoted } from '../../rules/printExpression';
import { displayName, type Position, type QualifiedName, type Schema, type Table } from '../schema';
import { neededExtensions } from './extensions';
import { TranslatedNames } from './names';
import type { LeftOut, PostgresStatement } from './postgresScript';

/** A translation under way: what things are called, and what is left out. */
export class Translation {
  readonly names: TranslatedNames;
  readonly extensions: readonly string[];
  readonly left: LeftOut[] = [];
  /** Ids of computed columns that no statement computes: nothing can be said about them. */
  readonly uncomputed = new Set<string>();
  /** Types of columns as far as they are known, by their ids. */
  readonly columnTypes = new Map<string, TypeName>();

  constructor(readonly schema: Schema) {
    this.names = new TranslatedNames(schema);
    this.extensions = neededExtensions(schema);
  }

  /** `loans`, or `library.loans` outside the default schema. */
  display(table: QualifiedName): string {
    return displayName(table, this.schema.defaultSchema);
  }

  /** A table, type or sequence as SQL text. */
  table(table: QualifiedName): string {
    const { schema, name } = this.names.table(table);
    return `${quoted(schema)}.${quoted(name)}`;
  }

  column(table: QualifiedName, name: string): string {
    return quoted(this.names.column(table, name));
  }

  columns(table: QualifiedName, names: readonly string[]): string {
    return names.map((name) => this.column(table, name)).join(', ');
  }

  type(type: TypeName): string {
    return printType(this.names.type(type));
  }

  /** An expression over a table's own row; undefined where it cannot be said in PostgreSQL's SQL. */
  expression(table: QualifiedName, expression: Expression): string | undefined {
    return printExpression(expression, { column: (name) => this.column(table, name), type: (type) => this.type(type) });
  }

  leave(what: string, why: string, position: Position, constrains = true): void {
    this.left.push({ what, why, constrains, position });
  }
}

/** A statement about a table that has to be there. */
export function about(
  table: Table,
  what: string,
  text: string,
  more: Partial<Pick<PostgresStatement, 'otherwise' | 'constrains' | 'position' | 'provides' | 'needs'>> = {},
): PostgresStatement {
  const { needs = [], ...rest } = more;
  return { what, text, otherwise: [], constrains: true, position: table.position, ...rest, needs: [tableId(table), ...needs] };
}

/** The id under which a table is provided. */
export function tableId({ schema, name }: QualifiedName): string {
  return JSON.stringify([schema, name]);
}

/** The id under which a computed column is provided. */
export function columnId({ schema, name }: QualifiedName, column: string): string {
  return JSON.stringify([schema, name, column]);
}

/** Ids of the computed columns among those named. */
export function computedAmong(table: Table, columns: readonly string[]): string[] {
  const wanted = new Set(columns);
  return table.columns.filter(({ name, generated }) => generated && wanted.has(name)).map(({ name }) => columnId(table, name));
}
