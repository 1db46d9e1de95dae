import type { TextPart } from '../../generate/domain';
import { drawKey } from '../../generate/mixer';
import { partWords } from '../../generate/openText';
import type { TableDraft } from '../tableDraft';
import { byOwner, type EntityColumn } from './entityColumn';
import { type EntityForm, giveForm, numberedBlocks, textForm } from './entityForms';

const WORD = { vocabulary: 'fileWord', case: 'handle', aligned: true } as const;

/** Kinds of file: extension and MIME type. */
const TYPES: readonly (readonly [extension: string, mime: string])[] = [
  ['pdf', 'application/pdf'],
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['png', 'image/png'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['csv', 'text/csv'],
  ['txt', 'text/plain'],
  ['json', 'application/json'],
  ['zip', 'application/zip'],
  ['gif', 'image/gif'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['html', 'text/html'],
];
/** Of the types, how long one may be written where columns are short. */
const SHORT_MIME = 24;

const KINDS: ReadonlySet<string> = new Set(['system.fileName', 'system.filePath', 'system.fileExtension', 'system.mimeType']);

const SAYS_WHAT: ReadonlySet<string> = new Set(
  'file name path type mime content media extension ext format original storage stored attachment document image photo upload full key id'.split(
    ' ',
  ),
);

/** Gives columns that speak of one file the same one: name, path, extension, MIME type. */
export function planFiles(draft: TableDraft, columns: readonly EntityColumn[]): void {
  const words = partWords(WORD, draft.context.locale).length;
  if (!columns.some(({ kind }) => KINDS.has(kind))) return;
  for (const [owner, members] of byOwner(
    columns.filter(({ kind }) => KINDS.has(kind)),
    SAYS_WHAT,
  )) {
    if (members.length < 2) continue;
    const types = TYPES.filter(([, mime]) => members.every((column) => isWritable(mime, column)));
    const blocks = Math.ceil((draft.rows * draft.spare) / (words * words * types.length));
    const names = words * words * blocks;
    const key = drawKey(draft.context.seed, draft.name, 'file', owner);
    const at = draft.entities.push({ kind: 'each', key, size: names * types.length }) - 1;
    for (const column of members) giveForm(draft, column, at, fileForms(column.kind, types, names, numberedBlocks(blocks, '-')));
  }
}

/** The long names of office documents fit few columns. */
function isWritable(mime: string, { kind, draft: { type } }: EntityColumn): boolean {
  return kind !== 'system.mimeType' || mime.length <= Math.max(SHORT_MIME, type.maxLength ?? Number.POSITIVE_INFINITY);
}

function fileForms(kind: string, types: typeof TYPES, names: number, told: readonly TextPart[]): EntityForm[] {
  const extensions: TextPart = { oneOf: types.map(([extension]) => extension) };
  const name: readonly TextPart[] = [WORD, '-', WORD, ...told, '.', extensions];
  // Types that come oftener stand there several times, so that their names are not as different as the numbers.
  switch (kind) {
    case 'system.fileName':
      return [textForm(name, false)];
    case 'system.filePath':
      return [textForm(['/uploads/', ...name], false), textForm(['/', ...name], false)];
    case 'system.fileExtension':
      return [textForm([extensions], false, names)];
    default:
      return [textForm([{ oneOf: types.map(([, mime]) => mime) }], false, names)];
  }
}
