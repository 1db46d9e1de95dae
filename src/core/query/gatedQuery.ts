/** A query that the gate let pass; see `gateQuery`. */
export interface GatedQuery {
  /** As the user wrote it: one statement. */
  readonly sql: string;
  readonly kind: 'select' | 'explain';
  /** What it calls by name. PostgreSQL's own functions have these names; a database may have others of the same name. */
  readonly functions: readonly string[];
  /** Fields that it selects, `city` of `(address).city`: where there is no such column PostgreSQL calls a function. */
  readonly fields: readonly string[];
  /** Symbols of the operators it applies. */
  readonly operators: readonly string[];
}
