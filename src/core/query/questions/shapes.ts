import type { Question } from '../result';
import type { AskedTable, Parent } from './askedTable';
import { inWords } from './words';

/** The tables of a schema, and who refers to whom. */
export interface Subjects {
  readonly tables: readonly AskedTable[];
  /** References to a table of the schema, by the place of the table that is referred to. */
  readonly children: ReadonlyMap<number, readonly Child[]>;
}

/** A table and one of its references to another. */
export interface Child {
  readonly table: AskedTable;
  readonly parent: Parent;
  /** Its name does not say which reference: there are others to the same table, or it is that table. */
  readonly needsWords: boolean;
}

/** What can be asked about a table in one way, the best first. */
export type Shape = (table: AskedTable, subjects: Subjects) => readonly Question[];

/** Rows that a list has. */
const LISTED = 10;

export const perCategory: Shape = ({ many, sql, categories }) =>
  categories.map(({ words, sql: category }) => ({
    text: `How many ${many} are there per ${words}?`,
    sql: `SELECT ${category}, count(*) AS rows\nFROM ${sql}\nGROUP BY 1\nORDER BY 2 DESC, 1`,
  }));

export const overMonths: Shape = ({ many, sql, moments }) =>
  moments.slice(0, 2).map(({ words, sql: moment }) => ({
    text: `How many ${many} are there in each month, by ${words}?`,
    sql: `SELECT ${month(moment)} AS month, count(*) AS rows\nFROM ${sql}\nWHERE ${moment} IS NOT NULL\nGROUP BY 1\nORDER BY 1`,
  }));

export const amountOverMonths: Shape = ({ many, sql, moments: [moment], measures: [measure] }) => {
  if (!moment || !measure) return [];
  return [
    {
      text: `How does the average ${inWords(measure.name)} of ${many} change from month to month?`,
      sql: `SELECT ${month(moment.sql)} AS month, ${mean(measure.sql)} AS average\nFROM ${sql}\nWHERE ${moment.sql} IS NOT NULL\nGROUP BY 1\nORDER BY 1`,
    },
  ];
};

export const averages: Shape = ({ many, sql, categories: [category], measures }) =>
  measures.slice(0, 2).map(({ name, sql: measure }) => {
    const figures = `min(${measure}) AS lowest, ${mean(measure)} AS average, max(${measure}) AS highest`;
    const words = inWords(name);
    return category
      ? {
          text: `What is the lowest, average and highest ${words} of ${many} per ${category.words}?`,
          sql: `SELECT ${category.sql}, ${figures}\nFROM ${sql}\nGROUP BY 1\nORDER BY average DESC NULLS LAST, 1`,
        }
      : { text: `What is the lowest, average and highest ${words} of ${many}?`, sql: `SELECT ${figures}\nFROM ${sql}` };
  });

export const highest: Shape = (table) => {
  const { many, sql, measures } = table;
  return measures.slice(0, 1).map(({ name, sql: measure }) => ({
    text: `Which ${many} have the highest ${inWords(name)}?`,
    sql: `SELECT ${listed([...naming(table), measure])}\nFROM ${sql}\nORDER BY ${measure} DESC NULLS LAST\nLIMIT ${LISTED}`,
  }));
};

export const latest: Shape = (table) => {
  const { many, sql, columns, moments } = table;
  const shown = columns.filter(({ family }) => family !== 'bytea' && family !== 'json' && family !== 'other').slice(0, 8);
  return moments.slice(0, 1).map(({ words, sql: moment }) => ({
    text: `Which ${many} are the latest, by ${words}?`,
    sql: `SELECT ${listed([...shown.map((column) => column.sql), moment])}\nFROM ${sql}\nORDER BY ${moment} DESC NULLS LAST\nLIMIT ${LISTED}`,
  }));
};

export const gaps: Shape = ({ many, sql, columns }) => {
  const nullable = columns.filter((column) => column.nullable).slice(0, 6);
  if (nullable.length === 0) return [];
  const counts = nullable.map(
    ({ name, sql: column }) =>
      `SELECT ${constant(name)} AS "column", count(*) FILTER (WHERE ${column} IS NULL) AS empty,\n  round(100.0 * count(*) FILTER (WHERE ${column} IS NULL) / nullif(count(*), 0), 1) AS percent\nFROM ${sql}`,
  );
  return [{ text: `Which columns of ${many} are empty, and how often?`, sql: `${counts.join('\nUNION ALL\n')}\nORDER BY 2 DESC, 1` }];
};

export const durations: Shape = ({ many, sql, columns, moments }) => {
  const [first, second] = columns.filter((column) => moments.includes(column) && !/^created|birth/.test(column.words));
  if (!first || !second) return [];
  const days = `extract(epoch FROM ${second.sql}::timestamp - ${first.sql}::timestamp)::numeric / 86400`;
  return [
    {
      text: `How many days lie between ${first.words} and ${second.words} of ${many}?`,
      sql: `SELECT round(min(${days}), 1) AS fewest, round(avg(${days}), 1) AS average, round(max(${days}), 1) AS most\nFROM ${sql}\nWHERE ${first.sql} IS NOT NULL AND ${second.sql} IS NOT NULL`,
    },
  ];
};

