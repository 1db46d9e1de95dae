import { columnList, identifier } from '../postgres/identifier';
import type { ServerColumn, ServerDescription } from './judgeCatalog';

/** What rows are tried for: the table as SQL text, its columns in the order of the rows, and the values wanted back. */
export interface Trial {
  readonly relation: string;
  readonly columns: readonly string[];
  readonly computed: readonly string[];
  readonly known: ServerDescription;
}

/** Rows as they come: texts, with the numbers of row and draw; and those of them that are worth trying. */
export function stagingTables({ columns }: Trial): string {
  const texts = columns.map((_, at) => `"#${at}" text`).join(', ');
  return `
    DROP SCHEMA IF EXISTS seedbed_judge CASCADE;
    CREATE SCHEMA seedbed_judge;
    CREATE UNLOGGED TABLE seedbed_judge.staging ("#row" float8, "#draw" float8, ${texts});
    CREATE UNLOGGED TABLE seedbed_judge.likely ("#row" float8, "#draw" float8)`;
}

/**
 * Picks the rows that no CHECK refuses, all in one go: a refusal by an error costs fifteen times what an accepted row
 * does. Fails where a condition raises an error.
 */
export function likelyRows({ columns, known }: Trial): string {
  const stored = columns.map((name, at) => `s."#${at}"::${columnNamed(known, name)?.base ?? 'text'} AS ${identifier(name)}`);
  const generated = known.columns.flatMap(({ name, expression }) => (expression === null ? [] : [`, (${expression}) AS ${name}`]));
  const domains = known.columns.flatMap(({ name, checks, expression }) =>
    expression === null ? checks.map((check) => `(SELECT (${check}) IS NOT FALSE FROM (SELECT v.${name} AS value) d)`) : [],
  );
  const conditions = ['true', ...known.checks.map((check) => `(${check}) IS NOT FALSE`), ...domains];
  return `
    INSERT INTO seedbed_judge.likely SELECT "#row", "#draw"
    FROM (SELECT v.*${generated.join('')} FROM (SELECT s."#row", s."#draw", ${stored.join(', ')} FROM seedbed_judge.staging s) v) v
    WHERE ${conditions.join(' AND ')}`;
}

/** All rows, where it could not be told which are worth trying. */
export const ALL_ROWS = 'INSERT INTO seedbed_judge.likely SELECT "#row", "#draw" FROM seedbed_judge.staging';

/** A function that inserts row by row, the draws of a row until one is accepted, and returns those that stay. */
export function insertingFunction({ relation, columns, computed, known }: Trial): string {
  const values = columns.map((name, at) => `s."#${at}"::${columnNamed(known, name)?.type ?? 'text'}`);
  // A conflict that is no error costs a tenth; keys that are checked later know errors only.
  const conflict = known.isDeferrable ? '' : 'ON CONFLICT DO NOTHING';
  const texts = computed.map((name) => `${identifier(name)}::text`);
  return `
    CREATE FUNCTION seedbed_judge.accepted() RETURNS TABLE ("row" float8, draw float8, computed text[]) LANGUAGE plpgsql AS $judge$
    #variable_conflict use_column
    DECLARE
      s record;
      settled float8 := -1;
      texts text[];
    BEGIN
      SET CONSTRAINTS ALL IMMEDIATE;
      FOR s IN SELECT * FROM seedbed_judge.staging JOIN seedbed_judge.likely USING ("#row", "#draw") ORDER BY "#row", "#draw" LOOP
        CONTINUE WHEN s."#row" = settled;
        BEGIN
          INSERT INTO ${relation} ${columnList(columns)} OVERRIDING SYSTEM VALUE VALUES (${values.join(', ')}) ${conflict}
            RETURNING ARRAY[${texts.join(', ')}]::text[] INTO texts;
          IF FOUND THEN
            settled := s."#row";
            RETURN QUERY SELECT s."#row", s."#draw", texts;
          END IF;
        EXCEPTION WHEN OTHERS THEN
          NULL;
        END;
      END LOOP;
    END $judge$`;
}

export const ACCEPTED = 'SELECT * FROM seedbed_judge.accepted()';

function columnNamed({ columns }: ServerDescription, name: string): ServerColumn | undefined {
  return columns.find((column) => column.name === identifier(name) || column.name === `"${name.replaceAll('"', '""')}"`);
}
