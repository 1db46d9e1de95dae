import type { LexisKind, Tokens } from './lexis';

/** What walks over the tokens of a text: the scanners of the dialects. */
interface TokenScanner<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  nextSolid(): boolean;
}

/** A scanner's tokens, its own kinds told as those of all dialects. */
export class ScannedTokens<Kind extends string> implements Tokens {
  constructor(
    private readonly scanner: TokenScanner<Kind>,
    private readonly kinds: Readonly<Record<Kind, LexisKind>>,
  ) {}

  get kind(): LexisKind {
    return this.kinds[this.scanner.kind];
  }

  get start(): number {
    return this.scanner.start;
  }

  get end(): number {
    return this.scanner.end;
  }

  next(): boolean {
    return this.scanner.nextSolid();
  }
}
