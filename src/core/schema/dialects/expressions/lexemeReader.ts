import type { Lexeme } from './lexemes';
import { UnreadableError } from './tree';

/** Deeper nesting than people write would overflow the stack. */
const MAX_DEPTH = 300;

/** Walks over the tokens of an expression. */
export class LexemeReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly lexemes: readonly Lexeme[]) {}

  /** The token `ahead` of the current one. */
  peek(ahead = 0): Lexeme {
    return this.lexemes[Math.min(this.at + ahead, this.lexemes.length - 1)];
  }

  next(): Lexeme {
    const lexeme = this.peek();
    if (this.at < this.lexemes.length - 1) this.at++;
    return lexeme;
  }

  /** The current token in capitals if it is a word. */
  keyword(ahead = 0): string {
    const { kind, text } = this.peek(ahead);
    return kind === 'word' ? text.toUpperCase() : '';
  }

  /** The current token as operators are named: a symbol, or a word in capitals; '' for others. */
  operator(): string {
    const { kind, text } = this.peek();
    return kind === 'symbol' ? text : this.keyword();
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'symbol' && text === symbol;
  }

  /** Passes a word or symbol if it is the current token. */
  take(operator: string): boolean {
    if (this.operator() !== operator) return false;
    this.next();
    return true;
  }

  /** Passes a word or symbol; throws UnreadableError when something else stands there. */
  expect(operator: string): void {
    if (!this.take(operator)) throw this.unexpected();
  }

  unexpected(): UnreadableError {
    const { kind, text } = this.peek();
    return new UnreadableError(kind === 'end' ? 'an expression that is not complete' : `what follows at ${text.slice(0, 40)}`);
  }

  /** Reads one level deeper; throws UnreadableError beyond any sensible depth. */
  nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new UnreadableError('an expression nested too deeply');
    const result = read();
    this.depth--;
    return result;
  }

  /** Passes over a parenthesised part whose opening was read, to behind its end. */
  skipParenthesised(): void {
    for (let open = 1; open > 0; ) {
      const { kind, text } = this.next();
      if (kind === 'end') throw this.unexpected();
      if (kind === 'symbol') open += text === '(' ? 1 : text === ')' ? -1 : 0;
    }
  }
}
