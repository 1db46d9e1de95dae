import type { OtherDialect } from '../../schema';
import { DialectScanner, type DialectTokenKind } from '../scan/dialectScanner';
import { TRAITS } from '../scan/traits';

const KINDS: readonly DialectTokenKind[] = ['space', 'word', 'name', 'double', 'string', 'number', 'symbol'];

/** The tokens of one statement without spaces and comments, packed: a hostile statement may have millions. */
export class Tokens {
  readonly count: number;
  /**
   * Four numbers for each token: kind, start, end, and of an opening parenthesis the token that closes it, or the count
   * where none does.
   */
  private readonly packed: Int32Array;

  constructor(
    readonly text: string,
    readonly dialect: OtherDialect,
  ) {
    this.packed = new Int32Array(text.length * 4);
    this.count = this.scan(new DialectScanner(text, TRAITS[dialect]));
  }

  kind(at: number): DialectTokenKind {
    return at < this.count ? KINDS[this.packed[at * 4]] : 'space';
  }

  /** Offset into the statement; its length behind the last token. */
  start(at: number): number {
    return at < this.count ? this.packed[at * 4 + 1] : this.text.length;
  }

  end(at: number): number {
    return at < this.count ? this.packed[at * 4 + 2] : this.text.length;
  }

  closing(at: number): number {
    return this.packed[at * 4 + 3];
  }

  /** Whether the token is this one character. */
  isSymbol(at: number, symbol: string): boolean {
    return this.kind(at) === 'symbol' && this.text[this.packed[at * 4 + 1]] === symbol;
  }

  /** The token's text; empty behind the last one. */
  value(at: number): string {
    return at < this.count ? this.text.slice(this.start(at), this.end(at)) : '';
  }

  private scan(scanner: DialectScanner): number {
    const open: number[] = [];
    let count = 0;
    while (scanner.nextSolid()) {
      this.packed[count * 4] = KINDS.indexOf(scanner.kind);
      this.packed[count * 4 + 1] = scanner.start;
      this.packed[count * 4 + 2] = scanner.end;
      if (scanner.isSymbol('(')) open.push(count);
      else if (scanner.isSymbol(')')) {
        const opening = open.pop();
        if (opening !== undefined) this.packed[opening * 4 + 3] = count;
      }
      count++;
    }
    for (const opening of open) this.packed[opening * 4 + 3] = count;
    return count;
  }
}
