import type { RangeVar } from '@pgsql/types';
import type { TypeName } from '../../rules/expression';
import { GivenLog } from '../givenRows/givenLog';
import type { WrittenFunction } from '../postgres/functions/createdFunction';
import type { QualifiedName } from '../schema';
import type { DraftConstraint, DraftFunction, DraftSequence, DraftTable, DraftType, DraftView } from './draft';
import { chooseName, columnsPart } from './names';

/** All that a script has created so far, found as PostgreSQL finds it: through the search path. */
export class Catalog {
  readonly tables: NameMap<DraftTable>;
  readonly types: NameMap<DraftType>;
  readonly sequences: NameMap<DraftSequence>;
  readonly extensions = new Set<string>();
  /** Names of views, whose columns and indexes hold no rows of their own. */
  readonly views = new Set<string>();
  /** Views and functions whose columns a table may be made of; read when such a table comes. */
  readonly queries = new NameMap<DraftView>();
  readonly results = new NameMap<DraftFunction>();
  /** Texts of statements that make views and functions and have not been read. */
  readonly unreadQueries: string[] = [];
  /** What the script does to rows. */
  readonly given = new GivenLog();
  /** Functions as they stand in the script, in its order. */
  readonly writtenFunctions: WrittenFunction[] = [];
  readonly schemas: Set<string>;
  searchPath: readonly string[];
  /** Inside CREATE SCHEMA, whose elements name no schema of their own accord. */
  inSchemaElements = false;
  /** Schemas that unqualified tables went into, in order. */
  readonly unqualified: string[] = [];
  /** Names of constraints per schema, with how often each occurs: made-up names avoid them. */
  private readonly constraintNames = new Map<string, number>();
  private created = 0;

  /**
   * `start`: the schema of unqualified names as long as the script says nothing else. `foldsNames`: names are found
   * without regard to case, as other dialects have it; PostgreSQL's parser has folded them already.
   */
  constructor(
    readonly start = 'public',
    foldsNames = false,
  ) {
    this.tables = new NameMap(foldsNames);
    this.types = new NameMap(foldsNames);
    this.sequences = new NameMap(foldsNames);
    this.schemas = new Set([start]);
    this.searchPath = [start];
  }

  /** The place in the script of what is created next. */
  nextOrder(): number {
    return this.created++;
  }

  /** Where unqualified names are created: the first schema of the path that exists. */
  currentSchema(): string {
    return this.searchPath.find((schema) => this.schemas.has(schema)) ?? this.searchPath[0] ?? this.start;
  }

  /** The name that a CREATE statement gives. */
  newName(relation: RangeVar | undefined): QualifiedName {
    return { schema: relation?.schemaname ?? this.currentSchema(), name: relation?.relname ?? '' };
  }

  findTable(relation: RangeVar | undefined): DraftTable | undefined {
    return this.find(this.tables, relation?.schemaname, relation?.relname ?? '');
  }

  /** What a dotted name means among tables, types or sequences. */
  find<T extends QualifiedName>(map: NameMap<T>, schema: string | undefined, name: string): T | undefined {
    if (schema !== undefined) return map.get(schema, name);
    for (const candidate of this.lookupPath()) {
      const found = map.get(candidate, name);
      if (found) return found;
    }
    return undefined;
  }

  findByParts<T extends QualifiedName>(map: NameMap<T>, parts: readonly string[]): T | undefined {
    return this.find(map, parts.at(-2), parts.at(-1) ?? '');
  }

  /** Where the script puts its unqualified tables: the schema it starts in if any of them, else the first such schema. */
  defaultSchema(): string {
    return this.unqualified.includes(this.start) ? this.start : (this.unqualified[0] ?? this.start);
  }

  /** Temporary tables hide others. A path without schemas, as pg_dump sets, still finds what went to `public`. */
  private lookupPath(): readonly string[] {
    return ['pg_temp', ...this.searchPath, ...(this.searchPath.length === 0 ? [this.start] : [])];
  }

  /** The user's type a written name means; undefined for PostgreSQL's own and unknown ones. */
  findType(type: TypeName): DraftType | undefined {
    return this.find(this.types, type.schema, type.name);
  }

  /** A name for a constraint that has none, as PostgreSQL makes it up. */
  constraintName(table: DraftTable, columns: readonly string[], label: string): string {
    return chooseName(table.name, columnsPart(columns), label, (name) => this.isTaken(table.schema, name));
  }

  /** A name for the sequence of a serial or identity column. */
  sequenceName(table: QualifiedName, column: string): string {
    return chooseName(table.name, column, 'seq', (name) => this.isTaken(table.schema, name));
  }

  /** Takes a name that no constraint made up from now on may have. */
  takeName(schema: string, name: string): void {
    this.count(schema, name, 1);
  }

  addConstraint(table: DraftTable, constraint: DraftConstraint): void {
    table.constraints.push(constraint);
    this.count(table.schema, constraint.name, 1);
  }

  /** Removes the constraints that fulfil a condition. */
  removeConstraints(table: DraftTable, condition: (constraint: DraftConstraint) => boolean): void {
    for (const constraint of table.constraints) if (condition(constraint)) this.count(table.schema, constraint.name, -1);
    table.constraints = table.constraints.filter((constraint) => !condition(constraint));
  }

  /** Renames a table or moves it to another schema, where its constraints' names count from now on. */
  moveTable(table: DraftTable, schema: string, name: string): void {
    for (const constraint of table.constraints) this.count(table.schema, constraint.name, -1);
    this.tables.rename(table, schema, name);
    for (const constraint of table.constraints) this.count(table.schema, constraint.name, 1);
  }

  /** Replaces one constraint by another, in its place. */
  replaceConstraint(table: DraftTable, old: DraftConstraint, replacement: DraftConstraint): void {
    this.count(table.schema, old.name, -1);
    this.count(table.schema, replacement.name, 1);
    table.constraints = table.constraints.map((constraint) => (constraint === old ? replacement : constraint));
  }

  private isTaken(schema: string, name: string): boolean {
    return (
      this.constraintNames.has(key(schema, name)) ||
      this.tables.get(schema, name) !== undefined ||
      this.sequences.get(schema, name) !== undefined
    );
  }

  private count(schema: string, name: string, by: number): void {
    const at = key(schema, name);
    const count = (this.constraintNames.get(at) ?? 0) + by;
    if (count > 0) this.constraintNames.set(at, count);
    else this.constraintNames.delete(at);
  }
}

/** Things found by schema and name. */
export class NameMap<T extends { schema: string; name: string }> {
  private readonly byName = new Map<string, T>();

  constructor(private readonly folds = false) {}

  get(schema: string, name: string): T | undefined {
    return this.byName.get(this.keyOf(schema, name));
  }

  add(thing: T): void {
    this.byName.set(this.keyOf(thing.schema, thing.name), thing);
  }

  delete(thing: T): void {
    this.byName.delete(this.keyOf(thing.schema, thing.name));
  }

  /** Renames or moves a thing. */
  rename(thing: T, schema: string, name: string): void {
    this.delete(thing);
    thing.schema = schema;
    thing.name = name;
    this.add(thing);
  }

  values(): IterableIterator<T> {
    return this.byName.values();
  }

  private keyOf(schema: string, name: string): string {
    const full = key(schema, name);
    return this.folds ? full.toLowerCase() : full;
  }
}

function key(schema: string, name: string): string {
  return `${schema}\0${name}`;
}
