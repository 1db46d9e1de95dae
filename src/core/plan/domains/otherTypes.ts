import type { TextPart } from '../../generate/domain';

const HEX = '0123456789abcdef';
const hex = (length: number): TextPart => ({ characters: HEX, length });
const upTo = (max: number, min = 0): TextPart => ({ number: [min, max] });
const coordinate: readonly TextPart[] = [upTo(99), '.', upTo(9999)];
const point: readonly TextPart[] = ['(', ...coordinate, ',', ...coordinate, ')'];
const word: TextPart = { vocabulary: 'noun', case: 'handle' };

/** Texts that PostgreSQL reads as values of its less common types, each in the form in which it prints them. */
export const otherTypes: Readonly<Record<string, readonly TextPart[]>> = {
  inet: ['10.', upTo(255), '.', upTo(255), '.', upTo(254, 1)],
  cidr: ['10.', upTo(255), '.', upTo(255), '.0/24'],
  macaddr: ['02:', hex(2), ':', hex(2), ':', hex(2), ':', hex(2), ':', hex(2)],
  macaddr8: ['02:', hex(2), ':', hex(2), ':ff:fe:', hex(2), ':', hex(2), ':', hex(2)],
  money: ['$', upTo(999, 1), '.', { number: [0, 99], width: 2 }],
  xml: ['<item><name>', word, '</name><value>', upTo(9999), '</value></item>'],
  tsvector: ["'", word, upTo(99), "':1"],
  tsquery: ["'", word, "'"],
  jsonpath: ['$."', word, '"'],
  point,
  line: ['{1,', upTo(99, 1), ',', upTo(99), '}'],
  lseg: ['[', ...point, ',', ...point, ']'],
  box: ['(1', ...coordinate, ',1', ...coordinate, '),(', upTo(9), ',', upTo(9), ')'],
  path: ['(', ...point, ',', ...point, ',', ...point, ')'],
  polygon: ['(', ...point, ',', ...point, ',', ...point, ')'],
  circle: ['<', ...point, ',', upTo(50, 1), '>'],
  int4range: ['[', upTo(1000), ',', upTo(3000, 1001), ')'],
  int8range: ['[', upTo(1000), ',', upTo(3000, 1001), ')'],
  numrange: ['[', ...coordinate, ',', upTo(999, 101), ')'],
  daterange: ['[2024-0', upTo(9, 1), '-', { number: [10, 28], width: 2 }, ',2025-0', upTo(9, 1), '-', { number: [10, 28], width: 2 }, ')'],
  tsrange: ['["2024-0', upTo(9, 1), '-', { number: [10, 28], width: 2 }, ' 0', upTo(9), ':00:00","2025-0', upTo(9, 1), '-10 12:00:00")'],
  tstzrange: ['["2024-0', upTo(9, 1), '-', { number: [10, 28], width: 2 }, ' 0', upTo(9), ':00:00+00","2025-0', upTo(9, 1), '-10 12:00:00+00")'],
  pg_lsn: [upTo(9), '/', { characters: '123456789ABCDEF', length: 7 }],
  hstore: ['"', word, '"=>"', upTo(999), '"'],
  ltree: [word, '.', word, '.', upTo(999)],
  lquery: [word, '.*'],
  xid: [upTo(2_000_000_000, 3)],
  xid8: [upTo(2_000_000_000, 3)],
  cid: [upTo(1_000_000)],
  regclass: ['pg_class'],
  regtype: [{ oneOf: ['integer', 'text', 'boolean'] }],
  timetz: [{ number: [0, 23], width: 2 }, ':', { number: [0, 59], width: 2 }, ':00+00'],
  interval: [upTo(30, 1), ' days ', { number: [0, 23], width: 2 }, ':', { number: [0, 59], width: 2 }, ':00'],
  bytea: ['\\x', hex(32)],
};
