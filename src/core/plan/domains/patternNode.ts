import type { PatternNode } from '../../generate/domain';
import type { MatchOperator } from '../../rules/expression';
import { exclusiveBranches } from './exclusiveBranches';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const WORD = `${LOWER}${UPPER}${DIGITS}_`;
const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** What stands for "any character": nothing that needs quoting anywhere. */
const ANY = LOWER + DIGITS;

const CLASSES: Readonly<Record<string, string>> = {
  alpha: LOWER + UPPER,
  lower: LOWER,
  upper: UPPER,
  digit: DIGITS,
  alnum: LOWER + UPPER + DIGITS,
  xdigit: '0123456789abcdef',
  space: ' ',
  blank: ' ',
  punct: '-_.,!',
  word: WORD,
};

const ESCAPES: Readonly<Record<string, string>> = { d: DIGITS, w: WORD, s: ' ', n: '\n', t: '\t' };
const NEGATED_ESCAPES: Readonly<Record<string, string>> = { D: DIGITS, W: WORD, S: ' \t\n' };

/**
 * A pattern whose strings all match the given SQL pattern, or undefined where it has parts that
 * cannot be enumerated (look-around, back references).
 *
 * @param spread how many more repetitions than the least an open-ended repetition may have
 * @param fixed one length for every repetition, and of every choice branches that exclude each other: then distinct indexes are
 *   distinct strings
 */
export function patternNode(operator: MatchOperator, pattern: string, spread: number, fixed: boolean): PatternNode | undefined {
  if (operator === 'like' || operator === 'ilike') return likeNode(pattern, spread, fixed);
  const text = operator === 'similar' ? pattern.replace(/%/g, '.*').replace(/(^|[^\\])_/g, '$1.') : pattern;
  const reader = new Reader(text.replace(/^\(\?[a-z]+\)/, ''), spread, fixed);
  const node = reader.choice();
  return node && reader.done ? node : undefined;
}

function likeNode(pattern: string, spread: number, fixed: boolean): PatternNode {
  const nodes: PatternNode[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === '%') nodes.push({ kind: 'repeat', node: characters(ANY), min: fixed ? spread : 0, max: spread });
    else if (character === '_') nodes.push(characters(ANY));
    else nodes.push(characters(character === '\\' ? (pattern[++i] ?? '\\') : character));
  }
  return { kind: 'sequence', nodes };
}

function characters(alphabet: string): PatternNode {
  return { kind: 'characters', alphabet: [...new Set(alphabet)].join('') };
}

/** Deeper groups than people write. */
const MAX_DEPTH = 100;

