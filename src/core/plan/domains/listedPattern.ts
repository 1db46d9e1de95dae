import type { Domain, PatternNode } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';

/** Patterns of more strings than this are not written out. */
const MOST_LISTED = 100_000;

/** The strings of a pattern that are of an allowed length, no two equal but for case; undefined where there are too many to write out. */
export function listedPattern(
  node: PatternNode,
  need: { readonly minLength: number; readonly maxLength: number; readonly locale: string },
): Extract<Domain, { kind: 'list' }> | undefined {
  const { size, at } = openDomain({ kind: 'pattern', node }, need.locale);
  if (size > MOST_LISTED) return undefined;
  const texts = new Map<string, string>();
  for (let index = 0; index < size; index++) {
    const text = String(at(index));
    const length = Array.from(text).length;
    if (length < need.minLength || length > need.maxLength || texts.has(text.toLowerCase())) continue;
    texts.set(text.toLowerCase(), text);
  }
  return texts.size === 0 ? undefined : { kind: 'list', values: [...texts.values()] };
}
