import { nameOf, stringOf } from '../dialects/frame/names';
import { DialectScanner, type DialectTokenKind } from '../dialects/scan/dialectScanner';
import { TRAITS } from '../dialects/scan/traits';
import type { OtherDialect } from '../schema';
import type { Lexis, LexisKind } from './lexis';
import { ScannedTokens } from './scannedTokens';

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
    tokens: (text, from) => new ScannedTokens(new DialectScanner(text, traits, from), KINDS),
    name: (token) => nameOf(token, /^\w/.test(token) ? 'word' : 'name'),
    isName: (token) => token.startsWith('"') || (dialect === 'sqlite' && token.startsWith("'")),
    // x'…' and b'…' are bytes and bits.
    string: (token) => (/^['"n]/i.test(token) ? stringOf(token, traits.backslashes) : undefined),
  };
}
