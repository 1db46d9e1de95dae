import { isBuiltIn } from '../schema/postgres/typeName';
import type { CompositeType, DomainType, RangeType, Schema, UserType } from '../schema/schema';
import type { TypeName } from './expression';
import type { Family, ResolvedType } from './value';

/** What of a schema names types. */
export type TypeScope = Pick<Schema, 'types' | 'defaultSchema'>;

/** A type with what the schema says of it. */
export interface SchemaType extends ResolvedType {
  /** Domains around the type, outermost first, innermost last. */
  readonly domains: readonly DomainType[];
  /** The user's composite or range type, where it is one; its family is `other`. */
  readonly definition?: CompositeType | RangeType;
  readonly element?: SchemaType;
}

type ScalarType = Omit<ResolvedType, 'element'>;

const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>(
  Object.entries({
    boolean: ['boolean', 'bool'],
    integer: ['smallint', 'integer', 'bigint', 'oid', 'int', 'int2', 'int4', 'int8', 'smallserial', 'serial', 'bigserial'],
    decimal: ['numeric', 'decimal'],
    float: ['real', 'double precision', 'float4', 'float8'],
    text: ['text', 'character varying', 'character', 'varchar', 'char', 'bpchar', 'citext', 'name', '"char"'],
    date: ['date'],
    timestamp: ['timestamp without time zone', 'timestamp'],
    timestamptz: ['timestamp with time zone', 'timestamptz'],
    time: ['time without time zone', 'time with time zone', 'time', 'timetz'],
    interval: ['interval'],
    uuid: ['uuid'],
    json: ['json', 'jsonb'],
    bytea: ['bytea'],
  } satisfies Partial<Record<Family, string[]>>).flatMap(([family, names]) => names.map((name) => [name, family as Family] as const)),
);

/**
 * The type behind a name: domains followed to their base, enums with their labels, arrays with their
 * element, modifiers read. Types that are neither built in nor in the schema have family `other`.
 */
export function resolveType(type: TypeName, schema: TypeScope): SchemaType {
  return resolve(type, schema, []);
}

function resolve(type: TypeName, schema: TypeScope, domains: readonly DomainType[]): SchemaType {
  if (type.dimensions > 0) {
    return { family: 'array', name: type, element: resolve({ ...type, dimensions: 0 }, schema, []), domains };
  }
  const family = type.schema === undefined ? FAMILIES.get(type.name) : undefined;
  if (family) return { ...builtinType(family, type), domains };
  // A type of PostgreSQL's own goes before one of the same name in the schema, which has to be qualified.
  const user = type.schema === undefined && isBuiltIn(type.name) ? undefined : findType(type, schema);
  if (user === undefined) return { ...otherType(type), domains };
  if (user.kind === 'enum') return { family: 'enum', name: type, labels: user.values, domains };
  if (user.kind !== 'domain') return { family: 'other', name: type, definition: user, domains };
  // Only a broken script has domains that lead to themselves.
  return domains.includes(user) ? { family: 'other', name: type, domains } : resolve(user.base, schema, [...domains, user]);
}

/** A qualified name exactly; else the default schema first, then any schema. */
function findType(type: TypeName, schema: TypeScope): UserType | undefined {
  const named = schema.types.filter((candidate) => candidate.name === type.name);
  const wanted = type.schema ?? schema.defaultSchema;
  return named.find((candidate) => candidate.schema === wanted) ?? (type.schema === undefined ? named[0] : undefined);
}

/** Possibly a type of an extension that lives in a schema of its own: `extensions.citext`. */
function otherType(type: TypeName): ScalarType {
  const family = FAMILIES.get(type.name);
  return family ? builtinType(family, type) : { family: 'other', name: type };
}

function builtinType(family: Family, type: TypeName): ScalarType {
  const [first, second] = type.modifiers;
  if (family === 'decimal' && first !== undefined) return { family, name: type, precision: first, scale: second ?? 0 };
  // One byte, which is one character of ASCII.
  if (type.name === '"char"') return { family, name: type, maxLength: 1 };
  if (family === 'text' && first !== undefined) return { family, name: type, maxLength: first };
  return { family, name: type };
}
