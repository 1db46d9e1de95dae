/** What a token is, in whatever dialect: names in quotes are `name`, quoted or dollar-quoted texts `string`. */
export type LexisKind = 'word' | 'name' | 'string' | 'number' | 'symbol';

/** The tokens of a statement, one after the other, without spaces and comments. */
export interface Tokens {
  readonly kind: LexisKind;
  /** Offsets of the token in the text. */
  readonly start: number;
  readonly end: number;
  /** Moves to the next token; false at the end. */
  next(): boolean;
}

/** How a dialect writes what statements about rows are made of. */
export interface Lexis {
  tokens(text: string, from: number): Tokens;
  /** The name that a token stands for. */
  name(token: string): string;
  /** Whether a `string` token may be a name where one is expected. */
  isName(token: string): boolean;
  /** The text that a `string` token stands for; undefined where only a parser can tell. */
  string(token: string): string | undefined;
}