/** Whether the strings of a pattern's node all match it: look-around and back references are passed over, so that only some do. */
export function isExact(pattern: string): boolean {
  return !/\(\?(?:[=!]|<[=!])|\\[1-9]/.test(pattern);
}

/** Recursive descent over a regular expression, anchors passed over. */
class Reader {
  private at = 0;
  private depth = 0;
  /** Those that back references may name, in the order of their opening. */
  private readonly groups: (PatternNode | undefined)[] = [];
  private readonly any: string;

  constructor(
    private readonly text: string,
    private readonly spread: number,
    private readonly fixed: boolean,
  ) {
    // What look-around asks for may well be a capital.
    this.any = isExact(text) ? ANY : ANY + UPPER;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  choice(): PatternNode | undefined {
    const nodes: PatternNode[] = [];
    do {
      const node = this.sequence();
      if (!node) return undefined;
      nodes.push(node);
    } while (this.take('|'));
    if (nodes.length === 1) return nodes[0];
    const kept = this.fixed ? exclusiveBranches(nodes, wealth) : nodes;
    return kept.length === 1 ? kept[0] : { kind: 'choice', nodes: kept };
  }

  private sequence(): PatternNode | undefined {
    const nodes: PatternNode[] = [];
    while (!this.done && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      if (this.take('^') || this.take('$') || this.takeBoundary()) continue;
      const atom = this.atom();
      if (!atom) return undefined;
      nodes.push(this.repeated(atom));
    }
    return { kind: 'sequence', nodes };
  }

  private atom(): PatternNode | undefined {
    const character = this.text[this.at++];
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.bracket();
      case '.':
        return characters(this.any);
      case '\\':
        return this.escape();
      default:
        return characters(character);
    }
  }

  private group(): PatternNode | undefined {
    if (++this.depth > MAX_DEPTH) return undefined;
    const node = this.groupContent();
    this.depth--;
    return node;
  }

  private groupContent(): PatternNode | undefined {
    if (/^\?(?:[=!]|<[=!])/.test(this.text.slice(this.at, this.at + 3))) return this.look();
    if (this.text.startsWith('?:', this.at)) {
      this.at += 2;
      return this.closed(this.choice());
    }
    if (this.text[this.at] === '?') return undefined;
    const place = this.groups.push(undefined) - 1;
    const node = this.closed(this.choice());
    this.groups[place] = node;
    return node;
  }

  private closed(node: PatternNode | undefined): PatternNode | undefined {
    return node && this.take(')') ? node : undefined;
  }

  /** Look-around takes no room; what it asks for is found by trying. */
  private look(): PatternNode | undefined {
    this.at += this.text[this.at + 1] === '<' ? 3 : 2;
    return this.closed(this.choice()) && { kind: 'sequence', nodes: [] };
  }

  private escape(): PatternNode | undefined {
    const character = this.text[this.at++];
    if (character === undefined) return undefined;
    if (/[1-9]/.test(character)) return this.groups[Number(character) - 1];
    if (NEGATED_ESCAPES[character]) return characters(without(NEGATED_ESCAPES[character]));
    return characters(ESCAPES[character] ?? character);
  }

  private bracket(): PatternNode | undefined {
    const negated = this.take('^');
    let alphabet = '';
    for (let first = true; first || this.text[this.at] !== ']'; first = false) {
      if (this.done) return undefined;
      alphabet += this.bracketItem();
    }
    this.at++;
    const kept = negated ? without(alphabet) : alphabet;
    return kept === '' ? undefined : characters(kept);
  }

  private bracketItem(): string {
    const named = /^\[:(\w+):\]/.exec(this.text.slice(this.at, this.at + 12));
    if (named) {
      this.at += named[0].length;
      return CLASSES[named[1]] ?? '';
    }
    const from = this.bracketCharacter();
    if (from.length > 1 || this.text[this.at] !== '-' || this.text[this.at + 1] === ']' || this.at + 1 >= this.text.length) return from;
    this.at++;
    const to = this.bracketCharacter();
    let range = '';
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) && range.length < 512; code++) range += String.fromCharCode(code);
    return range;
  }

  private bracketCharacter(): string {
    const character = this.text[this.at++];
    if (character !== '\\') return character;
    const escaped = this.text[this.at++] ?? '\\';
    return ESCAPES[escaped] ?? escaped;
  }

  private repeated(node: PatternNode): PatternNode {
    const bounds = this.quantifier();
    if (!bounds) return node;
    this.take('?');
    const [min, most] = bounds;
    const max = Math.min(most, min + this.spread);
    return this.repeated({ kind: 'repeat', node, min: this.fixed ? max : min, max });
  }

  private quantifier(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const braces = /^\{(\d+)(,(\d*))?\}/.exec(this.text.slice(this.at, this.at + 20));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const min = Number(braces[1]);
    return [min, braces[2] === undefined ? min : braces[3] ? Number(braces[3]) : Number.POSITIVE_INFINITY];
  }

  private takeBoundary(): boolean {
    const found = /^\\[AZmMyYbB]/.test(this.text.slice(this.at, this.at + 2));
    if (found) this.at += 2;
    return found;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

function without(excluded: string): string {
  const plain = [...ANY].filter((character) => !excluded.includes(character)).join('');
  return plain || [...PRINTABLE].filter((character) => !excluded.includes(character)).join('');
}

/** Above that, all are as good. */
const MOST_WEALTH = 700;

/** How many strings a pattern has, as a logarithm. */
function wealth(node: PatternNode): number {
  switch (node.kind) {
    case 'characters':
      return Math.log(Math.max(1, node.alphabet.length));
    case 'sequence':
      return node.nodes.reduce((sum, each) => sum + wealth(each), 0);
    case 'choice':
      return Math.log(node.nodes.reduce((sum, each) => sum + Math.exp(Math.min(wealth(each), MOST_WEALTH)), 0));
    case 'repeat':
      return node.max * wealth(node.node);
  }
}

/** Least and greatest number of characters of a pattern's strings. */
export function patternLengths(node: PatternNode): readonly [number, number] {
  switch (node.kind) {
    case 'characters':
      return [1, 1];
    case 'sequence': {
      const lengths = node.nodes.map(patternLengths);
      return [lengths.reduce((sum, [min]) => sum + min, 0), lengths.reduce((sum, [, max]) => sum + max, 0)];
    }
    case 'choice': {
      const lengths = node.nodes.map(patternLengths);
      return [Math.min(...lengths.map(([min]) => min)), Math.max(...lengths.map(([, max]) => max))];
    }
    case 'repeat': {
      const [min, max] = patternLengths(node.node);
      return [min * node.min, max * node.max];
    }
  }
}
