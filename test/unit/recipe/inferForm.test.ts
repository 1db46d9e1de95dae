import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { inferKind } from '../../../src/core/recipe/infer/inferKind';
import { kindNamed } from '../../../src/core/recipe/kinds/kinds';
import { withOwnLabels } from '../../../src/core/recipe/kinds/ownLabels';
import { resolveType } from '../../../src/core/rules/resolveType';
import { readSchema } from '../../../src/core/schema/readSchema';

/** The kinds of all columns of a script's tables, by the columns' names. */
async function kindsOf(ddl: string): Promise<Record<string, string>> {
  const schema = await readSchema([{ file: 'form.sql', text: ddl }], libpgQueryParser());
  return Object.fromEntries(
    schema.tables.flatMap((table) =>
      table.columns.map((column) => [column.name, inferKind(column, table, resolveType(column.type, schema)).kind]),
    ),
  );
}

describe('kinds by the form of names', () => {
  it('tell counts, keys, flags, orders and moments of integers apart', async () => {
    const ddl = `CREATE TABLE zz (lines_processed int, "jobsPurged" int, alerts_enabled int, dronewid bigint, expand_macros int,
      stalk_on_grumble int, carrier int, sprockets int, grumble_mode int, prunedate int, crimping_chapter int)`;
    assert.deepEqual(await kindsOf(ddl), {
      lines_processed: 'number.count',
      jobsPurged: 'number.count',
      alerts_enabled: 'boolean.mostlyTrue',
      dronewid: 'id.sequence',
      expand_macros: 'boolean.sometimes',
      stalk_on_grumble: 'boolean.sometimes',
      carrier: 'id.sequence',
      sprockets: 'number.count',
      grumble_mode: 'number.statusCode',
      prunedate: 'date.epochSeconds',
      crimping_chapter: 'number.ordinal',
    });
  });

  it('tell identifiers and documents of texts apart', async () => {
    assert.deepEqual(
      await kindsOf('CREATE TABLE zz (dronewid text, android text, sprockets text, sprocket varchar(40), sprocket_tags text[])'),
      {
        dronewid: 'text.identifier',
        android: 'text.label',
        sprockets: 'json.object',
        sprocket: 'text.label',
        sprocket_tags: 'text.tag',
      },
    );
  });
});

describe('kinds by what stands beside a column', () => {
  it('take a name beside a value for a key, and one beside a longer name for a code', async () => {
    assert.equal((await kindsOf('CREATE TABLE bits (name text, value text)')).name, 'text.key');
    assert.equal((await kindsOf('CREATE TABLE stays (hotel varchar(40), hotel_name text)')).hotel, 'text.code');
  });

  it('take a menu with dishes for food, and one with routes for a part of a program', async () => {
    assert.equal((await kindsOf('CREATE TABLE menus (name text, restaurant text)')).name, 'food.menuSection');
    assert.equal((await kindsOf('CREATE TABLE menus (name text, icon text)')).name, 'text.name');
  });

  it('put the words of other languages into the order of English ones', async () => {
    const ddl = 'CREATE TABLE t1 (fecha_nacimiento date, nombre_cliente varchar(60), forma_pago varchar(20), kundennr varchar(10))';
    assert.deepEqual(await kindsOf(ddl), {
      fecha_nacimiento: 'date.birth',
      nombre_cliente: 'person.fullName',
      forma_pago: 'commerce.paymentMethod',
      kundennr: 'text.code',
    });
  });
});

describe('labels of a column’s own words', () => {
  it('stand first among the texts of such a column, and nowhere else', () => {
    assert.deepEqual(withOwnLabels(kindNamed('text.label'), 'bin_sprocket_2')?.text?.[0], [
      'Bin sprocket ',
      { oneOf: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] },
    ]);
    assert.equal(withOwnLabels(kindNamed('text.label'), 'x')?.text?.[0]?.[0], 'Label ');
    assert.equal(withOwnLabels(kindNamed('text.code'), 'bin_sprocket')?.text?.[0]?.includes('Bin sprocket '), false);
    assert.equal(withOwnLabels(kindNamed('no.such'), 'x'), undefined);
  });
});
