import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ProseDomain } from '../../../src/core/generate/domain';
import { freshMemory } from '../../../src/core/generate/memory';
import { drawKey } from '../../../src/core/generate/mixer';
import { openDomain } from '../../../src/core/generate/openDomain';
import { culture } from '../../../src/core/generate/prose/english/culture';
import { general } from '../../../src/core/generate/prose/english/general';
import { goods } from '../../../src/core/generate/prose/english/goods';
import { places } from '../../../src/core/generate/prose/english/places';
import { reviews } from '../../../src/core/generate/prose/english/reviews';
import { society } from '../../../src/core/generate/prose/english/society';
import { systems } from '../../../src/core/generate/prose/english/systems';
import { web } from '../../../src/core/generate/prose/english/web';
import { work } from '../../../src/core/generate/prose/english/work';
import { grammarOf, grammarTopics } from '../../../src/core/generate/prose/grammars';
import { proseRoom } from '../../../src/core/generate/prose/openProse';
import { type RowName, rowName } from '../../../src/core/generate/prose/rowName';
import { specialsOf } from '../../../src/core/generate/specials';
import { textReader } from '../../../src/core/generate/vector';

const KEY = drawKey('prose test');
const NAMES = ['The Long Fox', 'Rustic Oak Chair', 'Linen Trousers', 'Oat Milk 1L', 'Ünïcode', 'x'];

/** Every topic with every form that it has. */
const FORMS = [...grammarTopics, 'general', ...Object.keys(reviews)].flatMap((topic) =>
  Object.keys(grammarOf(topic, 'en').forms).map((form) => ({ topic, form })),
);

function named(name: string | undefined): RowName | undefined {
  return name === undefined ? undefined : rowName(name);
}

function textsOf(domain: ProseDomain, count: number): string[] {
  const { prose, pick } = openDomain(domain, 'en');
  assert.ok(prose);
  return Array.from({ length: count }, (_, row) => prose.at(pick(KEY, row, 0), named(NAMES[row % (NAMES.length * 2)])));
}

/** What is wrong with a text, whatever it says. */
function faultsOf(text: string): string[] {
  const faults: [string, RegExp][] = [
    ['begins with a capital or a figure', /^[^\p{Lu}\d"]/u],
    ['has a slot left', /[{}|]/],
    ['has two spaces or a space at an end', / {2}|^ | $/],
    ['has a space before a stop', / [.,;:!?](\s|$)/],
    ['has two stops', /[.,;:!?][.,;:!]/],
    ['has a small letter behind a stop', /[.!?] \p{Ll}/u],
    ['has "a" for "an"', /\b[Aa] [aeio]\p{Ll}/u],
    ['has "an" for "a"', /\b[Aa]n [bcdfgjklmnpqrstvwxyz]\p{Ll}/iu],
    ['says a word twice', /\b(\p{L}{2,}) \1\b/iu],
    ['has a sign that is not typed', /[’“”\t]/],
  ];
  return faults.flatMap(([fault, pattern]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

describe('grammars', () => {
  for (const { topic, form } of FORMS) {
    it(`${topic}: ${form} reads well`, () => {
      const texts = textsOf({ kind: 'prose', topic, form, noun: 'entry' }, 1000);
      assert.deepEqual(texts.flatMap(faultsOf).slice(0, 5), []);
      for (const text of texts) assert.equal(new Set(sentencesOf(text)).size, sentencesOf(text).length, text);
    });
  }

  it('stand in the files where they are looked for', () => {
    const english = { ...culture, ...goods, ...places, ...society, ...systems, ...web, ...work };
    assert.deepEqual([...grammarTopics].sort(), Object.keys(english).sort());
    for (const [topic, grammar] of Object.entries({ ...english, ...general, ...reviews })) assert.equal(grammarOf(topic, 'en_GB'), grammar);
    assert.equal(grammarOf('nothing of the kind', 'en'), general.general);
    assert.equal(grammarOf('review of nothing', 'xx'), reviews.review);
  });

  it('have many texts, so that a thousand rows look alive', () => {
    const poor = FORMS.filter(({ form }) => form === 'description' || form === 'body' || form === 'bio').filter(
      (each) => new Set(textsOf({ kind: 'prose', ...each, noun: 'entry' }, 1000)).size < 500,
    );
    assert.deepEqual(poor, []);
    assert.ok(grammarTopics.length >= 40, `${grammarTopics.length} topics`);
  });

  it('say how often each mood comes, and know labels of their moods alone', () => {
    for (const { topic, form } of FORMS) {
      const { moods, told } = grammarOf(topic, 'en').forms[form];
      if (!told) continue;
      assert.equal(told.weights.length, Object.keys(moods).length, `${topic} ${form}`);
      assert.ok(
        Object.keys(told.labels).every((mood) => mood in moods),
        `${topic} ${form}`,
      );
    }
  });
});

describe('sentences', () => {
  it('are never cut, and never too long or too short', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 10, max: 400 }), fc.nat(80), ({ topic, form }, maxLength, minLength) => {
        const plain: ProseDomain = { kind: 'prose', topic, form, noun: 'entry', maxLength };
        const { openings, least } = proseRoom(plain, 'en', minLength);
        if (openings === 0 || least === Number.POSITIVE_INFINITY) return;
        for (const text of textsOf({ ...plain, least }, 60)) {
          assert.ok(text.length <= maxLength && text.length >= minLength, `${minLength} … ${maxLength}: ${text}`);
          assert.deepEqual(faultsOf(text), []);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same one by one and many at once, and what is said of their characters is true', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.constantFrom(undefined, ...NAMES), fc.integer(), ({ topic, form }, name, seed) => {
        const { prose, pick } = openDomain({ kind: 'prose', topic, form, noun: 'entry', hasParagraphs: true }, 'en');
        assert.ok(prose);
        const indexes = Float64Array.from({ length: 20 }, (_, row) => pick(drawKey(String(seed)), row, 0));
        const vector = prose.values(indexes, () => named(name), freshMemory);
        assert.ok(vector.kind !== 'number');
        const read = textReader(vector);
        for (const [at, index] of indexes.entries()) {
          assert.equal(read(at), prose.at(index, named(name)));
          if (vector.kind !== 'bytes' || !vector.specialsOf) continue;
          assert.equal(vector.specialsOf[at], specialsOf(read(at)), read(at));
          assert.equal(vector.specials & vector.specialsOf[at], vector.specialsOf[at]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have empty lines between paragraphs where there is room for them', () => {
    const [whole, narrow] = [{ hasParagraphs: true } as const, {}].map((more) =>
      textsOf({ kind: 'prose', topic: 'article', form: 'body', ...more }, 50),
    );
    assert.ok(whole.every((text) => /^[^\n]+(\n\n[^\n]+)+$/.test(text)));
    assert.ok(narrow.every((text) => !text.includes('\n')));
  });
});
