import type { ByteWriter } from './byteWriter';
import { writeDigits } from './digits';
import { numberText } from './formatNumber';
import type { OpenDomain } from './openedDomain';
import { SPECIAL } from './specials';
import { listSequence, type QuickAppend, quickAppend, type TextSequence, textsOf } from './textSequence';
import type { ValueShape } from './vector';

const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;

/** The bytes that stand in an array or a composite value without quotes: `[\w.:+-]`. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, byte) => (/[\w.:+-]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** How a text within another one is quoted. */
export interface ItemQuoting {
  /** Whether the word `null`, in any case, has to be told from NULL. */
  readonly quotesNull: boolean;
  /** Whether moments are quoted where they have spaces. */
  readonly quotesMoments: boolean;
  /** What stands before a quote or a backslash, given as the byte itself. */
  readonly escape: (byte: number) => number;
}

/** Elements of an array: backslashes before quotes and backslashes. */
export const ELEMENT_QUOTING: ItemQuoting = { quotesNull: true, quotesMoments: false, escape: () => BACKSLASH };

/** Fields of a composite value: quotes and backslashes twice. */
export const FIELD_QUOTING: ItemQuoting = { quotesNull: false, quotesMoments: true, escape: (byte) => byte };

/** The values of a domain as they stand within an array or a composite value, quoted only where that is needed. */
export function itemTexts(domain: OpenDomain, shape: ValueShape, quoting: ItemQuoting): TextSequence {
  if (domain.numeric) {
    const numbers = numberTexts(domain, shape);
    return quoting.quotesMoments ? quotedTexts(numbers, quoting) : numbers;
  }
  return quotedTexts(domain.texts ?? (domain.vocabulary ? listSequence(domain.vocabulary) : eachText(domain)), quoting);
}

function eachText({ size, at }: OpenDomain): TextSequence {
  return textsOf(size, (index) => String(at(index)));
}

function numberTexts({ size, at }: OpenDomain, shape: ValueShape): TextSequence {
  const format = shape.kind === 'number' ? shape.format : undefined;
  const append =
    format?.kind === 'integer'
      ? (index: number, into: ByteWriter) => appendInteger(Number(at(index)), into)
      : (index: number, into: ByteWriter) => into.text(format ? numberText(Number(at(index)), format) : String(at(index)));
  return { size, specials: () => 0, append };
}

function appendInteger(value: number, into: ByteWriter): void {
  if (!Number.isSafeInteger(value)) return into.text(numberText(value, { kind: 'integer' }));
  into.reserve(20);
  if (value < 0) into.bytes[into.length++] = MINUS;
  writeDigits(into, Math.abs(value));
}

function quotedTexts(texts: TextSequence, quoting: ItemQuoting): TextSequence {
  return {
    size: texts.size,
    specials: () => quotedSpecials(texts.specials()),
    append: (index, into) => {
      const start = into.length;
      texts.append(index, into);
      if (!isPlain(into, start, quoting)) quote(into, start, quoting);
    },
    quick: (): QuickAppend => {
      const append = quickAppend(texts);
      return (index, into) => {
        const start = into.length;
        const found = append(index, into);
        if (isPlain(into, start, quoting)) return 0;
        quote(into, start, quoting);
        return quotedSpecials(found);
      };
    },
  };
}

/** What a text with something in it has in it once it is quoted. */
function quotedSpecials(specials: number): number {
  return (specials & ~SPECIAL.openEnd) | SPECIAL.quote | (specials & SPECIAL.quote ? SPECIAL.backslash : 0);
}

/** Whether what was written from a place on may stand without quotes. */
function isPlain({ bytes, length }: ByteWriter, start: number, { quotesNull }: ItemQuoting): boolean {
  if (length === start) return false;
  for (let at = start; at < length; at++) if (PLAIN[bytes[at]] !== 1) return false;
  return !quotesNull || length - start !== 4 || !isNull(bytes, start);
}

function isNull(bytes: Uint8Array, at: number): boolean {
  return String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]).toLowerCase() === 'null';
}

/** Puts what was written from a place on in quotes, from its end backwards. */
function quote(into: ByteWriter, start: number, quoting: ItemQuoting): void {
  let escaped = 0;
  for (let at = start; at < into.length; at++) if (isEscaped(into.bytes[at])) escaped++;
  into.reserve(escaped + 2);
  const { bytes, length } = into;
  let write = length + escaped + 1;
  into.length = write + 1;
  bytes[write--] = QUOTE;
  for (let read = length - 1; read >= start; read--) {
    const byte = bytes[read];
    bytes[write--] = byte;
    if (isEscaped(byte)) bytes[write--] = quoting.escape(byte);
  }
  bytes[start] = QUOTE;
}

function isEscaped(byte: number): boolean {
  return byte === QUOTE || byte === BACKSLASH;
}
