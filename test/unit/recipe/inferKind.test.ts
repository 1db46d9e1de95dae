import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heads, nounKinds } from '../../../src/core/recipe/infer/inferHeads';
import { inferKind, inferNullShare } from '../../../src/core/recipe/infer/inferKind';
import { inferenceRules } from '../../../src/core/recipe/infer/inferRules';
import { wordsOf } from '../../../src/core/recipe/infer/inferWords';
import { kindNamed } from '../../../src/core/recipe/kinds/kinds';
import type { Family, ResolvedType } from '../../../src/core/rules/value';
import type { Column, Table } from '../../../src/core/schema/schema';

const position = { file: 'a.sql', line: 1, column: 1, start: 0, end: 0 };
const typeName = { name: 'text', modifiers: [], dimensions: 0 };

function column(name: string, comment?: string): Column {
  return { name, type: typeName, nullable: true, comment, position };
}

function table(name: string, ...columns: readonly string[]): Table {
  return {
    schema: 'public',
    name,
    columns: columns.map((each) => column(each)),
    foreignKeys: [],
    unique: [],
    checks: [],
    exclusions: [],
    inherits: [],
    position,
  };
}

function typed(family: Family, maxLength?: number): ResolvedType {
  return { family, name: typeName, maxLength };
}

function kindOf(path: string, family: Family = 'text', maxLength?: number): string {
  const [tableName, columnName] = path.split('.');
  return inferKind(column(columnName), table(tableName, columnName), typed(family, maxLength)).kind;
}

describe('words of a name', () => {
  const cases: Readonly<Record<string, string>> = {
    first_name: 'first name',
    CustFirstName: 'customer first name',
    orderdate: 'order date',
    customernumber: 'customer number',
    tbl_categories: 'category',
    addressLine2: 'address line 2',
    HTTPStatus: 'http status',
    unit_credits: 'unit credit',
    vacationhours: 'vacation hour',
    passport: 'passport',
    postage: 'postage',
    status: 'status',
    photos: 'photo',
    areas: 'area',
  };
  for (const [name, words] of Object.entries(cases)) it(`${name} is "${words}"`, () => assert.equal(wordsOf(name).join(' '), words));
});

