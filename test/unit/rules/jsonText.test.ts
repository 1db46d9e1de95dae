import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type JsonNode, jsonbText, jsonKind, parseJsonNode } from '../../../src/core/rules/jsonText';
import { isPrintedJsonb } from '../../../src/core/rules/printedJsonb';

const bits = '{ } [ ] , : "a" "bb" "\\u00e9" "\\q" "\\ 1 -0 -0.5 2.50 1E2 01 1. true false null tru é "é" \t "\u0001"'.split(' ');
const damaged = fc.array(fc.constantFrom(...bits, ' ', '\n'), { maxLength: 9 }).map((pieces) => pieces.join(''));
const spaced = fc.tuple(fc.json(), fc.nat({ max: 3 })).map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent));
const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', ']', '\\', '1')).map(([text, at, put]) => {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + (at % 2));
});

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'array':
      return node.items.map(plainValue);
    case 'object':
      return Object.fromEntries([...node.members].map(([key, value]) => [key, plainValue(value)]));
    case 'string':
      return node.value;
    default:
      return JSON.parse(node.text);
  }
}

describe('JSON documents', () => {
  it('are read like any reader of JSON does, and refused where it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, spaced, cut), (text) => {
        const wanted = parsed(text);
        const node = parseJsonNode(text);
        assert.equal(node !== undefined, wanted !== undefined, text);
        if (!node) return;
        assert.deepEqual(JSON.stringify(plainValue(node)), JSON.stringify(wanted?.value));
        assert.equal(node.text, text.trim());
        assert.equal(jsonKind(text), node.kind);
      }),
      { numRuns: 10_000 },
    );
  });

  it('are known where jsonb printed them, and stay as they are', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, spaced, cut), (text) => {
        const node = parseJsonNode(text);
        if (isPrintedJsonb(text)) assert.equal(node && jsonbText(node), text);
        if (!node) return;
        const printed = jsonbText(node);
        const isPlain = /^[ -~]*$/.test(printed) && !printed.includes('\\') && !printed.includes('-0');
        if (isPlain) assert.ok(isPrintedJsonb(printed), printed);
      }),
      { numRuns: 10_000 },
    );
  });

  it('tell keys by length first, and are no longer as printed in any other order', () => {
    assert.ok(isPrintedJsonb('{"b": 1, "aa": [true, {}], "ab": "x"}'));
    for (const other of ['{"aa": 1, "b": 2}', '{"a": 1, "a": 2}', '{"b": 1, "a": 2}', '{"a":1}', '[1,2]', '1e2', '-0', ' 1'])
      assert.ok(!isPrintedJsonb(other), other);
  });
});
