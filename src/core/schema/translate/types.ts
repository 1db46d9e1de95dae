import type { TypeName } from '../../rules/expression';
import { printExpression, printText, quoted } from '../../rules/printExpression';
import type { Check, DomainType, EnumType, Position, Sequence, UserType } from '../schema';
import { sequenceOptions } from './identity';
import type { PostgresStatement } from './postgresScript';
import type { Translation } from './translation';

/** Extensions, schemas, and the sequences that belong to no column. */
export function containerStatements(translation: Translation): PostgresStatement[] {
  const { tables, types, sequences, defaultSchema } = translation.schema;
  const free = sequences.filter(({ ownedBy }) => !ownedBy);
  const schemas = new Set([defaultSchema, ...[...tables, ...types, ...free].map(({ schema }) => schema)]);
  return [
    ...translation.extensions.map((name) => made(`extension ${name}`, `CREATE EXTENSION IF NOT EXISTS ${quoted(name)} CASCADE`)),
    ...[...schemas].map((name) => made(`schema ${name}`, `CREATE SCHEMA IF NOT EXISTS ${quoted(translation.names.schema(name))}`)),
    ...free.map((sequence) => sequenceStatement(translation, sequence)),
  ];
}

function made(what: string, text: string, more: Partial<PostgresStatement> = {}): PostgresStatement {
  return { what, text, otherwise: [], constrains: false, needs: [], ...more };
}

function sequenceStatement({ names }: Translation, sequence: Sequence): PostgresStatement {
  const name = `${quoted(names.schema(sequence.schema))}.${quoted(sequence.name)}`;
  return made(`sequence ${sequence.name}`, `CREATE SEQUENCE ${name} ${sequenceOptions(sequence)}`);
}

/** The user's types, each behind those that it is made of. */
export function typeStatements(translation: Translation): PostgresStatement[] {
  return inOrderOfNeed(translation.schema.types).flatMap((type) => typeStatement(translation, type));
}

function inOrderOfNeed(types: readonly UserType[]): UserType[] {
  const ordered = new Set<UserType>();
  const seen = new Set<UserType>();
  const add = (type: UserType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const parts = partsOf(type);
    if (parts.length > 0)
      for (const other of types)
        if (parts.some((part) => part.name === other.name && (part.schema ?? other.schema) === other.schema)) add(other);
    ordered.add(type);
  };
  types.forEach(add);
  return [...ordered];
}

function partsOf(type: UserType): readonly TypeName[] {
  switch (type.kind) {
    case 'enum':
      return [];
    case 'domain':
      return [type.base];
    case 'composite':
      return type.fields.map((field) => field.type);
    case 'range':
      return [type.subtype];
  }
}

function typeStatement(translation: Translation, type: UserType): PostgresStatement[] {
  const name = translation.type({ schema: type.schema, name: type.name, modifiers: [], dimensions: 0 });
  const create = (text: string): PostgresStatement => made(`type ${type.name}`, text, { constrains: true });
  switch (type.kind) {
    case 'enum':
      return [create(enumText(translation, type, name))];
    case 'domain':
      return [create(domainText(translation, type, name)), ...type.checks.flatMap((check) => domainCheck(translation, type, check, name))];
    case 'composite':
      return [
        create(
          `CREATE TYPE ${name} AS (${type.fields.map((field) => `${quoted(field.name)} ${translation.type(field.type)}`).join(', ')})`,
        ),
      ];
    case 'range':
      // A multirange comes into being with its range.
      return type.isMultirange ? [] : [create(`CREATE TYPE ${name} AS RANGE (subtype = ${translation.type(type.subtype)})`)];
  }
}

/** Elsewhere an enumeration is a text that must be one of a list, compares as such, and may be longer than a label here. */
function enumText({ schema }: Translation, { values }: EnumType, name: string): string {
  const list = values.map((value) => printText(value.replaceAll('\0', '')) ?? '').join(', ');
  if (schema.dialect === 'postgres') return `CREATE TYPE ${name} AS ENUM (${list})`;
  return `CREATE DOMAIN ${name} AS text${values.length > 0 ? ` CHECK (VALUE IN (${list}))` : ''}`;
}

function domainText(translation: Translation, domain: DomainType, name: string): string {
  return `CREATE DOMAIN ${name} AS ${translation.type(domain.base)}${domain.nullable ? '' : ' NOT NULL'}`;
}

function domainCheck(translation: Translation, domain: DomainType, check: Check, name: string): PostgresStatement[] {
  const what = `check ${check.name ?? check.sql} of type ${domain.name}`;
  const text = printExpression(check.expression, {
    column: (column) => (column === 'VALUE' ? 'VALUE' : quoted(column)),
    type: (type) => translation.type(type),
  });
  if (text !== undefined) return [made(what, `ALTER DOMAIN ${name} ADD CHECK (${text})`)];
  translation.leave(what, `it cannot be said in PostgreSQL: ${check.sql}`, check.position ?? somewhere(translation));
  return [];
}

/** Types have no place of their own. */
function somewhere({ schema }: Translation): Position {
  return schema.tables[0]?.position ?? { file: '', line: 1, column: 1, start: 0, end: 0 };
}