describe('inferred kinds', () => {
  const texts: Readonly<Record<string, string>> = {
    'customers.name': 'person.fullName',
    'suppliers.name': 'company.name',
    'products.name': 'commerce.product',
    'books.title': 'book.title',
    'film.title': 'film.title',
    'countries.name': 'location.country',
    'city.city': 'location.city',
    'tags.name': 'text.tag',
    'roles.name': 'company.role',
    'plans.name': 'company.plan',
    'departments.dept_name': 'company.department',
    'employees.title': 'person.jobTitle',
    'pets.name': 'animal.petName',
    'address_types.name': 'location.addressType',
    'orders.status': 'commerce.orderStatus',
    'posts.status': 'text.publicationStatus',
    'users.cust_email': 'internet.email',
    'orders.ship_city': 'location.city',
    'book_queue.title': 'book.title',
    'albums.artist_name': 'music.artist',
    'customer_notes.name': 'text.name',
    'customer_notes.first_name': 'person.firstName',
    'device_profiles.name': 'text.name',
    'job_triggers.calendar_name': 'text.name',
    'job_triggers.trigger_name': 'system.jobName',
    'scrap_reasons.name': 'text.reason',
    'stores.stor_name': 'company.name',
    'kunden.nachname': 'person.lastName',
    'clientes.correo': 'internet.email',
    'produits.libellé': 'commerce.product',
    'comments.color': 'commerce.color',
    'llm_calls.model': 'ai.model',
    'http_calls.query_string': 'internet.queryString',
    'retries.timeout': 'duration.text',
    'imports.weight': 'text.smallNumber',
    'imports.line': 'text.label',
    'xyz.q7': 'text.label',
  };
  for (const [path, kind] of Object.entries(texts)) it(`${path} is ${kind}`, () => assert.equal(kindOf(path), kind));

  const others: readonly (readonly [string, Family, string])[] = [
    ['users.is_active', 'boolean', 'boolean.mostlyTrue'],
    ['users.deleted', 'boolean', 'boolean.seldom'],
    ['users.dob', 'date', 'date.birth'],
    ['users.deleted_at', 'timestamptz', 'date.deleted'],
    ['orders.unit_price', 'decimal', 'commerce.price'],
    ['events.created_ts', 'integer', 'date.epochSeconds'],
    ['films.release_year', 'integer', 'date.releaseYear'],
    ['shops.opens_at', 'time', 'time.opening'],
    ['tasks.seats_available', 'integer', 'number.count'],
    ['facts.order_date_key', 'integer', 'date.dateKey'],
    ['facts.customer_key', 'integer', 'id.sequence'],
    ['users.id_pais', 'integer', 'id.sequence'],
    ['tokens.expires_at', 'integer', 'date.expirySeconds'],
    ['calls.is_recorded', 'integer', 'boolean.sometimes'],
    ['calls.kind', 'integer', 'number.statusCode'],
    ['calls.attempts_max', 'integer', 'number.smallCount'],
    ['logs.payload', 'json', 'json.payload'],
    ['a.b', 'interval', 'duration.hours'],
    ['houses.asking_price', 'decimal', 'finance.propertyPrice'],
    ['people.height_cm', 'integer', 'person.heightCm'],
  ];
  for (const [path, family, kind] of others) it(`${path} is ${kind}`, () => assert.equal(kindOf(path, family), kind));

  it('respect the length of texts', () => {
    assert.equal(kindOf('people.gender', 'text', 1), 'person.genderCode');
    assert.equal(kindOf('people.gender', 'text', 12), 'person.gender');
    assert.equal(kindOf('people.title', 'text', 8), 'person.prefix');
    assert.equal(kindOf('addresses.country', 'text', 2), 'location.countryCode');
    assert.equal(kindOf('notes.body', 'text', 3), 'text.code');
    assert.equal(kindOf('jobs.is_durable', 'text', 1), 'text.yesNoLetter');
    assert.equal(kindOf('parts.class', 'text', 2), 'text.letter');
    assert.equal(kindOf('products.status', 'text', 7), 'text.status');
    assert.equal(kindOf('roles.description', 'text', 30), 'text.caption');
    assert.equal(kindOf('xyz.q7', 'text', 2000), 'text.sentence');
  });

  it('read a comment where the name says nothing', () => {
    assert.equal(inferKind(column('f7', 'E-mail address of the member'), table('t'), typed('text')).kind, 'internet.email');
  });

  it('learn what a table of sorts is about from those that refer to it', () => {
    assert.equal(inferKind(column('name'), table('types', 'name'), typed('text'), ['pets']).kind, 'animal.type');
    assert.equal(inferKind(column('name'), table('genre', 'name'), typed('text'), ['track']).kind, 'music.genre');
  });

  it('see sport in the other columns', () => {
    assert.equal(inferKind(column('name'), table('teams', 'name', 'coach', 'stadium'), typed('text')).kind, 'sport.team');
    assert.equal(inferKind(column('name'), table('teams', 'name'), typed('text')).kind, 'company.team');
  });

  it('count moments in milliseconds where ids are texts, and where seconds do not fit the name', () => {
    const kindAmong = (id: string, name: string, integer: string) => {
      const ids: Column = { ...column('owner_id'), type: { ...typeName, name: id } };
      const type: ResolvedType = { family: 'integer', name: { ...typeName, name: integer } };
      return inferKind(column(name), { ...table('events'), columns: [ids, column(name)] }, type).kind;
    };
    assert.equal(kindAmong('uuid', 'created_at', 'bigint'), 'date.epochMilliseconds');
    assert.equal(kindAmong('bigint', 'created_at', 'bigint'), 'date.epochSeconds');
    assert.equal(kindAmong('bigint', 'created_at_ms', 'bigint'), 'date.epochMilliseconds');
    assert.equal(kindAmong('uuid', 'created_at', 'integer'), 'date.epochSeconds');
  });

  it('pass over what all names of a table begin with', () => {
    const names = ['sbtxid', 'sbtxprice', 'sbtxtax', 'sbtxstatus'];
    assert.equal(inferKind(column('sbtxprice'), table('sbtx', ...names), typed('decimal')).kind, 'commerce.price');
    assert.equal(inferKind(column('sbtxprice'), table('sbtx', 'sbtxprice', 'day'), typed('decimal')).kind, 'number.decimal');
  });

  it('are of the elements, for arrays', () => {
    assert.equal(inferKind(column('tags'), table('posts'), { ...typed('array'), element: typed('text') }).kind, 'text.tag');
  });

  it('always exist and fit the type, whatever the names', () => {
    const families: Family[] = [
      'boolean',
      'integer',
      'decimal',
      'float',
      'text',
      'date',
      'timestamp',
      'timestamptz',
      'time',
      'interval',
      'uuid',
      'json',
      'bytea',
      'enum',
    ];
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('name', 'created', 'at', 'customer', 'price', 'is', 'count', 'email', 'type', 'status', 'date', '2'),
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom(...families),
        fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
        (tableName, columnName, family, maxLength) => {
          const { kind, confidence } = inferKind(column(columnName), table(tableName), typed(family, maxLength));
          assert.ok(kindNamed(kind)?.families.includes(family), `${kind} for ${family}`);
          assert.ok(confidence > 0 && confidence <= 1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are all in the catalogue', () => {
    const named = [
      ...inferenceRules.flatMap(({ kinds }) => kinds),
      ...heads.flatMap(({ of, otherwise }) => [...Object.values(of), ...otherwise]),
      ...Object.values(nounKinds),
    ];
    assert.deepEqual(
      named.filter((kind) => kind !== undefined && !kindNamed(kind)),
      [],
    );
  });
});

describe('inferred shares of NULLs', () => {
  it('follow the name, then the kind', () => {
    const share = (name: string, kind: string) => inferNullShare(column(name), table('users'), kind);
    assert.ok(share('deleted_at', 'date.deleted') > 0.8);
    assert.ok(share('middle_name', 'person.middleName') >= 0.5);
    assert.ok(share('updated_at', 'date.updated') <= 0.1);
    assert.equal(share('q7', 'text.label'), 0.15);
  });

  it('leave roots to what a table refers to itself by', () => {
    const link = {
      columns: ['boss_id'],
      references: { table: { schema: 'public', name: 'people' }, columns: ['id'] },
      match: 'simple',
      deferrable: false,
      initiallyDeferred: false,
      position,
    } as const;
    assert.equal(inferNullShare(column('boss_id'), { ...table('people'), foreignKeys: [link] }, 'number.integer'), 0.25);
  });
});
