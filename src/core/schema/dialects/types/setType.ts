import { type Meaning, matching, narrowed, oneOf, typeName } from './meaning';
import type { WrittenType } from './writtenType';

/** Up to this many members all sets are listed: 2 to the power of it. */
const LISTED = 5;

/** MySQL's `set('a','b',…)`: any of its members in their order, separated by commas, or none. */
export function setMeaning({ args }: WrittenType): Meaning {
  const name = `set(${args.map((member) => `'${member.replaceAll("'", "''")}'`).join(',')})`;
  return narrowed(name, typeName('text'), args.length <= LISTED ? oneOf(subsets(args)) : matching(pattern(args)));
}

function subsets(members: readonly string[]): readonly string[] {
  const all = Array.from({ length: 2 ** members.length }, (_, bits) => members.filter((__, at) => (bits >> at) % 2 === 1).join(','));
  return [...new Set(all)];
}

/** The first member that is in, and after it any of the later ones. */
function pattern(members: readonly string[]): string {
  const escaped = members.map((member) => member.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const choices = escaped.map(
    (first, at) =>
      first +
      escaped
        .slice(at + 1)
        .map((later) => `(,${later})?`)
        .join(''),
  );
  return `^(${choices.join('|')})?$`;
}
