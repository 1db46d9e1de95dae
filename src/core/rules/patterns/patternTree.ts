/** A regular expression in JavaScript's notation with the `u` flag, taken apart. */
export type PatternTree =
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly part: PatternTree; readonly min: number; readonly max: number }
  /** One character; `source` is its expression: `a`, `\.`, `[^0-9]`. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'start' | 'end' | 'backReference' }
  | { readonly kind: 'look'; readonly part: PatternTree; readonly behind: boolean; readonly negated: boolean };

/** Deeper groups than people write. */
const MAX_DEPTH = 200;

/** Reads a source that `translateRegex` or `likeRegExp` has written; undefined where groups nest too deeply. */
export function patternTree(source: string): PatternTree | undefined {
  const reader = new Reader([...source]);
  const tree = reader.choice(0);
  return tree && reader.isDone ? tree : undefined;
}

const LOOKS: Readonly<Record<string, { readonly behind: boolean; readonly negated: boolean }>> = {
  '?=': { behind: false, negated: false },
  '?!': { behind: false, negated: true },
  '?<=': { behind: true, negated: false },
  '?<!': { behind: true, negated: true },
};

class Reader {
  private at = 0;
  constructor(private readonly points: readonly string[]) {}

  get isDone(): boolean {
    return this.at >= this.points.length;
  }

  choice(depth: number): PatternTree | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const parts: PatternTree[] = [];
    do {
      const part = this.sequence(depth);
      if (!part) return undefined;
      parts.push(part);
    } while (this.take('|'));
    return parts.length === 1 ? parts[0] : { kind: 'choice', parts };
  }

  private sequence(depth: number): PatternTree | undefined {
    const parts: PatternTree[] = [];
    while (!this.isDone && this.points[this.at] !== '|' && this.points[this.at] !== ')') {
      const atom = this.atom(depth);
      if (!atom) return undefined;
      parts.push(this.repeated(atom));
    }
    return parts.length === 1 ? parts[0] : { kind: 'sequence', parts };
  }

  private atom(depth: number): PatternTree | undefined {
    const point = this.points[this.at];
    if (point === '(') return this.group(depth);
    this.at++;
    if (point === '^') return { kind: 'start' };
    if (point === '$') return { kind: 'end' };
    if (point === '[') return this.bracket();
    return point === '\\' ? this.escape() : { kind: 'character', source: point };
  }

  private group(depth: number): PatternTree | undefined {
    this.at++;
    if (this.takeAll('?:')) return this.closed(this.choice(depth + 1));
    for (const [opening, look] of Object.entries(LOOKS)) {
      if (!this.takeAll(opening)) continue;
      const part = this.closed(this.choice(depth + 1));
      return part && { kind: 'look', part, ...look };
    }
    return this.closed(this.choice(depth + 1));
  }

  private closed(tree: PatternTree | undefined): PatternTree | undefined {
    return tree && this.take(')') ? tree : undefined;
  }

  private bracket(): PatternTree {
    const start = this.at - 1;
    while (!this.isDone && this.points[this.at] !== ']') this.at += this.points[this.at] === '\\' ? 2 : 1;
    this.at++;
    return { kind: 'character', source: this.points.slice(start, this.at).join('') };
  }

  /** `\.`, `\n`, `\u{41}`, `\1`. */
  private escape(): PatternTree {
    const letter = this.points[this.at++] ?? '';
    if (/[1-9]/.test(letter)) return { kind: 'backReference' };
    if (letter !== 'u' || this.points[this.at] !== '{') return { kind: 'character', source: `\\${letter}` };
    const start = this.at;
    while (!this.isDone && this.points[this.at] !== '}') this.at++;
    this.at++;
    return { kind: 'character', source: `\\u${this.points.slice(start, this.at).join('')}` };
  }

  private repeated(part: PatternTree): PatternTree {
    const bounds = this.quantifier();
    if (!bounds) return part;
    this.take('?');
    const [min, max] = bounds;
    return this.repeated({ kind: 'repeat', part, min, max });
  }

  private quantifier(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    if (this.points[this.at] !== '{') return undefined;
    const braces = /^\{(\d+)(,(\d*))?\}/.exec(this.points.slice(this.at, this.at + 12).join(''));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const min = Number(braces[1]);
    return [min, braces[2] === undefined ? min : braces[3] ? Number(braces[3]) : Number.POSITIVE_INFINITY];
  }

  private take(point: string): boolean {
    if (this.points[this.at] !== point) return false;
    this.at++;
    return true;
  }

  private takeAll(text: string): boolean {
    if (this.points.slice(this.at, this.at + text.length).join('') !== text) return false;
    this.at += text.length;
    return true;
  }
}
