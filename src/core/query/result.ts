/** How much of an answer is wanted, and how long it may take. */
export interface QueryLimits {
  /** Rows of the answer that are read, at least 1. */
  readonly rows: number;
  /** Bytes of text in the cells that are read. */
  readonly bytes: number;
  /** Milliseconds until the query is stopped; more than `longestMilliseconds` count as these. */
  readonly milliseconds: number;
}

/** What holds where nobody says otherwise. */
export const usualLimits: QueryLimits = { rows: 1000, bytes: 16 * 1024 * 1024, milliseconds: 10_000 };

/** Timers and PostgreSQL's own time limit do not count further. */
export const longestMilliseconds = 2 ** 31 - 10_000;

/** A column of an answer; `type` as PostgreSQL's `format_type` writes it without a length: `numeric`, `timestamp with time zone`. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
}

/** The answer to a query; cells as PostgreSQL writes them in text, NULL as null. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Present where there are more rows than were read, and which limit it was. */
  readonly truncated?: 'rows' | 'bytes';
  /** From the question to the last row read, without what had to be loaded first. */
  readonly milliseconds: number;
}

/** A question that the schema suggests, in words, and the SQL that answers it. */
export interface Question {
  readonly text: string;
  readonly sql: string;
}
