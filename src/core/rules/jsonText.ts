import { utf8Length } from './textOrder';

/** One value of a JSON document; `text` is its source, so that numbers keep their digits. */
export type JsonNode =
  | { readonly kind: 'null' | 'boolean' | 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'array'; readonly text: string; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly text: string; readonly members: ReadonlyMap<string, JsonNode> };

let lastText: string | undefined;
let lastNode: JsonNode | undefined;

/** Parses a JSON text, the last of equal keys winning; undefined if it is none. One document is often asked several times. */
export function parseJsonNode(text: string): JsonNode | undefined {
  if (text === lastText) return lastNode;
  lastNode = readDocument(text);
  lastText = text;
  return lastNode;
}

function readDocument(text: string): JsonNode | undefined {
  const reader = new JsonReader(text);
  const node = reader.value();
  return node && reader.isAtEnd() ? node : undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const TRUE: JsonNode = { kind: 'boolean', text: 'true' };
const FALSE: JsonNode = { kind: 'boolean', text: 'false' };
const NULL: JsonNode = { kind: 'null', text: 'null' };

/** Each method reads what begins here, or gives undefined where it is not what it should be. */
class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): JsonNode | undefined {
    switch (this.next()) {
      case OPEN_OBJECT:
        return this.object(this.at);
      case OPEN_ARRAY:
        return this.array(this.at);
      case QUOTE:
        return this.string();
      case 0x74:
        return this.word(TRUE);
      case 0x66:
        return this.word(FALSE);
      case 0x6e:
        return this.word(NULL);
      default:
        return this.number();
    }
  }

  /** Whether nothing but white space is left. */
  isAtEnd(): boolean {
    return Number.isNaN(this.next());
  }

  private object(start: number): JsonNode | undefined {
    const members = new Map<string, JsonNode>();
    this.at += 1;
    if (this.next() !== CLOSE_OBJECT) {
      for (;;) {
        if (this.next() !== QUOTE) return undefined;
        const key = this.string();
        if (!key || this.next() !== COLON) return undefined;
        this.at += 1;
        const value = this.value();
        if (!value) return undefined;
        members.set(key.value, value);
        if (this.next() !== COMMA) break;
        this.at += 1;
      }
      if (this.next() !== CLOSE_OBJECT) return undefined;
    }
    this.at += 1;
    return { kind: 'object', text: this.text.slice(start, this.at), members };
  }

  private array(start: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    this.at += 1;
    if (this.next() !== CLOSE_ARRAY) {
      for (;;) {
        const item = this.value();
        if (!item) return undefined;
        items.push(item);
        if (this.next() !== COMMA) break;
        this.at += 1;
      }
      if (this.next() !== CLOSE_ARRAY) return undefined;
    }
    this.at += 1;
    return { kind: 'array', text: this.text.slice(start, this.at), items };
  }

  private string(): Extract<JsonNode, { kind: 'string' }> | undefined {
    const { text, at: start } = this;
    let isPlain = true;
    let end = start + 1;
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end);
      if (unit === QUOTE) break;
      if (unit < 32) return undefined;
      if (unit !== BACKSLASH) continue;
      isPlain = false;
      end += 1;
    }
    if (end >= text.length) return undefined;
    this.at = end + 1;
    const source = text.slice(start, end + 1);
    const value = isPlain ? text.slice(start + 1, end) : unescaped(source);
    return value === undefined ? undefined : { kind: 'string', text: source, value };
  }

  private word(node: JsonNode): JsonNode | undefined {
    if (!this.text.startsWith(node.text, this.at)) return undefined;
    this.at += node.text.length;
    return node;
  }

  private number(): JsonNode | undefined {
    NUMBER.lastIndex = this.at;
    const text = NUMBER.exec(this.text)?.[0];
    if (text === undefined) return undefined;
    this.at += text.length;
    return { kind: 'number', text };
  }

  /** The code of the next character that is not white space, NaN at the end. */
  private next(): number {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return unit;
      this.at += 1;
    }
  }
}

/** The value of a JSON string that has escapes; undefined where they are none. */
function unescaped(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}

/** The text that `jsonb` prints: keys by length, one space after `:` and `,`. */
export function jsonbText(node: JsonNode): string {
  switch (node.kind) {
    case 'array':
      return `[${node.items.map(jsonbText).join(', ')}]`;
    case 'object':
      return membersText(isSorted(node.members) ? node.members : [...node.members].sort(([a], [b]) => compareKeys(a, b)));
    case 'string':
      return quoteJson(node.value);
    case 'number':
      return plainNumber(node.text);
    default:
      return node.text;
  }
}

function membersText(members: Iterable<readonly [string, JsonNode]>): string {
  let text = '';
  for (const [key, value] of members) text += `${text === '' ? '' : ', '}${quoteJson(key)}: ${jsonbText(value)}`;
  return `{${text}}`;
}

function isSorted(members: ReadonlyMap<string, JsonNode>): boolean {
  let before: string | undefined;
  for (const key of members.keys()) {
    if (before !== undefined && compareKeys(before, key) > 0) return false;
    before = key;
  }
  return true;
}

/** A text as a JSON string, escaped like PostgreSQL does. */
function quoteJson(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 32 || unit > 126 || unit === QUOTE || unit === BACKSLASH) return JSON.stringify(text);
  }
  return `"${text}"`;
}

function compareKeys(a: string, b: string): number {
  const left = utf8Length(a);
  const right = utf8Length(b);
  return left - right || (a < b ? -1 : a > b ? 1 : 0);
}

/** Without an exponent, and no zero with a sign. */
function isPlain(text: string): boolean {
  if (text.startsWith('-0')) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 57) return false;
  return true;
}

/** `1e2` as numeric prints it: 100. */
function plainNumber(text: string): string {
  if (isPlain(text)) return text;
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!found) return text;
  const [, sign, whole, fraction = '', exponentText = '0'] = found;
  const exponent = Number(exponentText);
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const before = (point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')).replace(/^0+(?=\d)/, '');
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  const shown = after === '' ? before : `${before}.${after}`;
  return /[1-9]/.test(shown) ? sign + shown : shown;
}

/** The kind of a text that is known to be JSON. */
export function jsonKind(text: string): JsonNode['kind'] {
  switch (text.charAt(text.search(/[^ \t\n\r]/))) {
    case '{':
      return 'object';
    case '[':
      return 'array';
    case '"':
      return 'string';
    case 'n':
      return 'null';
    case 't':
    case 'f':
      return 'boolean';
    default:
      return 'number';
  }
}
