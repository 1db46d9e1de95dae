import type { Traits } from './traits';

/**
 * What a token is. `name` is quoted as names are, `double` stands in double quotes, which are a name or a string by
 * their place. `space` covers comments.
 */
export type DialectTokenKind = 'space' | 'word' | 'name' | 'double' | 'string' | 'number' | 'symbol';

/**
 * Walks over the tokens of a script in MySQL's, SQLite's or SQL Server's SQL, one `next()` per token, in linear time
 * whatever the text: what is not closed ends with the text. It allocates nothing per token.
 */
export class DialectScanner {
  kind: DialectTokenKind = 'space';
  start = 0;
  end: number;
  /** The text ended inside a quote or a comment. */
  unterminated = false;
  /** What ends a statement, where it would otherwise be read as part of a word: `END$$`. */
  delimiter = ';';
  private inVersioned = false;

  constructor(
    readonly text: string,
    private readonly traits: Traits,
    from = 0,
  ) {
    this.end = from;
  }

  /** Moves to the next token that is neither space nor comment; false at the end. */
  nextSolid(): boolean {
    while (this.next()) if (this.kind !== 'space') return true;
    return false;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    if (this.end >= this.text.length) return false;
    this.start = this.end;
    this.kind = this.read(this.text.charCodeAt(this.start));
    return true;
  }

  /** The token's text. */
  value(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether the token is this one character. */
  isSymbol(symbol: string): boolean {
    return this.kind === 'symbol' && this.text[this.start] === symbol;
  }

  /** The token in capitals if it is a word that can be a keyword, else the empty string. */
  keyword(): string {
    return this.kind === 'word' && this.end - this.start <= MAX_KEYWORD ? this.value().toUpperCase() : '';
  }

  /** Continues at an offset. */
  jump(offset: number): void {
    this.end = offset;
  }

  private read(code: number): DialectTokenKind {
    if (isSpace(code)) return this.readSpace();
    if (isWordStart(code)) return this.readWord();
    if (isDigit(code)) return this.readNumber();
    switch (code) {
      case QUOTE:
        return this.readQuoted(QUOTE, 'string', this.traits.backslashes);
      case DOUBLE_QUOTE:
        return this.readQuoted(DOUBLE_QUOTE, 'double', this.traits.backslashes);
      case BACKTICK:
        return this.traits.backticks ? this.readQuoted(BACKTICK, 'name', false) : this.symbol();
      case OPEN_BRACKET:
        return this.traits.brackets ? this.readQuoted(CLOSE_BRACKET, 'name', false) : this.symbol();
      case DOLLAR:
        return this.readDollar();
      case HASH:
        return this.traits.hashComments ? this.readLine() : this.readWord();
      default:
        return this.readComment(code) ?? this.symbol();
    }
  }

  private readComment(code: number): DialectTokenKind | undefined {
    const following = this.text.charCodeAt(this.start + 1);
    if (code === DASH && following === DASH && this.isDashComment()) return this.readLine();
    if (code === SLASH && following === STAR) return this.readBlockComment();
    if (code === STAR && following === SLASH && this.inVersioned) {
      this.inVersioned = false;
      return this.close(this.start + 2, 'space');
    }
    return undefined;
  }

  private isDashComment(): boolean {
    if (!this.traits.dashesNeedSpace) return true;
    const code = this.text.charCodeAt(this.start + 2);
    if (Number.isNaN(code) || code <= 32 || code === DASH) return true;
    // What migration tools read in comments, `--changeset me:1`: on a line of its own nobody subtracts so.
    return isWordStart(code) && (this.start === 0 || this.text.charCodeAt(this.start - 1) === NEWLINE);
  }

  private readSpace(): DialectTokenKind {
    let at = this.start + 1;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return this.close(at, 'space');
  }

  private readWord(): DialectTokenKind {
    let at = this.start + 1;
    while (this.isInWord(this.text.charCodeAt(at))) at++;
    const isPrefix = at - this.start === 1 && this.text.charCodeAt(at) === QUOTE && this.traits.prefixes.includes(this.text[this.start]);
    if (!isPrefix) return this.close(at, 'word');
    this.start = at;
    const kind = this.readQuoted(QUOTE, 'string', this.traits.backslashes);
    this.start = at - 1;
    return kind;
  }

  private isInWord(code: number): boolean {
    if (code === HASH) return !this.traits.hashComments;
    return isWordPart(code) && !(code === DOLLAR && this.delimiter.charCodeAt(0) === DOLLAR);
  }

  /** A name such as `2fa` may begin with digits; it is told from a number where it is used. */
  private readNumber(): DialectTokenKind {
    let at = this.start + 1;
    for (let code = this.text.charCodeAt(at); isWordPart(code) || code === DOT; code = this.text.charCodeAt(at)) at++;
    return this.close(at, 'number');
  }

  /** sqlcmd's `$(Name)` is a word; any other dollar stands alone unless a word follows. */
  private readDollar(): DialectTokenKind {
    if (this.delimiter.charCodeAt(0) === DOLLAR) return this.symbol();
    if (this.text.charCodeAt(this.start + 1) === OPEN_PARENTHESIS) {
      let at = this.start + 2;
      while (isWordPart(this.text.charCodeAt(at))) at++;
      if (this.text.charCodeAt(at) === CLOSE_PARENTHESIS) return this.close(at + 1, 'word');
    }
    return isWordPart(this.text.charCodeAt(this.start + 1)) ? this.readWord() : this.symbol();
  }

  private readQuoted(closing: number, kind: DialectTokenKind, backslashes: boolean): DialectTokenKind {
    for (let at = this.start + 1; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === BACKSLASH && backslashes) at++;
      else if (code === closing) {
        if (this.text.charCodeAt(at + 1) !== closing) return this.close(at + 1, kind);
        at++;
      }
    }
    this.unterminated = true;
    return this.close(this.text.length, kind);
  }

