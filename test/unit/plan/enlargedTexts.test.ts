import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/generate/domain';
import { openDomain } from '../../../src/core/generate/openDomain';
import { textCandidates } from '../../../src/core/plan/domains/texts';
import { UNRESTRICTED } from '../../../src/core/plan/restriction';
import type { KindSpec } from '../../../src/core/recipe/kinds/kindSpec';
import { kindNamed, kinds } from '../../../src/core/recipe/kinds/kinds';

const SAMPLE = 3000;

/** The likeliest domain of a kind with so many distinct texts. */
function domainOf(kind: KindSpec | undefined, distinct: number, maxLength = Number.POSITIVE_INFINITY): Domain {
  const all = [...textCandidates({ locale: 'en', minLength: 0, maxLength, distinct }, kind, UNRESTRICTED)];
  return all.find((domain) => openDomain(domain, 'en').size >= distinct) ?? assert.fail(`no ${distinct} of ${kind?.name}`);
}

/** Texts spread over a domain. */
function sample(domain: Domain): string[] {
  const open = openDomain(domain, 'en');
  const count = Math.min(SAMPLE, open.size);
  return Array.from({ length: count }, (_, at) => String(open.at(Math.floor((at * open.size) / count))));
}

describe('texts of a kind that has too few', () => {
  for (const distinct of [2_000, 90_000, 3_000_000])
    it(`are distinct for every kind that identifies, ${distinct} of them`, () => {
      for (const kind of kinds.filter(({ text, injective }) => text && injective)) {
        const texts = sample(domainOf(kind, distinct)).map((text) => text.toLowerCase());
        assert.equal(new Set(texts).size, texts.length, kind.name);
      }
    });

  it('have their numbers where people put them', () => {
    const forms: Record<string, RegExp> = {
      'internet.email': /^[a-z]+\.[a-z]+\d*@example\.(com|org|net)$/,
      'internet.username': /^[a-z]+_[a-z]+\d*$/,
      'internet.slug': /^[a-z]+(-[a-z]+)*(-\d+)?$/,
      'internet.website': /^https:\/\/[a-z]+(-\d+)?\.example$/,
      'internet.path': /^\/[a-z]+(-\d+)?$/,
      'person.fullName': /^\p{L}+ (\p{Lu}\. )?[\p{L}' -]+$/u,
      'person.lastName': /^[\p{L}' ]+(-[\p{L}' ]+)?( \d+)?$/u,
      'company.courseCode': /^[A-Z]+-\d+$/,
      'text.key': /^[a-z]+(_[a-z]+)*(_\d+)?$/,
      'commerce.product': /^[\p{L} -]+( \d+)?$/u,
    };
    for (const [name, form] of Object.entries(forms)) {
      const texts = sample(domainOf(kindNamed(name), 2_500_000));
      assert.deepEqual(texts.filter((text) => !form.test(text)).slice(0, 3), [], name);
    }
  });

  it('are as ever where they suffice', () => {
    const domain = domainOf(kindNamed('internet.email'), 5000);
    assert.equal(domain.kind, 'text');
    assert.deepEqual(
      sample(domain).filter((text) => /\d/.test(text)),
      [],
    );
  });

  it('keep to the length of their column', () => {
    for (const name of ['internet.email', 'internet.username', 'person.fullName', 'text.name'])
      for (const maxLength of [40, 24, 16]) {
        const texts = sample(domainOf(kindNamed(name), 100_000, maxLength));
        assert.deepEqual(texts.filter((text) => text.length > maxLength).slice(0, 3), [], `${name} of ${maxLength}`);
      }
  });
});
