import type { QueryResult, ResultColumn } from './result';

/** What a column of an answer is good for in a chart. */
export type ColumnRole = 'time' | 'step' | 'category' | 'id' | 'measure' | 'ratio' | 'none';

/** A column with its cells, and its role: a `step` counts months, hours or years, a `ratio` a measure that cannot be added up. */
export interface ChartColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly cells: readonly (string | null)[];
  readonly distinct: number;
}

const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'money']);
const TIMES = /^(?:date|timestamp (?:with|without) time zone)$/;
const TEXTS = new Set(['text', 'character varying', 'character', 'bpchar', 'name', 'citext', '"char"', 'unknown']);
/** Neither a place on an axis nor a name for one. */
const SHAPELESS =
  /\[\]$|^(?:jsonb?|xml|bytea|tsvector|tsquery|point|line|lseg|box|path|polygon|circle|geometry|geography|vector|hstore|record|interval)$|range$/;

/** `2024-03`, `2024-03-31`, `2024-03-31 10:00:00+02`. */
const MOMENT = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}(?::\d{2})?)?)?$/;
/** `2024-Q2`, `2024-W07`: their order is that of their texts. */
const STEP_TEXT = /^\d{4}[- ]?[QW]\d{1,2}$/;
const STEP_NAME =
  /(?:^|_|\b)(?:year|month|week|day|hour|quarter|minute|decade|isodow|dow|doy|isoyear|bucket|bin)(?:$|_|\b)|[a-z](?:Year|Month|Week|Day|Hour|Quarter)$/;
const ID_NAME = /(?:^|_)(?:id|uuid|guid|key|code|zip|postcode)$|[a-z]I[dD]$/i;
const RATIO_NAME = /perc|pct|share|ratio|rate|avg|average|mean|median|proportion|fraction|score|%/i;

/** The columns of an answer; those that hold nothing are `none`. */
export function chartColumns({ columns, rows }: QueryResult): ChartColumn[] {
  return columns.map((column, index) => {
    const cells = rows.map((row) => row[index]);
    const held = cells.filter((cell) => cell !== null);
    return { name: column.name, role: held.length === 0 ? 'none' : roleOf(column, held), cells, distinct: new Set(cells).size };
  });
}

function roleOf({ name, type }: ResultColumn, held: readonly string[]): ColumnRole {
  if (NUMBERS.has(type)) return numberRole(name, held);
  if (TIMES.test(type)) return held.some((cell) => momentOf(cell) !== null) ? 'time' : 'none';
  if (SHAPELESS.test(type)) return 'none';
  if (TEXTS.has(type) && held.every((cell) => MOMENT.test(cell))) return 'time';
  if (TEXTS.has(type) && held.every((cell) => STEP_TEXT.test(cell))) return 'step';
  return type === 'uuid' || type === 'oid' ? 'id' : 'category';
}

function numberRole(name: string, held: readonly string[]): ColumnRole {
  const whole = held.every((cell) => /^-?\d+$/.test(cell.replace(/\.0+$/, '')));
  if (whole && ID_NAME.test(name)) return 'id';
  if (whole && STEP_NAME.test(name) && new Set(held).size === held.length) return 'step';
  if (whole && STEP_NAME.test(name) && held.every((cell) => Number(cell) >= 0 && Number(cell) < 10_000)) return 'step';
  return RATIO_NAME.test(name) ? 'ratio' : 'measure';
}

/** A cell as a number; null for none, and for what no axis has a place for. */
export function numberOf(cell: string | null): number | null {
  if (cell === null) return null;
  const number = Number(cell.replace(/[$€£,\s]/g, ''));
  return Number.isFinite(number) ? number : null;
}

/** A cell as ISO 8601; null for none, and for what no axis has a place for: `infinity`, years of five digits. */
export function momentOf(cell: string | null): string | null {
  const [, date, time, offset = ''] = MOMENT.exec(cell ?? '') ?? [];
  if (date === undefined) return null;
  return time === undefined ? date : `${date}T${time}${offset.length === 3 ? `${offset}:00` : offset}`;
}
