import { TRAITS } from '../scan/traits';
import { type Name, nameOf, type ObjectName, stringOf } from './names';
import type { Tokens } from './tokens';

/** Walks over some tokens of a statement. What it takes never goes back, so that reading is linear. */
export class Cursor {
  constructor(
    readonly tokens: Tokens,
    private at = 0,
    private readonly limit = tokens.count,
  ) {}

  /** Another one that stands where this one does. */
  clone(): Cursor {
    return new Cursor(this.tokens, this.at, this.limit);
  }

  isDone(): boolean {
    return this.at >= this.limit;
  }

  /** Whether one token is left. */
  isLast(): boolean {
    return this.at === this.limit - 1;
  }

  /** Offset of the next token in the statement; where the tokens end, the end of the last one. */
  offset(): number {
    return this.isDone() ? (this.limit > 0 ? this.tokens.end(this.limit - 1) : 0) : this.tokens.start(this.at);
  }

  /** Offset where the token before the next one ends. */
  previousEnd(): number {
    return this.at > 0 ? this.tokens.end(this.at - 1) : 0;
  }

  /** The word that is `ahead` tokens away, in capitals; empty when it is none. */
  word(ahead = 0): string {
    const at = this.at + ahead;
    return at < this.limit && this.tokens.kind(at) === 'word' ? this.tokens.value(at).toUpperCase() : '';
  }

  /** Whether these words come next. */
  is(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.word(ahead) === word);
  }

  /** Takes the words if they come next. */
  take(...words: readonly string[]): boolean {
    if (!this.is(...words)) return false;
    this.at += words.length;
    return true;
  }

  /** Takes the next word if it is one of these, and says which. */
  takeOne(words: ReadonlySet<string>): string | undefined {
    const word = this.word();
    if (!words.has(word)) return undefined;
    this.at++;
    return word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    return this.at + ahead < this.limit && this.tokens.isSymbol(this.at + ahead, symbol);
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at++;
    return true;
  }

  /** Passes over the next token, or over all that its parenthesis encloses. */
  skip(): void {
    if (this.isSymbol('(')) this.at = Math.min(this.limit, this.tokens.closing(this.at) + 1);
    else this.at++;
  }

  /** What the parentheses enclose that come next, which are passed over; undefined when none come. */
  group(): Cursor | undefined {
    if (!this.isSymbol('(')) return undefined;
    const from = this.at + 1;
    const to = Math.min(this.limit, this.tokens.closing(this.at));
    this.skip();
    return new Cursor(this.tokens, from, to);
  }

  /** The rest, cut at its commas; empty parts are left out. */
  parts(): Cursor[] {
    const parts: Cursor[] = [];
    while (!this.isDone()) {
      const from = this.at;
      this.skipUntil(() => this.isSymbol(','));
      if (this.at > from) parts.push(new Cursor(this.tokens, from, this.at));
      this.takeSymbol(',');
    }
    return parts;
  }

  /** Passes over tokens, and over parentheses as a whole, until the condition holds or the end comes. */
  skipUntil(condition: () => boolean): void {
    while (!this.isDone() && !condition()) this.skip();
  }

  /** Takes what comes before the condition holds. */
  sliceUntil(condition: () => boolean): Cursor {
    const from = this.at;
    this.skipUntil(condition);
    return new Cursor(this.tokens, from, this.at);
  }

  /** The text of the rest. */
  rest(): string {
    const from = this.at;
    this.at = this.limit;
    return from < this.limit ? this.tokens.text.slice(this.tokens.start(from), this.tokens.end(this.limit - 1)) : '';
  }

  /** Takes the text up to where the condition holds, at least one token; parentheses around the whole of it are left out. */
  textUntil(condition: () => boolean): string {
    const from = this.at;
    this.skip();
    this.skipUntil(condition);
    return this.unwrapped(from, Math.min(this.at, this.limit));
  }

  /** The text of the rest without parentheses around the whole of it. */
  unwrappedRest(): string {
    const from = this.at;
    this.at = this.limit;
    return this.unwrapped(from, this.limit);
  }

  private unwrapped(from: number, to: number): string {
    let [first, last] = [from, to - 1];
    while (first < last && this.tokens.isSymbol(first, '(') && this.tokens.closing(first) === last) {
      first++;
      last--;
    }
    return last < first ? '' : this.tokens.text.slice(this.tokens.start(first), this.tokens.end(last));
  }

  /** Whether a token that can be a name comes next; in single quotes only SQLite has names. */
  isName(): boolean {
    if (this.isDone()) return false;
    const kind = this.tokens.kind(this.at);
    if (kind === 'number') return /[a-z_]/i.test(this.tokens.value(this.at));
    return kind === 'word' || kind === 'name' || kind === 'double' || (kind === 'string' && this.tokens.dialect === 'sqlite');
  }

  /** Whether the next token is a name by itself or with a length, `name(20)`, and no part of an expression; `after` may follow it. */
  isPlainName(after: ReadonlySet<string>): boolean {
    if (!this.isName()) return false;
    const isLength = this.isSymbol('(', 1) && this.tokens.kind(this.at + 2) === 'number' && this.isSymbol(')', 3);
    const next = isLength ? 4 : 1;
    return this.at + next >= this.limit || after.has(this.word(next));
  }

  /** Takes a name. */
  name(): Name | undefined {
    if (!this.isName()) return undefined;
    const start = this.tokens.start(this.at);
    const value = nameOf(this.tokens.value(this.at), this.tokens.kind(this.at));
    return { value, start, end: this.tokens.end(this.at++) };
  }

  /** Takes a dotted name; of `database.schema.table` the database is dropped, and `database..table` names no schema. */
  objectName(): ObjectName | undefined {
    let last = this.name();
    if (!last) return undefined;
    const { start } = last;
    let schema: string | undefined;
    while (this.takeSymbol('.')) {
      const next = this.name();
      schema = next ? last.value : undefined;
      last = next ?? { ...last, value: '' };
      if (!next && !this.isSymbol('.')) break;
    }
    const { value, end } = last;
    return schema === undefined || schema === '' ? { value, start, end } : { schema, value, start, end };
  }

  /** Takes a string; in double quotes too, where they stand for one. */
  string(): string | undefined {
    const kind = this.isDone() ? 'space' : this.tokens.kind(this.at);
    if (kind !== 'string' && kind !== 'double') return undefined;
    return stringOf(this.tokens.value(this.at++), TRAITS[this.tokens.dialect].backslashes);
  }

  /** Takes a whole number with its sign. */
  integer(): number | undefined {
    const sign = this.isSymbol('-') ? -1 : 1;
    const ahead = this.isSymbol('-') || this.isSymbol('+') ? 1 : 0;
    const text = this.at + ahead < this.limit ? this.tokens.value(this.at + ahead) : '';
    if (!/^\d+$/.test(text)) return undefined;
    this.at += ahead + 1;
    return sign * Number(text);
  }
}
