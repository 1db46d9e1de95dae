import type { TypeName } from '../../rules/expression';
import { cut, MAX_BYTES } from '../draft/names';
import type { QualifiedName, Schema } from '../schema';

/** Columns that every table of PostgreSQL has by itself. */
const SYSTEM_COLUMNS = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

/**
 * What things are called in PostgreSQL: as they are, except where a name is too long, reserved, or taken. There tables,
 * their types and all indexes of a schema share one space of names; other dialects have one for each table.
 */
export class TranslatedNames {
  private readonly schemas = new Names<string>();
  private readonly tables = new Names<string>();
  private readonly columns = new Map<string, Names<string>>();
  private readonly types = new Names<string>();
  /** Per table: constraints. */
  private readonly constraints = new Map<string, Set<string>>();
  private readonly relations = new Map<string, Set<string>>();

  constructor(schema: Schema) {
    for (const table of schema.tables) {
      const { schema: place, name } = table;
      const used = this.relationsOf(this.schema(place));
      this.tables.give(id(table), freeName([name], used));
      const columns = new Names<string>();
      for (const column of table.columns) columns.give(column.name, freeName([columnName(column.name)], columns.used));
      this.columns.set(id(table), columns);
    }
    for (const type of schema.types) this.types.give(id(type), freeName([type.name], this.relationsOf(this.schema(type.schema))));
    for (const sequence of schema.sequences.filter(({ ownedBy }) => !ownedBy))
      this.relationsOf(this.schema(sequence.schema)).add(sequence.name);
  }

  /** A schema's name; those that begin like PostgreSQL's own get an underscore before. */
  schema(name: string): string {
    const known = this.schemas.get(name);
    if (known !== undefined) return known;
    const free = /^pg_/i.test(name) || name === 'information_schema' || name === '' ? `_${name}` : name;
    return this.schemas.give(name, freeName([free], this.schemas.used));
  }

  table(table: QualifiedName): QualifiedName {
    return { schema: this.schema(table.schema), name: this.tables.get(id(table)) ?? table.name };
  }

  column(table: QualifiedName, name: string): string {
    return this.columns.get(id(table))?.get(name) ?? columnName(name);
  }

  /** A user's type under its new name; other types as they are. */
  type(type: TypeName): TypeName {
    if (type.schema === undefined) return type;
    const name = this.types.get(id({ schema: type.schema, name: type.name }));
    return name === undefined ? type : { ...type, schema: this.schema(type.schema), name };
  }

  /** A name for an index or a sequence in the schema of a table: the wished one, or with the table's before it. */
  relation(table: QualifiedName, wished: string): string {
    const own = this.constraintsOf(table);
    const used = this.relationsOf(this.schema(table.schema));
    const name = freeName([wished, `${table.name}_${wished}`], {
      has: (one) => used.has(one) || own.has(one),
      add: (one) => used.add(one),
    });
    own.add(name);
    return name;
  }

  /** A name for a constraint that has no index. */
  constraint(table: QualifiedName, wished: string): string {
    return freeName([wished], this.constraintsOf(table));
  }

  private constraintsOf(table: QualifiedName): Set<string> {
    return entry(this.constraints, id(table));
  }

  private relationsOf(schema: string): Set<string> {
    return entry(this.relations, schema);
  }
}

/** Names given so far, by what they are given to. */
class Names<K> {
  readonly used = new Set<string>();
  private readonly given = new Map<K, string>();

  get(key: K): string | undefined {
    return this.given.get(key);
  }

  give(key: K, name: string): string {
    this.given.set(key, name);
    return name;
  }
}

interface Used {
  has(name: string): boolean;
  add(name: string): unknown;
}

/** The first wish that is free, cut to what PostgreSQL holds; else the last one with a number. It counts as used from now on. */
function freeName(wishes: readonly string[], used: Used): string {
  const candidates = wishes.map((wish) => cut(wish, MAX_BYTES));
  let name = candidates.find((candidate) => !used.has(candidate));
  const last = wishes[wishes.length - 1];
  for (let number = 1; name === undefined; number++) {
    const suffix = `_${number}`;
    const candidate = cut(last, MAX_BYTES - suffix.length) + suffix;
    if (!used.has(candidate)) name = candidate;
  }
  used.add(name);
  return name;
}

function columnName(name: string): string {
  return SYSTEM_COLUMNS.has(name) ? `${name}_` : name;
}

function id({ schema, name }: QualifiedName): string {
  return JSON.stringify([schema, name]);
}

function entry(map: Map<string, Set<string>>, key: string): Set<string> {
  const known = map.get(key);
  if (known) return known;
  const made = new Set<string>();
  map.set(key, made);
  return made;
}
