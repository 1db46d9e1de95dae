import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { printedTest } from '../../../src/core/measure/printedTexts';
import { arrayOf, INTEGER, JSONB, TEXT } from '../../../src/core/rules/builtinTypes';
import { resolveType } from '../../../src/core/rules/resolveType';
import type { ResolvedType } from '../../../src/core/rules/value';
import { parseValue, valueText } from '../../../src/core/rules/values';

const named = (name: string, ...modifiers: number[]): ResolvedType =>
  resolveType({ name, modifiers, dimensions: 0 }, { types: [] } as never);
const MOOD: ResolvedType = { family: 'enum', name: TEXT.name, labels: ['sad', 'so so', 'null'] };
const scalars = [
  TEXT,
  named('character varying', 3),
  INTEGER,
  named('smallint'),
  named('bigint'),
  named('uuid'),
  MOOD,
  JSONB,
  named('bytea'),
];
const types = [...scalars, ...scalars.map((type) => arrayOf(type))];

const encoder = new TextEncoder();

/** The text stands among others, which are none of its business. */
function isPrinted(type: ResolvedType, text: string): boolean {
  const length = encoder.encode(text).length;
  return printedTest(type)?.(encoder.encode(`}"${text}1,"}`), 2, 2 + length) ?? false;
}

function isValue(text: string, type: ResolvedType): boolean {
  try {
    parseValue(text, type);
    return true;
  } catch {
    return false;
  }
}

const UUID = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11';
const bits = '{ } [ ] , : ; " \\ 1 -0 0.5 01 99999 1e5 true null NULL a sad é \\x0a \\x \t'.split(' ');
const piece = fc.constantFrom(...bits, ' ', '""', '"a"', '"so so"', '{}', '[]', UUID, '"\\\\x0a"', '123456789012');
const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
const list = fc.array(piece, { maxLength: 4 }).map((pieces) => `{${pieces.join(',')}}`);

describe('printed texts', () => {
  it('are values of their type', () => {
    fc.assert(
      fc.property(fc.oneof(text, list, fc.json()), fc.constantFrom(...types), (written, type) => {
        if (isPrinted(type, written)) assert.ok(isValue(written, type), written);
      }),
      { numRuns: 20_000 },
    );
  });

  it('are told from others by their type', () => {
    for (const [name, good, bad] of [
      ['uuid', UUID, `${UUID.slice(1)}g`],
      ['bytea', '\\x0aff', '\\x0af'],
      ['json', '"a b"', '"a\tb"'],
      ['json', '{"a": [1, 2.5, {"b": null}], "": "é"}', '{"a": [1, 2.5, {"b": null}}'],
    ]) {
      assert.ok(isPrinted(named(name), good), good);
      assert.ok(!isPrinted(named(name), bad), bad);
    }
  });

  it('of arrays are found where the database prints them', () => {
    for (const [type, values] of [
      [TEXT, ['a', 'two words', 'x,y', '{}', '']],
      [INTEGER, [1, 25, 0]],
      [named('uuid'), [UUID, UUID]],
      [MOOD, ['sad', 'so so']],
    ] as const) {
      const written = valueText(values, arrayOf(type));
      assert.ok(written !== null && isPrinted(arrayOf(type), written), String(written));
    }
    assert.ok(!isPrinted(arrayOf(INTEGER), '{1,}') && !isPrinted(arrayOf(INTEGER), '{1') && !isPrinted(arrayOf(MOOD), '{glad}'));
  });
});
