import { drawIndex } from './mixer';
import { MAX_SIZE } from './permutation';
import { SPECIAL } from './specials';
import type { QuickAppend, TextSequence, Words } from './textSequence';
import { appendFromTable, MOST_WORDS, REST, type WordTable, wordTable } from './wordProduct';

/**
 * All concatenations of one text of each part, in mixed radix, the first part being the lowest
 * digit. Where there are more than 2^52, the index spells the first parts and the others are drawn
 * from it; so are the parts from `spelled` on. Concatenations are distinct only if the parts' texts can be told apart
 * within them.
 */
export function openProduct(parts: readonly TextSequence[], spelled = parts.length): TextSequence {
  let size = 1;
  let carriers = 0;
  while (carriers < spelled && size < MAX_SIZE) size = Math.min(MAX_SIZE, size * parts[carriers++].size);
  if (parts.some((part) => part.size === 0)) size = 0;
  let specials: number | undefined;
  let table: WordTable | undefined;
  const quick = (): QuickAppend => {
    const words = (table ??= wordTable(parts, carriers));
    return (index, into) => appendFromTable(words, index, into);
  };
  let words: readonly (Words | undefined)[] | undefined;
  return {
    size,
    specials: () => (specials ??= productSpecials(parts)),
    ...(parts.every((part) => part.size <= MOST_WORDS) && { quick }),
    append: (index, into) => {
      words ??= parts.map((part) => part.words);
      let rest = index;
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        let digit = 0;
        if (i >= carriers) digit = drawIndex(REST, index, i, part.size);
        else if (part.size > 1) {
          const next = Math.floor(rest / part.size);
          digit = rest - next * part.size;
          rest = next;
        }
        const list = words[i];
        if (list === undefined) part.append(digit, into);
        else into.append(list, list.offsets[digit], list.offsets[digit + 1]);
      }
    },
  };
}

/** Ends that are open within a text are closed by what stands beside them. */
function productSpecials(parts: readonly TextSequence[]): number {
  const all = parts.map((part) => part.specials());
  const within = all.reduce((bits, each) => bits | each, 0) & ~SPECIAL.openEnd;
  const ends = parts.length === 0 ? SPECIAL.openEnd : (all[0] | all[all.length - 1]) & SPECIAL.openEnd;
  return within | ends;
}
