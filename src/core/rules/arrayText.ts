/** Elements of an array as texts, nested like the array; `null` is NULL. */
export type ArrayElements = readonly (string | null | ArrayElements)[];

/** The elements of PostgreSQL's array text `{a,"b c",NULL,{…}}`; undefined if it is none. `delimiter`: one character. */
export function parseArray(text: string, delimiter = ','): ArrayElements | undefined {
  const start = /^\s*(?:(?:\[[^\]]*\])+=)?/.exec(text)?.[0].length ?? 0;
  const reader = new ArrayReader(text, start, delimiter);
  const elements = reader.array();
  return elements && text.slice(reader.at).trim() === '' ? elements : undefined;
}

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
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
    return this.text[this.at];
  }

  private quoted(): string | undefined {
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
    const found = this.delimiter === ';' ? /(?:\\[\s\S]|[^\\{};"])*/y : /(?:\\[\s\S]|[^\\{},"])*/y;
    found.lastIndex = this.at;
    const raw = found.exec(this.text)?.[0] ?? '';
    this.at += raw.length;
    const value = raw.trim();
    if (value === '') return undefined;
    return value.toUpperCase() === 'NULL' ? null : value.replace(/\\([\s\S])/g, '$1');
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
