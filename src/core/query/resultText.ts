import type { QueryResult, ResultColumn } from './result';

/** As what the rows of an answer can be written: `tsv` for spreadsheets' clipboards, the others for files too. */
export const resultFormats = ['tsv', 'csv', 'markdown', 'json', 'jsonl'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** Columns and rows; all of them or some. */
type Answer = Pick<QueryResult, 'columns' | 'rows'>;
type Cell = string | null;

/** The rows as text that ends with a line break. JSON and Markdown always name the columns. */
export function resultText(answer: Answer, format: ResultFormat, header: boolean): string {
  const lines = writers[format](answer, header);
  return `${lines.join('\n')}\n`;
}

const writers: Readonly<Record<ResultFormat, (answer: Answer, header: boolean) => string[]>> = {
  tsv: (answer, header) => separated(answer, header, tsvCell, '\t'),
  csv: (answer, header) => separated(answer, header, csvCell, ','),
  markdown: markdownLines,
  json: (answer) => {
    const objects = jsonObjects(answer);
    return ['[', ...objects.map((object, index) => (index < objects.length - 1 ? `${object},` : object)), ']'];
  },
  jsonl: jsonObjects,
};

function separated({ columns, rows }: Answer, header: boolean, cell: (value: Cell) => string, separator: string): string[] {
  const lines = rows.map((row) => row.map(cell).join(separator));
  return header ? [columns.map(({ name }) => cell(name)).join(separator), ...lines] : lines;
}

/** NULL is an empty field and the empty string a quoted one, as `COPY … CSV` has them. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  return value === '' || /[",\n\r]|^\\|^\s|\s$/.test(value) ? quoted(value) : value;
}

function tsvCell(value: Cell): string {
  return value === null ? '' : /["\t\n\r]/.test(value) ? quoted(value) : value;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function markdownLines({ columns, rows }: Answer): string[] {
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map(({ type }) => (shapeOf(type) === 'number' ? '---:' : '---'));
  return [
    lineOf(columns.map(({ name }) => markdownCell(name))),
    lineOf(rule),
    ...rows.map((row) => lineOf(row.map((value) => markdownCell(value ?? 'NULL')))),
  ];
}

function markdownCell(value: string): string {
  return value.replace(/[\\|<>`*_[\]]/g, '\\$&').replace(/\r\n|\r|\n/g, '<br>');
}

function jsonObjects({ columns, rows }: Answer): string[] {
  const names = distinctNames(columns).map((name) => JSON.stringify(name));
  const shapes = columns.map(({ type }) => shapeOf(type));
  return rows.map((row) => `{${row.map((value, index) => `${names[index]}:${jsonValue(value, shapes[index])}`).join(',')}}`);
}

/** `id`, `id_2`: an object has room for one of a name. */
function distinctNames(columns: readonly ResultColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ name }) => {
    let distinct = name;
    for (let count = 2; taken.has(distinct); count++) distinct = `${name}_${count}`;
    taken.add(distinct);
    return distinct;
  });
}

type Shape = 'number' | 'boolean' | 'json' | 'text';

const shapes: readonly [RegExp, Shape][] = [
  [/^(smallint|integer|bigint|numeric|real|double precision|oid)(?!.*\[\])/, 'number'],
  [/^boolean$/, 'boolean'],
  [/^jsonb?$/, 'json'],
];

function shapeOf(type: string): Shape {
  return shapes.find(([pattern]) => pattern.test(type))?.[1] ?? 'text';
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Digits that a double cannot hold stay as they are; `NaN` and the infinities are texts: JSON has no such numbers. */
function jsonValue(value: Cell, shape: Shape): string {
  if (value === null) return 'null';
  if (shape === 'boolean') return String(/^t/.test(value));
  const bare = shape === 'json' || (shape === 'number' && jsonNumber.test(value));
  return bare ? value.replace(/[\n\r]/g, ' ') : JSON.stringify(value);
}
