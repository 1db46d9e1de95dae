import type { ByteWriter } from '../../../core/generate/byteWriter';
import { type ArrayElements, parseArray } from '../../../core/rules/arrayText';
import { type BinaryType, type TextEncoder, UnwrittenValue } from './binaryType';
import { putInt32, putSized } from './put';

/** What a NULL's length is. */
const NULL_LENGTH = -1;

/**
 * Appends arrays of a type: how many dimensions, whether there are NULLs, the elements' type, each dimension's length and
 * first index, and the elements.
 */
export function putArray(element: BinaryType & { readonly oid: number }): TextEncoder {
  return (writer, text) => {
    const elements = parseArray(text, element.delimiter);
    if (!elements) throw new UnwrittenValue('array');
    const lengths = lengthsOf(elements);
    const leaves = leavesOf(elements);
    putInt32(writer, lengths.length);
    putInt32(writer, leaves.includes(null) ? 1 : 0);
    putInt32(writer, element.oid);
    const firsts = firstIndexes(text);
    for (const [dimension, length] of lengths.entries()) {
      putInt32(writer, length);
      putInt32(writer, firsts[dimension] ?? 1);
    }
    for (const leaf of leaves) {
      if (leaf === null) putInt32(writer, NULL_LENGTH);
      else putSized(writer, () => element.text(writer, leaf));
    }
  };
}

/** How long each dimension is: none of an empty array. */
function lengthsOf(elements: ArrayElements): number[] {
  if (elements.length === 0) return [];
  const [first] = elements;
  return [elements.length, ...(Array.isArray(first) ? lengthsOf(first) : [])];
}

function leavesOf(elements: ArrayElements): (string | null)[] {
  return elements.flatMap((element) => (typeof element === 'string' || element === null ? [element] : leavesOf(element)));
}

/** Indexes that do not begin at 1 are written before the elements: `[0:2]={…}`. */
function firstIndexes(text: string): number[] {
  const [bounds] = /^\s*(?:\[[^\]]*\])+=/.exec(text) ?? [''];
  return [...bounds.matchAll(/\[\s*(?:([+-]?\d+)\s*:)?/g)].map(([, first]) => Number(first ?? 1));
}

const EMPTY = 1;
const WITH_LOWER = 2;
const WITH_UPPER = 4;
const NO_LOWER = 8;
const NO_UPPER = 16;

/** Appends ranges over a type: what they are like, and their bounds. */
export function putRange(bound: BinaryType, type: string): TextEncoder {
  return (writer, text) => {
    if (/^\s*empty\s*$/i.test(text)) return writer.byte(EMPTY);
    const found = /^\s*([[(])\s*("[^"]*"|[^,"]*)\s*,\s*("[^"]*"|[^,"]*?)\s*([\])])\s*$/.exec(text);
    if (!found) throw new UnwrittenValue(type);
    const [, opening, lower, upper, closing] = found;
    const lowerFlag = lower === '' ? NO_LOWER : opening === '[' ? WITH_LOWER : 0;
    const upperFlag = upper === '' ? NO_UPPER : closing === ']' ? WITH_UPPER : 0;
    writer.byte(lowerFlag | upperFlag);
    putBound(writer, bound, lower);
    putBound(writer, bound, upper);
  };
}

function putBound(writer: ByteWriter, bound: BinaryType, written: string): void {
  if (written !== '') putSized(writer, () => bound.text(writer, written.replace(/^"(.*)"$/s, '$1')));
}
