/**
 * The text without comments and without what stands in single quotes, of which an empty string is left; comments that
 * are code to MySQL leave their opening. Of many spaces one is left, or one newline, so that patterns cannot lose
 * themselves in them. A quote that its line does not close counts as none, so that an apostrophe does no harm. One pass.
 */
export function codeOnly(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endOfNoise(text, at);
    if (end === undefined) continue;
    result += text.slice(from, at) + standIn(text, at, end);
    from = end;
    at = end - 1;
  }
  return result + text.slice(from);
}

/** Where the comment or string ends that begins here; undefined where none begins. */
function endOfNoise(text: string, at: number): number | undefined {
  switch (text[at]) {
    case "'":
      return stringEnd(text, at);
    case '-':
      return text[at + 1] === '-' ? lineEnd(text, at) : undefined;
    case '#':
      return at === 0 || text[at - 1] === '\n' ? lineEnd(text, at) : undefined;
    case '/':
      return text[at + 1] === '*' && !/^M?!/.test(text.slice(at + 2, at + 4)) ? commentEnd(text, at) : undefined;
    default:
      return spaceEnd(text, at);
  }
}

/** What is left of noise. */
function standIn(text: string, at: number, end: number): string {
  if (text[at] === "'") return "''";
  return text.slice(at, end).includes('\n') ? '\n' : ' ';
}

function spaceEnd(text: string, at: number): number | undefined {
  let end = at;
  while (end < text.length && (text[end] === '\n' || text[end] === ' ' || text[end] === '\t' || text[end] === '\r')) end++;
  return end > at + 1 ? end : undefined;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

function commentEnd(text: string, at: number): number {
  const closing = text.indexOf('*/', at + 2);
  return closing < 0 ? text.length : closing + 2;
}

function stringEnd(text: string, at: number): number | undefined {
  for (let end = at + 1; end < text.length && text[end] !== '\n'; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === "'" && text[end + 1] === "'") end++;
    else if (text[end] === "'") return end + 1;
  }
  return undefined;
}
