import type { TextPart } from '../../generate/domain';

const upTo = (max: number, min = 0): TextPart => ({ number: [min, max] });
const digits = (length: number): TextPart => ({ characters: '0123456789', length });
const word: TextPart = { vocabulary: 'noun', case: 'handle' };

/** Texts that PostgreSQL reads as values of types so rare that no kind of value speaks of them. */
export const otherTypes: Readonly<Record<string, readonly TextPart[]>> = {
  jsonpath: ['$."', word, '"'],
  lquery: [word, '.*'],
  xid: [upTo(2_000_000_000, 3)],
  xid8: [upTo(2_000_000_000, 3)],
  cid: [upTo(1_000_000)],
  tid: ['(', upTo(9999), ',', upTo(99, 1), ')'],
  regclass: ['pg_class'],
  regtype: [{ oneOf: ['integer', 'text', 'boolean'] }],
  // Numbers of products: for `?` the server puts the check digit.
  ean13: ['220', digits(9), '?'],
  upc: ['22', digits(9), '?'],
  isbn: ['0', digits(8), '?'],
  isbn13: ['9780', digits(8), '?'],
  issn: ['1', digits(6), '?'],
  issn13: ['9771', digits(6), '00?'],
  ismn: ['M', digits(8), '?'],
  ismn13: ['9790', digits(8), '?'],
};
