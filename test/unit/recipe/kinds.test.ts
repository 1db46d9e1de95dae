import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextPart } from '../../../src/core/generate/domain';
import { openDomain } from '../../../src/core/generate/openDomain';
import { englishLists } from '../../../src/core/generate/vocabularies/english';
import { fakerVocabularies } from '../../../src/core/generate/vocabularies/faker';
import type { KindSpec } from '../../../src/core/recipe/kinds/kindSpec';
import { kindNamed, kinds } from '../../../src/core/recipe/kinds/kinds';
import type { Family } from '../../../src/core/rules/value';

const open = (parts: readonly TextPart[]) => openDomain({ kind: 'text', parts }, 'en');
const alternativesOf = (kind: KindSpec) => [...(kind.text ?? []), ...(kind.json ? [kind.json] : [])];

/** Whether a kind says how values of a family are made. */
function isMade(kind: KindSpec, family: Family): boolean {
  switch (family) {
    case 'boolean':
      return kind.truth !== undefined;
    case 'integer':
      return Boolean(kind.number ?? kind.moment?.as ?? kind.list);
    case 'decimal':
    case 'float':
      return Boolean(kind.number ?? kind.moment ?? kind.list);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return kind.moment !== undefined;
    case 'time':
      return kind.time !== undefined;
    case 'json':
      return kind.json !== undefined;
    case 'uuid':
      return kind.uuid === true;
    case 'enum':
      return true;
    case 'array':
      return false;
    default:
      return Boolean(kind.text ?? kind.list ?? kind.json ?? kind.uuid);
  }
}

/** Texts that a part can be; `undefined` for a fixed text. */
function textsOf(part: TextPart): readonly string[] | undefined {
  if (typeof part === 'string') return undefined;
  if ('characters' in part) return Array.from(part.characters);
  if ('number' in part) return ['0123456789', String(part.number[0]), String(part.number[1])];
  const domain = open([part]);
  return Array.from({ length: domain.size }, (_, i) => String(domain.at(i)));
}

function hasFixedLength(part: TextPart): boolean {
  if (typeof part === 'string' || 'characters' in part) return true;
  if ('number' in part) return Math.max(part.width ?? 0, String(part.number[0]).length) === String(part.number[1]).length;
  return new Set(textsOf(part)?.map((text) => text.length)).size === 1;
}

/** Whether what follows (or, backwards, precedes) a part shows where the part ends. */
function isDelimited(part: TextPart, next: TextPart | undefined, backwards: boolean): boolean {
  if (next === undefined || hasFixedLength(part)) return true;
  const own = new Set((textsOf(part) ?? []).join('').toLowerCase());
  const edges = (textsOf(next) ?? [next as string]).map((text) => text.toLowerCase().at(backwards ? -1 : 0) ?? '');
  return edges.every((edge) => edge !== '' && !own.has(edge));
}

/**
 * Parts can be read off from both ends until at most one is left, which then is the rest; where several
 * are left, all of their texts are compared.
 */
function isDecodable(parts: readonly TextPart[]): boolean {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high && isDelimited(parts[low], parts[low + 1], false)) low++;
  while (high >= low && isDelimited(parts[high], parts[high - 1], true)) high--;
  if (high <= low) return true;
  const rest = open(parts.slice(low, high + 1));
  assert.ok(rest.size < 2e6, 'too many texts to compare');
  return new Set(Array.from({ length: rest.size }, (_, i) => String(rest.at(i)).toLowerCase())).size === rest.size;
}

describe('kinds', () => {
  it('have distinct names and are found by them', () => {
    assert.ok(kinds.length >= 110, String(kinds.length));
    assert.equal(new Set(kinds.map(({ name }) => name)).size, kinds.length);
    for (const kind of kinds) assert.equal(kindNamed(kind.name), kind);
    assert.equal(kindNamed('no.such'), undefined);
  });

  it('use every vocabulary there is but `noun`, which serves types that no kind fits', () => {
    const used = new Set(
      kinds
        .flatMap(alternativesOf)
        .flatMap((parts) => parts.flatMap((part) => (typeof part === 'object' && 'vocabulary' in part ? [part.vocabulary] : []))),
    );
    assert.deepEqual(
      [...Object.keys(englishLists), ...fakerVocabularies].filter((name) => !used.has(name)),
      ['noun'],
    );
  });

  for (const kind of kinds) {
    it(`${kind.name} is whole`, () => {
      for (const family of kind.families) assert.ok(isMade(kind, family), `nothing makes ${family}`);
      if (kind.list?.weights) assert.equal(kind.list.weights.length, kind.list.values.length);
      if (kind.number) assert.ok(kind.number.min < kind.number.max);
      if (kind.moment) assert.ok(kind.moment.fromDays < kind.moment.toDays);
      if (kind.time) assert.ok(kind.time.fromHour < kind.time.toHour && kind.time.toHour < 24);
      if (kind.nulls !== undefined) assert.ok(kind.nulls >= 0 && kind.nulls <= 1);
      if (kind.text) assert.ok(open(kind.text[0]).size > 0);
    });
  }

  for (const kind of kinds.filter(({ injective, text }) => injective && text)) {
    it(`${kind.name} tells its texts apart`, () => {
      for (const parts of kind.text ?? []) assert.ok(isDecodable(parts), JSON.stringify(parts));
    });
  }

  it('make many values where people ask for many', () => {
    for (const name of [
      'internet.email',
      'internet.username',
      'internet.slug',
      'internet.url',
      'commerce.sku',
      'text.isbn',
      'person.phone',
      'text.code',
    ]) {
      const sizes = kindNamed(name)?.text?.map((parts) => open(parts).size) ?? [];
      assert.ok(Math.max(...sizes) >= (name === 'text.code' ? 1e6 : 1e9), `${name}: ${sizes.join(', ')}`);
    }
  });

  it('are nobody real: addresses and numbers lie where none are given out', () => {
    const reserved: Readonly<Record<string, RegExp>> = {
      'internet.email': /@([a-z]+\.example|example\.(com|org|net)|[a-z]+\.test)$/,
      'internet.website': /^https:\/\/[a-z0-9-]+\.(example|test)(\/|$)/,
      'person.phone': /555-?01\d\d|^\+?999/,
    };
    for (const [name, pattern] of Object.entries(reserved)) {
      for (const parts of kindNamed(name)?.text ?? []) {
        const domain = open(parts);
        fc.assert(fc.property(fc.integer({ min: 0, max: domain.size - 1 }), (index) => pattern.test(String(domain.at(index)))));
      }
    }
  });

  for (const kind of kinds.filter(({ json }) => json)) {
    it(`${kind.name} is JSON`, () => {
      const domain = open(kind.json ?? []);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: domain.size - 1 }), (index) => typeof JSON.parse(String(domain.at(index))) === 'object'),
      );
    });
  }
});
