/** What a server answers to one statement, everything as text. */
export interface TextResult {
  readonly columns: readonly { readonly name: string; readonly typeOid: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A connection that runs one statement at a time. */
export interface ReadSession {
  /**
   * Rejects with the server's error, several statements in one text included; with AnswerTooLarge where the answer has
   * more than `most` bytes, after which the connection may have ended.
   */
  run(sql: string, most?: number): Promise<TextResult>;
}

/** An answer is not taken in: a single value can have a gigabyte. */
export class AnswerTooLarge extends Error {
  constructor() {
    super('The answer is larger than it may be.');
    this.name = 'AnswerTooLarge';
  }
}
