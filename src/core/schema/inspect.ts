import type { Column, Diagnostic, ForeignKey, Schema, Table, UniqueKey, UserType } from './schema';
import { columnTypeText, typeText } from './typeText';

/** What `inspect --json` prints; what is not there is null. */
export interface InspectJson {
  readonly dialect: string;
  readonly tables: readonly InspectTable[];
  readonly types: readonly InspectType[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly message: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** A table as `inspect --json` shows it; absent things are null. */
export interface InspectTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly InspectColumn[];
  readonly primaryKey: readonly string[] | null;
  readonly foreignKeys: readonly {
    readonly columns: readonly string[];
    readonly references: { readonly schema: string; readonly table: string; readonly columns: readonly string[] };
    readonly deferrable: boolean;
  }[];
  readonly unique: readonly {
    readonly columns: readonly string[];
    readonly where: string | null;
    readonly expressions: readonly string[];
    readonly nullsNotDistinct: boolean;
  }[];
  readonly checks: readonly { readonly sql: string; readonly columns: readonly string[] }[];
  readonly position: { readonly file: string; readonly line: number; readonly column: number };
}

/** `type` as PostgreSQL prints it, or as a script of another dialect writes it; `default` and `generated` as SQL. */
export interface InspectColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly generated: string | null;
  readonly identity: 'always' | 'by default' | null;
}

/** A type of the script; members that its kind lacks are absent. */
export interface InspectType {
  readonly schema: string;
  readonly name: string;
  readonly kind: UserType['kind'];
  /** Of an enum. */
  readonly values?: readonly string[];
  /** Of a domain, or a range's subtype. */
  readonly base?: string;
  readonly nullable?: boolean;
  readonly checks?: readonly string[];
  /** Of a composite. */
  readonly fields?: readonly { readonly name: string; readonly type: string }[];
}

/** A schema as `inspect --json` prints it. */
export function inspectJson(schema: Schema): InspectJson {
  return {
    dialect: schema.dialect,
    tables: schema.tables.map((table) => inspectTable(table, schema.defaultSchema)),
    types: schema.types.map((type) => inspectType(type, schema.defaultSchema)),
    diagnostics: schema.diagnostics.map(inspectDiagnostic),
  };
}

function inspectTable(table: Table, defaultSchema: string): InspectTable {
  const { file, line, column } = table.position;
  return {
    schema: table.schema,
    name: table.name,
    columns: table.columns.map((each) => inspectColumn(each, defaultSchema)),
    primaryKey: table.primaryKey?.columns ?? null,
    foreignKeys: table.foreignKeys.map(inspectForeignKey),
    unique: table.unique.map(inspectUnique),
    checks: table.checks.map(({ sql, columns }) => ({ sql, columns })),
    position: { file, line, column },
  };
}

function inspectColumn(column: Column, defaultSchema: string): InspectColumn {
  return {
    name: column.name,
    type: columnTypeText(column, defaultSchema),
    nullable: column.nullable,
    default: column.default?.sql ?? null,
    generated: column.generated?.sql ?? null,
    identity: column.identity?.kind ?? null,
  };
}

function inspectForeignKey(key: ForeignKey): InspectTable['foreignKeys'][number] {
  const { table, columns } = key.references;
  return { columns: key.columns, references: { schema: table.schema, table: table.name, columns }, deferrable: key.deferrable };
}

function inspectUnique(key: UniqueKey): InspectTable['unique'][number] {
  return {
    columns: key.columns,
    where: key.where?.sql ?? null,
    expressions: key.expressions.map(({ sql }) => sql),
    nullsNotDistinct: key.nullsNotDistinct,
  };
}

function inspectType(type: UserType, defaultSchema: string): InspectType {
  const { schema, name, kind } = type;
  switch (type.kind) {
    case 'enum':
      return { schema, name, kind, values: type.values };
    case 'domain':
      return {
        schema,
        name,
        kind,
        base: typeText(type.base, defaultSchema),
        nullable: type.nullable,
        checks: type.checks.map(({ sql }) => sql),
      };
    case 'composite':
      return { schema, name, kind, fields: type.fields.map((field) => ({ name: field.name, type: typeText(field.type, defaultSchema) })) };
    case 'range':
      return { schema, name, kind, base: typeText(type.subtype, defaultSchema) };
  }
}

function inspectDiagnostic({ severity, message, position }: Diagnostic): InspectJson['diagnostics'][number] {
  return { severity, message, file: position.file, line: position.line, column: position.column };
}
