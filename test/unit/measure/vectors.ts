import { ANY_SPECIAL } from '../../../src/core/generate/specials';
import type { Vector } from '../../../src/core/generate/vector';

/** NULL where a text is null. */
type Texts = readonly (string | null)[];

function nullsOf(texts: Texts): { readonly nulls?: Uint8Array } {
  return texts.includes(null) ? { nulls: Uint8Array.from(texts, (text) => (text === null ? 1 : 0)) } : {};
}

/** Texts as a vector of texts. */
export function textVector(texts: Texts): Vector {
  return { kind: 'text', values: texts.map((text) => text ?? ''), ...nullsOf(texts) };
}

/** Texts as codes of a vocabulary, which also has a word that none of them is. */
export function codeVector(texts: Texts): Vector {
  const vocabulary = [...new Set(texts.map((text) => text ?? 'unused'))];
  return { kind: 'code', codes: Int32Array.from(texts, (text) => vocabulary.indexOf(text ?? 'unused')), vocabulary, ...nullsOf(texts) };
}

/** Texts in UTF-8, not at the beginning of their memory. */
export function bytesVector(texts: Texts): Vector {
  const encoded = texts.map((text) => new TextEncoder().encode(text ?? ''));
  const offsets = new Int32Array(texts.length + 1).fill(3);
  for (const [at, { length }] of encoded.entries()) offsets[at + 1] = offsets[at] + length;
  const bytes = new Uint8Array(offsets[texts.length] + 7).subarray(1);
  for (const [at, each] of encoded.entries()) bytes.set(each, offsets[at]);
  return { kind: 'bytes', bytes, offsets, specials: ANY_SPECIAL, ...nullsOf(texts) };
}
