import type { TextCheck } from './domain';
import { type QuickAppend, quickAppend, type TextSequence } from './textSequence';

const ZERO = 48;
const NINE = 57;
/** What `A` counts in an IBAN. */
const FIRST_LETTER = 10;
const LETTER_A = 65;

/** The texts with the characters that a check replaces: see {@link TextCheck}. Texts are ASCII. */
export function checkedTexts(texts: TextSequence, check: TextCheck): TextSequence {
  const mend = check === 'luhn' ? mendLuhn : mendIban;
  return {
    size: texts.size,
    specials: () => texts.specials(),
    append: (index, into) => {
      const start = into.length;
      texts.append(index, into);
      mend(into.bytes, start, into.length);
    },
    quick: (): QuickAppend => {
      const append = quickAppend(texts);
      return (index, into) => {
        const start = into.length;
        const found = append(index, into);
        mend(into.bytes, start, into.length);
        return found;
      };
    },
  };
}

/** The last digit makes the sum of ISO/IEC 7812 end in 0; what is no digit does not count. */
function mendLuhn(bytes: Uint8Array, start: number, end: number): void {
  let sum = 0;
  let isDoubled = true;
  for (let at = end - 2; at >= start; at--) {
    if (bytes[at] < ZERO || bytes[at] > NINE) continue;
    const digit = (bytes[at] - ZERO) * (isDoubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
    isDoubled = !isDoubled;
  }
  bytes[end - 1] = ZERO + ((10 - (sum % 10)) % 10);
}

/** The third and fourth character make the remainder of ISO 13616 1. */
function mendIban(bytes: Uint8Array, start: number, end: number): void {
  let rest = 0;
  const take = (byte: number): void => {
    rest = byte <= NINE ? (rest * 10 + byte - ZERO) % 97 : (rest * 100 + byte - LETTER_A + FIRST_LETTER) % 97;
  };
  for (let at = start + 4; at < end; at++) take(bytes[at]);
  take(bytes[start]);
  take(bytes[start + 1]);
  const check = 98 - ((rest * 100) % 97);
  bytes[start + 2] = ZERO + Math.floor(check / 10);
  bytes[start + 3] = ZERO + (check % 10);
}
