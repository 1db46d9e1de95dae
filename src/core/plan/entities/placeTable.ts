import type { PlaceField } from '../../generate/entities/places';
import { inferKind } from '../../recipe/infer/inferKind';
import { wordsOf } from '../../recipe/infer/inferWords';
import { resolveType } from '../../rules/resolveType';
import type { Table } from '../../schema/schema';
import type { PlanContext } from '../planContext';

/** A table of places: the column that says which place a row is, and what it says. */
export interface PlaceTable {
  /** Place of the column in the table. */
  readonly column: number;
  readonly field: PlaceField;
  /** A country has 3, a region 2, a city 1: places lie in those of a higher rank. */
  readonly rank: number;
}

/** What tables of places are called, and the kinds that say which, the better before the others. */
const TABLES: readonly {
  readonly words: ReadonlySet<string>;
  readonly rank: number;
  readonly kinds: readonly (readonly [kind: string, field: PlaceField])[];
}[] = [
  {
    words: new Set(['country', 'nation']),
    rank: 3,
    kinds: [
      ['location.country', 'country'],
      ['location.countryCode', 'countryCode'],
      ['location.countryCode3', 'countryCode3'],
    ],
  },
  {
    words: new Set(['state', 'province', 'region']),
    rank: 2,
    kinds: [
      ['location.state', 'region'],
      ['location.region', 'region'],
      ['location.stateCode', 'regionCode'],
    ],
  },
  { words: new Set(['city', 'town', 'municipality']), rank: 1, kinds: [['location.city', 'city']] },
];

type PlaceContext = Pick<PlanContext, 'schema' | 'recipe' | 'referrers' | 'nameOf'>;

const known = new WeakMap<PlaceContext, Map<Table, PlaceTable | undefined>>();

/** Whether a table lists countries, regions or cities, and by which of its columns; found out once for each plan. */
export function placeTable(context: PlaceContext, table: Table): PlaceTable | undefined {
  const tables = known.get(context) ?? new Map<Table, PlaceTable | undefined>();
  known.set(context, tables);
  if (!tables.has(table)) tables.set(table, readPlaceTable(context, table));
  return tables.get(table);
}

function readPlaceTable(context: PlaceContext, table: Table): PlaceTable | undefined {
  const words = wordsOf(table.name);
  const sort = TABLES.find((each) => each.words.has(words[words.length - 1]));
  if (!sort) return undefined;
  const asked = context.recipe.tables?.[context.nameOf(table)]?.columns;
  const kinds = table.columns.map((column) => {
    const type = resolveType(column.type, context.schema);
    return type.family === 'text' ? (asked?.[column.name]?.kind ?? inferKind(column, table, type, context.referrers(table)).kind) : '';
  });
  for (const [kind, field] of sort.kinds) if (kinds.includes(kind)) return { column: kinds.indexOf(kind), field, rank: sort.rank };
  return undefined;
}

/** Whether rows of other tables ask for the column to know where they are. */
export function saysPlace(context: PlaceContext, table: Table, column: string): boolean {
  const place = placeTable(context, table);
  return place !== undefined && table.columns[place.column].name === column;
}
