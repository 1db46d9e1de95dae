import { Scanner, type TokenKind } from '../scanner';
import type { Lexis, LexisKind } from './lexis';
import { ScannedTokens } from './scannedTokens';

const KINDS: Readonly<Record<TokenKind, LexisKind>> = {
  space: 'symbol',
  word: 'word',
  identifier: 'name',
  string: 'string',
  number: 'number',
  symbol: 'symbol',
  backslash: 'symbol',
};

/** PostgreSQL's tokens. */
export const postgresLexis: Lexis = {
  tokens: (text, from) => new ScannedTokens(new Scanner(text, from), KINDS),
  name: (token) => (token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token.toLowerCase()),
  isName: () => false,
  string: stringValue,
};

function stringValue(token: string): string | undefined {
  switch (token[0]) {
    case "'":
      return token.slice(1, -1).replaceAll("''", "'");
    case 'e':
    case 'E':
      return unescaped(token.slice(2, -1).replaceAll("''", "'"));
    case 'n':
    case 'N':
      // A constant of type character, of which blanks at the end are no part.
      return token.slice(2, -1).replaceAll("''", "'").replace(/ +$/, '');
    case '$': {
      const tag = token.indexOf('$', 1) + 1;
      return token.slice(tag, -tag);
    }
    default:
      return undefined;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const MAX_CODE = 0x10ffff;

/** The escapes of E'…'; undefined where bytes are written one by one, which only together may be characters, and for what is no character. */
function unescaped(text: string): string | undefined {
  let isPlain = true;
  const result = text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))/g, (_, short?: string, long?: string, letter?: string) => {
    if (letter !== undefined) {
      isPlain &&= !/[0-7x]/.test(letter);
      return ESCAPES[letter] ?? letter;
    }
    const code = Number.parseInt(short ?? long ?? '', 16);
    isPlain &&= code <= MAX_CODE;
    return isPlain ? String.fromCodePoint(code) : '';
  });
  return isPlain ? result : undefined;
}
