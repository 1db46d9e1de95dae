import { utf8Length } from './textOrder';

/** One value of a JSON document; `text` is its source, so that numbers keep their digits. */
export type JsonNode =
  | { readonly kind: 'null' | 'boolean' | 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'array'; readonly text: string; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly text: string; readonly members: ReadonlyMap<string, JsonNode> };

/** Parses a JSON text, the last of equal keys winning; undefined if it is none. */
export function parseJsonNode(text: string): JsonNode | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return new JsonReader(text).value();
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;

/** Reads text that is known to be valid. */
class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): JsonNode {
    const start = this.skip();
    const character = this.text[start];
    if (character === '{') return this.object(start);
    if (character === '[') return this.array(start);
    if (character === '"') {
      const text = this.token(STRING);
      return { kind: 'string', text, value: JSON.parse(text) as string };
    }
    if (character === 't' || character === 'f') return { kind: 'boolean', text: this.take(character === 't' ? 4 : 5) };
    return character === 'n' ? { kind: 'null', text: this.take(4) } : { kind: 'number', text: this.token(NUMBER) };
  }

  private object(start: number): JsonNode {
    const members = new Map<string, JsonNode>();
    for (this.at += 1; this.text[this.skip()] !== '}'; ) {
      if (this.text[this.at] === ',') this.at += 1;
      this.skip();
      const key = JSON.parse(this.token(STRING)) as string;
      this.skip();
      this.at += 1;
      members.set(key, this.value());
    }
    this.at += 1;
    return { kind: 'object', text: this.text.slice(start, this.at), members };
  }

  private array(start: number): JsonNode {
    const items: JsonNode[] = [];
    for (this.at += 1; this.text[this.skip()] !== ']'; ) {
      if (this.text[this.at] === ',') this.at += 1;
      items.push(this.value());
    }
    this.at += 1;
    return { kind: 'array', text: this.text.slice(start, this.at), items };
  }

  private skip(): number {
    while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at += 1;
    return this.at;
  }

  private take(length: number): string {
    this.at += length;
    return this.text.slice(this.at - length, this.at);
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return this.take(pattern.exec(this.text)?.[0].length ?? 1);
  }
}

/** The text that `jsonb` prints: keys by length, one space after `:` and `,`. */
export function jsonbText(node: JsonNode): string {
  switch (node.kind) {
    case 'array':
      return `[${node.items.map(jsonbText).join(', ')}]`;
    case 'object':
      return `{${[...node.members]
        .sort(([a], [b]) => compareKeys(a, b))
        .map(([key, value]) => `${quoteJson(key)}: ${jsonbText(value)}`)
        .join(', ')}}`;
    case 'string':
      return quoteJson(node.value);
    case 'number':
      return plainNumber(node.text);
    default:
      return node.text;
  }
}

/** A text as a JSON string, escaped like PostgreSQL does. */
function quoteJson(text: string): string {
  return JSON.stringify(text);
}

function compareKeys(a: string, b: string): number {
  const left = utf8Length(a);
  const right = utf8Length(b);
  return left - right || (a < b ? -1 : a > b ? 1 : 0);
}

/** `1e2` as numeric prints it: 100. */
function plainNumber(text: string): string {
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