export const mostChildren: Shape = (table, { children }) =>
  (children.get(table.place) ?? []).map((child) => ({
    text: `Which ${table.many} have the most ${child.table.many}${byWhich(child)}?`,
    sql: `SELECT ${naming(table, 'p').join(', ')}, count(*) AS rows\n${joined(table, child)}\nGROUP BY ${grouping(table, child)}\nORDER BY rows DESC\nLIMIT ${LISTED}`,
  }));

export const largestTotals: Shape = (table, { children }) =>
  (children.get(table.place) ?? [])
    .filter((child) => child.table !== table)
    .flatMap((child) => {
      const measure = child.table.measures.find(({ name }) => ADDS_UP.test(inWords(name)));
      return measure ? { child, name: inWords(measure.name), measure: measure.sql } : [];
    })
    .map(({ child, name, measure }) => {
      return {
        text: `Which ${table.many} have the highest ${name.startsWith('total') ? name : `total ${name}`} of ${child.table.many}${byWhich(child)}?`,
        sql: `SELECT ${naming(table, 'p').join(', ')}, sum(c.${measure}) AS total\n${joined(table, child)}\nGROUP BY ${grouping(table, child)}\nORDER BY total DESC NULLS LAST\nLIMIT ${LISTED}`,
      };
    });

/** What several rows have together; ratings and rates have nothing. */
const ADDS_UP =
  /total|amount|cost|fees?$|fine$|quantity|qty|count|price|salary|wage|hours|minutes|seconds|duration|points|revenue|budget|balance|value|paid|payment|volume|weight|units|sales|profit|tax|discount|freight|size|bytes|length|distance|credits?$|debit|stock|sum/;

export const withoutChildren: Shape = (table, { children }) =>
  (children.get(table.place) ?? [])
    .filter((child) => child.table !== table)
    .map((child) => ({
      text: `Which ${table.many} have no ${child.table.many}${byWhich(child)}?`,
      sql: `SELECT ${naming(table, 'p').join(', ')}\nFROM ${table.sql} p\nWHERE NOT EXISTS (SELECT 1 FROM ${child.table.sql} c WHERE ${condition(child.parent)})\nORDER BY 1`,
    }));

export const childrenPerCategory: Shape = (table, { children }) =>
  (children.get(table.place) ?? [])
    .filter((child) => child.table !== table)
    .flatMap((child) =>
      table.categories.slice(0, 1).map(({ words, sql: category }) => ({
        text: `How many ${child.table.many} are there per ${words} of their ${table.many}${byWhich(child)}?`,
        sql: `SELECT p.${category}, count(*) AS rows\n${joined(table, child)}\nGROUP BY 1\nORDER BY 2 DESC, 1`,
      })),
    );

export const childrenEach: Shape = (table, { children }) =>
  (children.get(table.place) ?? [])
    .filter((child) => child.table !== table)
    .map((child) => {
      const [[column]] = child.parent.pairs;
      const counts = `SELECT count(c.${column}) AS rows FROM ${table.sql} p LEFT JOIN ${child.table.sql} c ON ${condition(child.parent)} GROUP BY ${grouped(child.parent)}`;
      return {
        text: `How many ${table.many} have how many ${child.table.many}${byWhich(child)}?`,
        sql: `SELECT n.rows AS each, count(*) AS rows\nFROM (${counts}) n\nGROUP BY 1\nORDER BY 1`,
      };
    });

/** One row for each table, as far as a list of them can be taken in. */
export function tableSizes(tables: readonly AskedTable[]): Question[] {
  if (tables.length < 2)
    return tables.map(({ many, sql }) => ({ text: `How many ${many} are there?`, sql: `SELECT count(*) AS rows\nFROM ${sql}` }));
  const counts = tables.slice(0, 30).map(({ many, sql }) => `SELECT ${constant(many)} AS "table", count(*) AS rows FROM ${sql}`);
  return [{ text: 'How many rows does each table have?', sql: `${counts.join('\nUNION ALL ')}\nORDER BY 2 DESC, 1` }];
}

function month(moment: string): string {
  return `date_trunc('month', ${moment})::date`;
}

function mean(measure: string): string {
  return `round(avg(${measure})::numeric, 2)`;
}

/** Columns that say which row it is. */
function naming({ key, label, columns }: AskedTable, alias?: string): string[] {
  const [first] = columns;
  const names = [...key, ...label.map(({ sql }) => sql)];
  return [...new Set(names.length > 0 ? names : [first.sql])].map((name) => (alias === undefined ? name : `${alias}.${name}`));
}

/** What a reference leads to is one row: its columns tell rows apart, and are no more than those that are shown need. */
function grouping(table: AskedTable, { parent }: Child): string {
  return [...new Set([...parent.pairs.map(([, column]) => `p.${column}`), ...naming(table, 'p')])].join(', ');
}

function grouped({ pairs }: Parent): string {
  return pairs.map(([, column]) => `p.${column}`).join(', ');
}

function joined(table: AskedTable, { table: { sql }, parent }: Child): string {
  return `FROM ${sql} c\nJOIN ${table.sql} p ON ${condition(parent)}`;
}

function condition({ pairs }: Parent): string {
  return pairs.map(([child, parent]) => `c.${child} = p.${parent}`).join(' AND ');
}

function byWhich({ parent, needsWords }: Child): string {
  return needsWords ? ` (as ${parent.words})` : '';
}

function listed(columns: readonly string[]): string {
  return [...new Set(columns)].join(', ');
}

function constant(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
