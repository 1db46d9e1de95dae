/** Stands for an escape or a bracket expression, which may match any letter. */
const SET = '@';

/**
 * Why the extent of a match is not certain, where there is a reason: PostgreSQL prefers the longest match of all
 * alternatives and one greediness for the whole, JavaScript the first alternative and each quantifier's own.
 * Whether there is a match at all is the same in both.
 */
export function uncertainExtent(pattern: string): string | undefined {
  const plain = pattern.replace(/\\[\s\S]/g, SET).replace(/\[\^?\]?(?:\[:\w+:\]|[^\]])*\]/g, SET);
  const lazy = /[*+?}]\?/.test(plain);
  const greedy = /(?:[*+?]|\{\d+,\d*\})(?!\?)/.test(plain.replace(/\(\?<?[:=!]/g, '(').replace(/[*+?}]\?/g, ''));
  if (lazy && greedy) return 'a regular expression that is greedy in part';
  return alternativesDiffer(pattern, plain) ? undefined : 'alternatives of an extracting regular expression';
}

/** No alternation, `^X|X$`, or alternatives that begin with different letters: only one of them can match. */
function alternativesDiffer(pattern: string, plain: string): boolean {
  if (!plain.includes('|')) return true;
  const halves = pattern.split('|');
  if (halves.length === 2 && halves[0] === `^${halves[1].replace(/\$$/, '')}` && halves[1].endsWith('$')) return true;
  return groupsOf(plain).every((alternatives) => {
    const letters = alternatives.map((alternative) => /^[^@.^$()[\]{}*+?|](?![*?{])/.exec(alternative)?.[0]);
    return alternatives.length === 1 || (!letters.includes(undefined) && new Set(letters).size === letters.length);
  });
}

/** The alternatives of each group, the whole pattern being the last; an inner group stands in the outer one as `.`. */
function groupsOf(plain: string): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  let rest = plain;
  for (let inner = /\((?:\?<?[:=!])?([^()]*)\)/.exec(rest); inner; inner = /\((?:\?<?[:=!])?([^()]*)\)/.exec(rest)) {
    groups.push(inner[1].split('|'));
    rest = `${rest.slice(0, inner.index)}.${rest.slice(inner.index + inner[0].length)}`;
  }
  return [...groups, rest.split('|')];
}
