import { wordsOf } from '../../recipe/infer/inferWords';
import { call, columnNamed, literal } from '../../recipe/sense/expressions';
import type { Expression } from '../../rules/expression';
import { entityColumns } from '../entities/entityColumn';
import type { ColumnDraft, TableDraft } from '../tableDraft';

/** Words read in a minute. */
const PACE = 200;

/** What columns of whole numbers say of a text, by their names, without those of the text. */
const COUNTS: readonly (readonly [name: RegExp, of: (text: Expression) => Expression])[] = [
  [/^(word( count)?|number of word|count word)$/, wordCount],
  [/^((char|character)( count)?|length|number of character)$/, (text) => call('length', text)],
  [/^(reading|read) (time|minute)( minute)?$/, (text) => call('/', call('+', wordCount(text), literal(PACE - 1)), literal(PACE))],
];

/** Counts the words and the characters of a row's text where a column says how many there are. */
export function countTexts(draft: TableDraft, text: ColumnDraft): void {
  const own = [...wordsOf(text.column.name), ...wordsOf(draft.table.name)];
  for (const { draft: column, isWanted } of entityColumns(draft, [])) {
    const name = wordsOf(column.column.name).filter((word) => !own.includes(word));
    const count = COUNTS.find(([pattern]) => pattern.test(name.join(' ')))?.[1];
    if (!count || !isWanted || !isPlainNumber(column)) continue;
    const counted = count(columnNamed(text.column.name));
    column.source = { kind: 'expression', expression: column.column.nullable ? counted : call('coalesce', counted, literal(0)) };
  }
}

/** Whether nothing is asked of a whole number but that it is not negative. */
function isPlainNumber({ type, restriction: { min = 0, max, values, tests, excluded } }: ColumnDraft): boolean {
  return type.family === 'integer' && min <= 0 && max === undefined && values === undefined && tests.length + excluded.length === 0;
}

/** Words are what stands between blanks and ends of lines. */
function wordCount(text: Expression): Expression {
  const lines = call('replace', text, literal('\n\n'), literal(' '));
  const blanks = call('-', call('length', lines), call('length', call('replace', lines, literal(' '), literal(''))));
  return call('+', blanks, literal(1));
}
