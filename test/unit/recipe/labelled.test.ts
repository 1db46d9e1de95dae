import assert from 'node:assert/strict';
import { kindNamed, kinds } from '../../../src/core/recipe/kinds/kinds';
import { figuresOf, judge, labelledColumns } from '../support/labelled';
import { classOf, isSilly } from '../support/valueClasses';

/** What is reached; the aim is nine in ten, and one in a hundred. */
const REACHED = {
  train: { leastRight: 0.869, mostEmbarrassing: 0.014 },
  test: { leastRight: 0.77, mostEmbarrassing: 0.016 },
};

describe('kinds of labelled columns', () => {
  const columns = labelledColumns();

  it('are at least 1,500, each schema in one half', () => {
    assert.ok(columns.length >= 1_500, String(columns.length));
    const halves = new Map(columns.map(({ family, half }) => [family, half]));
    assert.deepEqual(
      columns.filter(({ family, half }) => halves.get(family) !== half),
      [],
    );
    assert.deepEqual(new Set(halves.values()), new Set(['train', 'test']));
  });

  it('exist, or no kind is right', () => {
    const named = new Set(columns.flatMap((column) => column.kinds));
    assert.deepEqual(
      [...named].filter((kind) => kind !== 'none' && !kindNamed(kind)),
      [],
    );
  });

  for (const [half, { leastRight, mostEmbarrassing }] of Object.entries(REACHED))
    it(`are found as often as before, and embarrass no more: the ${half} half`, async () => {
      const { right, embarrassing } = figuresOf(await judge(columns.filter((column) => column.half === half)));
      assert.ok(right >= leastRight, `${right}`);
      assert.ok(embarrassing <= mostEmbarrassing, `${embarrassing}`);
    });
});

describe('classes of values', () => {
  it('tell what is silly', () => {
    assert.ok(isSilly('person.fullName', ['text.name']));
    assert.ok(isSilly('text.sentence', ['text.code', 'text.identifier']));
    assert.ok(isSilly('text.words', ['finance.amount']));
    assert.ok(isSilly('text.code', ['person.fullName']));
    assert.ok(!isSilly('text.words', ['text.name']));
    assert.ok(!isSilly('person.fullName', ['text.name', 'person.lastName']));
  });

  it('hold no kind that is silly for itself', () => {
    assert.deepEqual(
      kinds.filter(({ name }) => classOf(name) !== 'none' && isSilly(name, [name])).map(({ name }) => name),
      [],
    );
  });
});
