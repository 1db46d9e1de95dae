/** Elements of an array as texts, nested like the array; `null` is NULL. */
export type ArrayElements = readonly (string | null | ArrayElements)[];

/** The elements of PostgreSQL's array text `{a,"b c",NULL,{…}}`; undefined if it is none. `delimiter`: one character. */
export function parseArray(text: string, delimiter = ','): ArrayElements | undefined {
  const start = text.startsWith('{') ? 0 : (/^\s*(?:(?:\[[^\]]*\])+=)?/.exec(text)?.[0].length ?? 0);
  const reader = new ArrayReader(text, start, delimiter);
  const elements = reader.array();
  return elements && (reader.at === text.length || text.slice(reader.at).trim() === '') ? elements : undefined;
}

const BARE = /(?:\\[\s\S]|[^\\{},"])*/y;
const BARE_OF_BOXES = /(?:\\[\s\S]|[^\\{};"])*/y;

class ArrayReader {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly delimiter: string,
  ) {}

  array(): ArrayElements | undefined {
    if (this.text[this.at] !== '{') return undefined;
    this.at += 1;
    const elements: (string | null | ArrayElements)[] = [];
    if (this.next() === '}') {
      this.at += 1;
      return elements;
    }
    for (;;) {
      const element = this.next() === '{' ? this.array() : this.next() === '"' ? this.quoted() : this.bare();
      if (element === undefined) return undefined;
      elements.push(element);
      const separator = this.next();
      this.at += 1;
      if (separator === '}') return elements;
      if (separator !== this.delimiter) return undefined;
    }
  }

  /** The next character that is not white space. */
  private next(): string | undefined {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      const isBlank = unit > 127 ? /\s/.test(this.text[this.at]) : unit === 32 || (unit >= 9 && unit <= 13);
      if (!isBlank) return this.text[this.at];
      this.at += 1;
    }
  }

  private quoted(): string | undefined {
    const end = this.text.indexOf('"', this.at + 1);
    const plain = end < 0 ? '\\' : this.text.slice(this.at + 1, end);
    if (!plain.includes('\\')) {
      this.at = end + 1;
      return plain;
    }
    let value = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at];
      if (character === '"') {
        this.at += 1;
        return value;
      }
      if (character === '\\') this.at += 1;
      value += this.text[this.at] ?? '';
    }
    return undefined;
  }

  private bare(): string | null | undefined {
    const found = this.delimiter === ';' ? BARE_OF_BOXES : BARE;
    found.lastIndex = this.at;
    const raw = found.exec(this.text)?.[0] ?? '';
    this.at += raw.length;
    const value = raw.trim();
    if (value === '') return undefined;
    if (value.length === 4 && value.toUpperCase() === 'NULL') return null;
    return value.includes('\\') ? value.replace(/\\([\s\S])/g, '$1') : value;
  }
}

/** PostgreSQL's text of an array of texts; `delimiter` stands between them. */
export function arrayText(elements: ArrayElements, delimiter = ','): string {
  return `{${elements.map((element) => (element === null ? 'NULL' : typeof element === 'string' ? quoteElement(element, delimiter) : arrayText(element, delimiter))).join(delimiter)}}`;
}

function quoteElement(text: string, delimiter: string): string {
  const plain = text !== '' && !text.includes(delimiter) && !/[{}"\\\s]/.test(text) && text.toUpperCase() !== 'NULL';
  return plain ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
