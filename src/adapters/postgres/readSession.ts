/** What a server answers to one statement, everything as text. */
export interface TextResult {
  readonly columns: readonly { readonly name: string; readonly typeOid: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A connection that runs one statement at a time. */
export interface ReadSession {
  /** Rejects with the server's error, several statements in one text included. */
  run(sql: string): Promise<TextResult>;
}
