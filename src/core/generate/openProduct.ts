import { drawIndex, drawKey } from './mixer';
import { MAX_SIZE } from './permutation';

/** A finite sequence of texts: `at` for 0 … size − 1. */
export interface TextSequence {
  readonly size: number;
  at(index: number): string;
}

const REST = drawKey('product');

/**
 * All concatenations of one text of each part, in mixed radix, the first part being the lowest
 * digit. Where there are more than 2^52, the index spells the first parts and the others are drawn
 * from it. Concatenations are distinct only if the parts' texts can be told apart within them.
 */
export function openProduct(parts: readonly TextSequence[]): TextSequence {
  let size = 1;
  let carriers = 0;
  while (carriers < parts.length && size < MAX_SIZE) size = Math.min(MAX_SIZE, size * parts[carriers++].size);
  if (parts.some((part) => part.size === 0)) return { size: 0, at: () => '' };
  return {
    size,
    at: (index) => {
      let text = '';
      let rest = index;
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        if (part.size === 1) text += part.at(0);
        else if (i >= carriers) text += part.at(drawIndex(REST, index, i, part.size));
        else {
          const digit = rest % part.size;
          text += part.at(digit);
          rest = (rest - digit) / part.size;
        }
      }
      return text;
    },
  };
}
