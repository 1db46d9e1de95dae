import type { TextPart } from '../../generate/domain';

const upTo = (max: number, min = 0): TextPart => ({ number: [min, max] });
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
};
