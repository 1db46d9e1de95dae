/** What a token of PostgreSQL's SQL is. `space` covers comments. */
export type TokenKind = 'space' | 'word' | 'identifier' | 'string' | 'number' | 'symbol' | 'backslash';

/**
 * Walks over the tokens of a SQL text, one `next()` per token, in linear time whatever the text:
 * what is not closed ends with the text. It allocates nothing per token, so that megabytes of
 * noise cost milliseconds.
 */
export class Scanner {
  kind: TokenKind = 'space';
  start = 0;
  end: number;
  /** The text ended inside a quote or a comment. */
  unterminated = false;

  constructor(
    readonly text: string,
    from = 0,
    readonly limit = text.length,
  ) {
    this.end = from;
  }

  /** Moves to the next token; false at the end. */
  next(): boolean {
    if (this.end >= this.limit) return false;
    this.start = this.end;
    this.kind = this.read(this.text.charCodeAt(this.start));
    this.end = Math.min(this.end, this.limit);
    return true;
  }

  /** Moves to the next token that is neither space nor comment. */
  nextSolid(): boolean {
    while (this.next()) if (this.kind !== 'space') return true;
    return false;
  }

  /** Whether the token is this keyword, in any case. */
  is(word: string): boolean {
    return this.kind === 'word' && this.end - this.start === word.length && this.value().toUpperCase() === word;
  }

  /** The token's text. */
  value(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Continues behind `offset`. */
  jump(offset: number): void {
    this.end = offset;
  }

  private read(code: number): TokenKind {
    if (isSpace(code)) return this.readSpace();
    if (isWordStart(code)) return this.readWord();
    if (code === QUOTE) return this.readString(false);
    if (code === DOUBLE_QUOTE) return this.readIdentifier();
    if (isDigit(code)) return this.readNumber();
    if (code === DASH && this.text.charCodeAt(this.start + 1) === DASH) return this.readLineComment();
    if (code === SLASH && this.text.charCodeAt(this.start + 1) === STAR) return this.readBlockComment();
    if (code === DOLLAR) return this.readDollar();
    this.end = this.start + 1;
    return code === BACKSLASH ? 'backslash' : 'symbol';
  }

  private readSpace(): TokenKind {
    let at = this.start + 1;
    while (at < this.limit && isSpace(this.text.charCodeAt(at))) at++;
    this.end = at;
    return 'space';
  }

  private readWord(): TokenKind {
    let at = this.start + 1;
    while (at < this.limit && isWordPart(this.text.charCodeAt(at))) at++;
    this.end = at;
    if (at - this.start !== 1 || this.text.charCodeAt(at) !== QUOTE) return 'word';
    return isPrefix(this.text.charCodeAt(this.start)) ? this.readString(isEscapePrefix(this.text.charCodeAt(this.start))) : 'word';
  }

  private readNumber(): TokenKind {
    let at = this.start + 1;
    while (at < this.limit && (isWordPart(this.text.charCodeAt(at)) || this.text.charCodeAt(at) === DOT)) at++;
    this.end = at;
    return 'number';
  }

  private readString(escapes: boolean): TokenKind {
    let at = this.text.indexOf("'", this.start) + 1;
    for (; at < this.limit; at++) {
      const code = this.text.charCodeAt(at);
      if (escapes && code === BACKSLASH) at++;
      else if (code === QUOTE) {
        if (this.text.charCodeAt(at + 1) !== QUOTE) return this.close(at + 1, 'string');
        at++;
      }
    }
    return this.open('string');
  }

  private readIdentifier(): TokenKind {
    for (let at = this.start + 1; at < this.limit; at++) {
      if (this.text.charCodeAt(at) !== DOUBLE_QUOTE) continue;
      if (this.text.charCodeAt(at + 1) !== DOUBLE_QUOTE) return this.close(at + 1, 'identifier');
      at++;
    }
    return this.open('identifier');
  }

  private readLineComment(): TokenKind {
    const newline = this.text.indexOf('\n', this.start);
    return this.close(newline < 0 ? this.limit : newline + 1, 'space');
  }

  private readBlockComment(): TokenKind {
    let depth = 1;
    for (let at = this.start + 2; at < this.limit; at++) {
      const code = this.text.charCodeAt(at);
      const following = this.text.charCodeAt(at + 1);
      if (code === SLASH && following === STAR) {
        depth++;
        at++;
      } else if (code === STAR && following === SLASH) {
        depth--;
        at++;
        if (depth === 0) return this.close(at + 1, 'space');
      }
    }
    return this.open('space');
  }

  private readDollar(): TokenKind {
    let at = this.start + 1;
    if (isDigit(this.text.charCodeAt(at))) return this.readNumber();
    while (at < this.limit && isTagPart(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) !== DOLLAR) return this.close(this.start + 1, 'symbol');
    const tag = this.text.slice(this.start, at + 1);
    const closing = this.text.indexOf(tag, at + 1);
    return closing < 0 ? this.open('string') : this.close(closing + tag.length, 'string');
  }

  private close(end: number, kind: TokenKind): TokenKind {
    this.end = end;
    return kind;
  }

  private open(kind: TokenKind): TokenKind {
    this.unterminated = true;
    return this.close(this.limit, kind);
  }
}

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const DASH = 45;
const SLASH = 47;
const STAR = 42;
const DOLLAR = 36;
const DOT = 46;
const BACKSLASH = 92;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 128 && code !== 0xfeff);
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code) || code === DOLLAR;
}

function isTagPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}

/** E, B, X, N before a quote. */
function isPrefix(code: number): boolean {
  return 'eEbBxXnN'.includes(String.fromCharCode(code));
}

function isEscapePrefix(code: number): boolean {
  return code === 101 || code === 69;
}
