import { nameOf, stringOf } from '../dialects/frame/names';
import { DialectScanner, type DialectTokenKind } from '../dialects/scan/dialectScanner';
import { TRAITS } from '../dialects/scan/traits';
import type { OtherDialect } from '../schema';
import type { Lexis, LexisKind, Tokens } from './lexis';

/** What stands in double quotes is a name or a string by its place. */
const KINDS: Readonly<Record<DialectTokenKind, LexisKind>> = {
  space: 'symbol',
  word: 'word',
  name: 'name',
  double: 'string',
  string: 'string',
  number: 'number',
  symbol: 'symbol',
};

/** The tokens of MySQL, SQLite or SQL Server. */
export function dialectLexis(dialect: OtherDialect): Lexis {
  const traits = TRAITS[dialect];
  return {
    tokens: (text, from) => new DialectTokens(new DialectScanner(text, traits, from)),
    name: (token) => nameOf(token, /^\w/.test(token) ? 'word' : 'name'),
    isName: (token) => token.startsWith('"') || (dialect === 'sqlite' && token.startsWith("'")),
    // x'…' and b'…' are bytes and bits.
    string: (token) => (/^['"n]/i.test(token) ? stringOf(token, traits.backslashes) : undefined),
  };
}

class DialectTokens implements Tokens {
  constructor(private readonly scanner: DialectScanner) {}

  get kind(): LexisKind {
    return KINDS[this.scanner.kind];
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
