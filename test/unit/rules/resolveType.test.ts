import assert from 'node:assert/strict';
import type { TypeName } from '../../../src/core/rules/expression';
import { resolveType } from '../../../src/core/rules/resolveType';
import type { DomainType, UserType } from '../../../src/core/schema/schema';

const named = (name: string, more: Partial<TypeName> = {}): TypeName => ({ name, modifiers: [], dimensions: 0, ...more });
const domain = (name: string, base: TypeName, schema = 'public'): DomainType => ({
  kind: 'domain',
  schema,
  name,
  base,
  nullable: true,
  checks: [],
});

const types: readonly UserType[] = [
  { kind: 'enum', schema: 'public', name: 'mood', values: ['sad', 'ok'] },
  { kind: 'enum', schema: 'other', name: 'mood', values: ['x'] },
  { kind: 'enum', schema: 'other', name: 'lonely', values: ['y'] },
  domain('email', named('citext')),
  domain('work_email', named('email')),
  domain('emails', named('email', { dimensions: 1 })),
  domain('loop', named('loop')),
  { kind: 'composite', schema: 'public', name: 'address', fields: [] },
];
const resolve = (type: TypeName) => resolveType(type, { types, defaultSchema: 'public' });

describe('resolveType', () => {
  for (const [name, family] of Object.entries({
    smallint: 'integer',
    oid: 'integer',
    numeric: 'decimal',
    real: 'float',
    'character varying': 'text',
    citext: 'text',
    name: 'text',
    'time with time zone': 'time',
    jsonb: 'json',
    inet: 'other',
    money: 'other',
    'no such type': 'other',
    address: 'other',
  })) {
    it(`${name} is ${family}`, () => assert.equal(resolve(named(name)).family, family));
  }

  it('reads modifiers', () => {
    const price = resolve(named('numeric', { modifiers: [8, 2] }));
    assert.deepEqual([price.precision, price.scale], [8, 2]);
    assert.equal(resolve(named('numeric', { modifiers: [5] })).scale, 0);
    assert.equal(resolve(named('numeric')).scale, undefined);
    assert.equal(resolve(named('character', { modifiers: [3] })).maxLength, 3);
  });

  it('follows domains to the innermost', () => {
    const type = resolve(named('work_email'));
    assert.equal(type.name.name, 'citext');
    assert.deepEqual(
      type.domains.map((each) => each.name),
      ['work_email', 'email'],
    );
  });

  it('looks into arrays, those of domains too', () => {
    const type = resolve(named('emails'));
    assert.equal(type.family, 'array');
    assert.deepEqual(
      type.domains.map((each) => each.name),
      ['emails'],
    );
    assert.deepEqual(
      type.element?.domains.map((each) => each.name),
      ['email'],
    );
    assert.equal(type.element?.family, 'text');
  });

  it('finds types by schema, the default one first', () => {
    assert.deepEqual(resolve(named('mood')).labels, ['sad', 'ok']);
    assert.deepEqual(resolve(named('mood', { schema: 'other' })).labels, ['x']);
    assert.deepEqual(resolve(named('lonely')).labels, ['y']);
    assert.equal(resolve(named('citext', { schema: 'extensions' })).family, 'text');
  });

  it('gives up on a domain of itself', () => assert.equal(resolve(named('loop')).family, 'other'));
});
