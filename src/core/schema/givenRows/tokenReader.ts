import type { Lexis, Tokens } from './lexis';

/** Reads a statement token by token; before the first `advance` it stands on none. */
export class TokenReader {
  private readonly tokens: Tokens;
  /** Whether the statement has ended. */
  ended = false;

  constructor(
    readonly lexis: Lexis,
    readonly text: string,
    from = 0,
  ) {
    this.tokens = lexis.tokens(text, from);
    this.advance();
  }

  get kind(): Tokens['kind'] {
    return this.tokens.kind;
  }

  get start(): number {
    return this.ended ? this.text.length : this.tokens.start;
  }

  get end(): number {
    return this.tokens.end;
  }

  advance(): void {
    if (!this.ended) this.ended = !this.tokens.next();
  }

  value(): string {
    return this.ended ? '' : this.text.slice(this.tokens.start, this.tokens.end);
  }

  /** Whether the token is this keyword. */
  isWord(word: string): boolean {
    return !this.ended && this.kind === 'word' && this.end - this.start === word.length && this.value().toUpperCase() === word;
  }

  isSymbol(symbol: string): boolean {
    return !this.ended && this.kind === 'symbol' && this.text[this.start] === symbol;
  }

  /** Passes a keyword; whether it was there. */
  takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.advance();
    return found;
  }

  /** Passes keywords that stand in a row; all or, where the first is missing, none. */
  takeWords(first: string, ...more: readonly string[]): boolean {
    return this.takeWord(first) && more.every((word) => this.takeWord(word));
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.advance();
    return found;
  }

  private isName(): boolean {
    return this.kind === 'word' || this.kind === 'name' || (this.kind === 'string' && this.lexis.isName(this.value()));
  }

  /** A name, as the dialect understands it. */
  takeName(): string | undefined {
    if (this.ended || !this.isName()) return undefined;
    const name = this.lexis.name(this.value());
    this.advance();
    return name;
  }

  /** The parts of a dotted name; undefined where there is none. */
  takeDotted(): string[] | undefined {
    const parts: string[] = [];
    do {
      const part = this.takeName();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.takeSymbol('.'));
    return parts;
  }

  /** Names in parentheses; undefined where something else stands there. */
  takeNames(): string[] | undefined {
    if (!this.takeSymbol('(')) return undefined;
    const names: string[] = [];
    if (this.takeSymbol(')')) return names;
    do {
      const name = this.takeName();
      if (name === undefined) return undefined;
      names.push(name);
    } while (this.takeSymbol(','));
    return this.takeSymbol(')') ? names : undefined;
  }
}
