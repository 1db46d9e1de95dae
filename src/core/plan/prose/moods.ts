import { drawKey } from '../../generate/mixer';
import type { Form, Told } from '../../generate/prose/grammar';
import { wordsOf } from '../../recipe/infer/inferWords';
import type { MoodSource } from '../plan';
import type { ColumnDraft, TableDraft } from '../tableDraft';

/** From this share of the greatest number of a scale on, praise is mixed with blame; from the second on it is praise alone. */
const SCALE = [0.45, 0.667];
/** Of a net promoter score: detractors, passives, promoters. */
const NPS = [6, 8, 10];
/** The same of scales that begin below zero, as shares of the whole scale. */
const SIGNED_SCALE = [0.4, 0.6];

/** What tells the moods of a form's texts in the rows of a table. `settle` gives a column the source that it will have. */
export function moodSource(
  draft: TableDraft,
  form: Form,
  mayTell: (column: ColumnDraft) => boolean,
  settle: (column: ColumnDraft) => void,
): MoodSource | undefined {
  const { told } = form;
  if (!told) return undefined;
  const key = drawKey(draft.context.seed, draft.name, 'mood');
  const wanted = told.columns.split(' ');
  const rank = ({ column }: ColumnDraft): number => {
    const words = wordsOf(column.name);
    const last = [words[words.length - 1], words.slice(-2).join('')].map((word) => wanted.indexOf(word)).filter((at) => at >= 0);
    return last.length > 0 ? Math.min(...last) : wanted.length;
  };
  const candidates = draft.columns
    .filter((column) => rank(column) < wanted.length && mayTell(column))
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  for (const column of candidates) {
    settle(column);
    const moods = moodsOf(column, form, told);
    if (moods) return { kind: 'told', key, column: column.index, ...moods };
  }
  return { kind: 'drawn', key };
}

function moodsOf(
  column: ColumnDraft,
  { moods: texts }: Form,
  told: Told,
): Pick<MoodSource & { kind: 'told' }, 'moods' | 'limits'> | undefined {
  const names = Object.keys(texts);
  const values = valuesOf(column);
  const known = (values ?? []).flatMap((value): [string, number][] => {
    const mood = names.findIndex((name) => saysMood(value, told.labels[name] ?? ''));
    return mood < 0 ? [] : [[value, mood]];
  });
  const moods = Object.fromEntries(known);
  if (isTruth(column)) return told.numbers === 'scale' ? { moods: { 0: 0, 1: names.length - 1 } } : undefined;
  const limits = isNumber(column) ? limitsOf(column, told) : undefined;
  if (limits) return { moods: told.numbers === 'scale' ? {} : moods, limits };
  // Labels of which most say something else are about something else.
  return values && known.length * 2 > values.length ? { moods } : undefined;
}

/** Words of a label, of which the first or the whole may be known. */
function saysMood(value: string, words: string): boolean {
  const spelled = wordsOf(value);
  const known = words.split(' ');
  return [spelled.join('_'), spelled.join(''), spelled[0], value.toLowerCase()].some((word) => word !== undefined && known.includes(word));
}

/** The values that a column may take, as texts, where they are few. */
function valuesOf({ source, type }: ColumnDraft): string[] | undefined {
  if (type.family === 'enum' && type.labels) return type.labels.map(String);
  if (source?.kind !== 'draw') return undefined;
  const { domain } = source;
  if (domain.kind === 'list') return domain.values.map(String);
  const [part, ...others] = domain.kind === 'text' ? domain.parts : [];
  return others.length === 0 && typeof part === 'object' && 'oneOf' in part ? [...part.oneOf] : undefined;
}

function isTruth({ type, source }: ColumnDraft): boolean {
  return (
    type.family === 'boolean' ||
    (source?.kind === 'draw' && source.domain.kind === 'list' && source.domain.values.every((value) => value === 0 || value === 1))
  );
}

function isNumber({ type }: ColumnDraft): boolean {
  return type.family === 'integer' || type.family === 'decimal' || type.family === 'float';
}

function limitsOf(column: ColumnDraft, { numbers }: Told): readonly number[] | undefined {
  if (!numbers) return undefined;
  // A mood begins at its number, and limits are what a mood is above.
  if (numbers !== 'scale') return numbers.slice(1).map((number) => number - 0.5);
  const ends = endsOf(column);
  if (!ends) return undefined;
  const [min, max] = ends;
  if (max === NPS[2] && wordsOf(column.column.name).includes('nps')) return [NPS[0], NPS[1]];
  return min < 0 ? SIGNED_SCALE.map((share) => min + share * (max - min)) : SCALE.map((share) => share * max);
}

/** Least and greatest number of a column: as its conditions say, else as its values are. */
function endsOf({ restriction, source }: ColumnDraft): readonly [number, number] | undefined {
  if (source?.kind !== 'draw') return undefined;
  const { domain } = source;
  const numbers = domain.kind === 'list' ? domain.values.map(Number) : domain.kind === 'interval' ? [domain.min, domain.max] : [];
  if (numbers.length === 0) return undefined;
  return [restriction.min ?? Math.min(...numbers), restriction.max ?? Math.max(...numbers)];
}