  private readLine(): DialectTokenKind {
    const newline = this.text.indexOf('\n', this.start);
    return this.close(newline < 0 ? this.text.length : newline + 1, 'space');
  }

  private readBlockComment(): DialectTokenKind {
    if (this.traits.versionedComments) {
      const code = this.codeInComment();
      if (code !== undefined) {
        this.inVersioned = true;
        return this.close(code, 'space');
      }
    }
    return this.traits.nestedComments ? this.readNestedComment() : this.readPlainComment();
  }

  /** Where the code begins in a comment that most servers run; undefined in one that is a comment to all. */
  private codeInComment(): number | undefined {
    const at = this.start + (this.text.charCodeAt(this.start + 2) === CAPITAL_M ? 3 : 2);
    if (this.text.charCodeAt(at) !== EXCLAMATION) return undefined;
    let end = at + 1;
    while (isDigit(this.text.charCodeAt(end)) && end - at <= 6) end++;
    const version = end - at > 5 ? Number(this.text.slice(at + 1, end)) : 0;
    // No server has these versions: what is written so is for none of them.
    return version === 99999 || version > 200000 ? undefined : end;
  }

  private readPlainComment(): DialectTokenKind {
    const closing = this.text.indexOf('*/', this.start + 2);
    if (closing >= 0) return this.close(closing + 2, 'space');
    this.unterminated = true;
    return this.close(this.text.length, 'space');
  }

  private readNestedComment(): DialectTokenKind {
    let depth = 1;
    for (let at = this.start + 2; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      const following = this.text.charCodeAt(at + 1);
      if (code === SLASH && following === STAR) depth++;
      else if (code === STAR && following === SLASH) depth--;
      else continue;
      at++;
      if (depth === 0) return this.close(at + 1, 'space');
    }
    this.unterminated = true;
    return this.close(this.text.length, 'space');
  }

  private symbol(): DialectTokenKind {
    return this.close(this.start + 1, 'symbol');
  }

  private close(end: number, kind: DialectTokenKind): DialectTokenKind {
    this.end = end;
    return kind;
  }
}

/** No keyword is longer; a longer word need not be compared. */
const MAX_KEYWORD = 40;

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const BACKTICK = 96;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const NEWLINE = 10;
const DASH = 45;
const SLASH = 47;
const STAR = 42;
const DOLLAR = 36;
const DOT = 46;
const HASH = 35;
const BACKSLASH = 92;
const EXCLAMATION = 33;
const CAPITAL_M = 77;
const AT = 64;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === AT || (code >= 128 && !isSpace(code));
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code) || code === DOLLAR;
}
