/** A pattern of LIKE with its escapes written as PostgreSQL writes them; `mark` is empty where nothing escapes. */
export function likeText(pattern: string, mark: string): string {
  let result = '';
  for (let at = 0; at < pattern.length; at++) {
    if (mark !== '' && pattern[at] === mark && at + 1 < pattern.length) result += `\\${pattern[++at]}`;
    else result += pattern[at] === '\\' ? '\\\\' : pattern[at];
  }
  return result;
}

/** SQL Server's pattern with `[sets]` as a regular expression; undefined where it has none. */
export function bracketPattern(pattern: string, mark: string): string | undefined {
  if (!pattern.includes('[')) return undefined;
  return converted(pattern, { any: '%', one: '_', mark });
}

/** SQLite's GLOB: as LIKE where it has no sets, else as a regular expression. */
export function globPattern(pattern: string): { readonly operator: 'like' | '~'; readonly pattern: string } {
  if (pattern.includes('[')) return { operator: '~', pattern: converted(pattern, { any: '*', one: '?', mark: '' }) };
  const like = pattern.replace(/[%_\\*?]/g, (character) => (character === '*' ? '%' : character === '?' ? '_' : `\\${character}`));
  return { operator: 'like', pattern: like };
}

interface Wildcards {
  readonly any: string;
  readonly one: string;
  readonly mark: string;
}

function converted(pattern: string, { any, one, mark }: Wildcards): string {
  let result = '^';
  const lastClosing = pattern.lastIndexOf(']');
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    const end = character === '[' && at < lastClosing ? setEnd(pattern, at) : -1;
    if (mark !== '' && character === mark && at + 1 < pattern.length) result += escaped(pattern[++at]);
    else if (character === any) result += '.*';
    else if (character === one) result += '.';
    else if (end > 0) {
      result += setOf(pattern.slice(at + 1, end));
      at = end;
    } else result += escaped(character);
  }
  return `${result}$`;
}

/** Where the set that opens here closes; its first character closes nothing. */
function setEnd(pattern: string, from: number): number {
  return pattern.indexOf(']', from + (pattern[from + 1] === '^' ? 3 : 2));
}

function setOf(inside: string): string {
  const negated = inside.startsWith('^');
  const characters = (negated ? inside.slice(1) : inside).replace(/[\\\]^[]/g, '\\$&');
  return !negated && /^[^\w\s-]$/.test(characters) ? escaped(characters) : `[${negated ? '^' : ''}${characters}]`;
}

/** For NOT LIKE `%[^…]%`: the regular expression of texts made of the set alone. */
export function onlyOf(pattern: string, any: '%' | '*'): string | undefined {
  if (!pattern.startsWith(`${any}[^`) || !pattern.endsWith(`]${any}`)) return undefined;
  const inside = pattern.slice(3, -2);
  return inside === '' || inside.startsWith('^') || inside.slice(1).includes(']') ? undefined : `^${setOf(inside)}*$`;
}

/** A text as a regular expression that matches it alone. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
