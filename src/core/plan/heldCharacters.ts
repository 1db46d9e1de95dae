import { localeData } from '../generate/locales/loadLocale';
import type { KindSpec, TextAlternatives } from '../recipe/kinds/kindSpec';
import { kindNamed } from '../recipe/kinds/kinds';
import { localKind } from '../recipe/kinds/localKind';
import { withOwnLabels } from '../recipe/kinds/ownLabels';
import type { Column, Dialect } from '../schema/schema';

const ASCII = /^[ -~]*$/;
const LATIN_1 = /^[ -~\u00a0-\u00ff]*$/;
/** SQL Server writes letters that its code page lacks as the nearest that it has, but for those of other scripts. */
const LATIN = /^[ -~\u00a0-\u024f]*$/;

/** The characters that a column's texts may have, where they may not have all: those of its character set. */
export function heldCharacters({ charset, type, written = '' }: Column, dialect: Dialect): RegExp | undefined {
  if (type.name === 'name') return ASCII;
  if (dialect === 'mssql') return /^(var)?char|^text/.test(written) ? LATIN : undefined;
  if (dialect !== 'mysql' || charset === undefined || /^(utf|ucs2|gb18030)/.test(charset)) return undefined;
  return charset === 'latin1' ? LATIN_1 : ASCII;
}

/** A kind as a column has it in a locale: in English where its character set does not hold the locale's words. */
export function columnKind(name: string, column: Column, dialect: Dialect, locale: string): KindSpec | undefined {
  return withOwnLabels(heldKind(name, column, dialect, locale), column.name);
}

function heldKind(name: string, column: Column, dialect: Dialect, locale: string): KindSpec | undefined {
  const data = localeData(locale);
  const held = data && heldCharacters(column, dialect);
  if (!held || held.test([data.female, data.male, data.lists.lastName, data.lists.sentence].join())) return localKind(name, locale);
  const kind = kindNamed(name);
  return (
    kind && {
      ...kind,
      prose: undefined,
      ...(kind.text && { text: inEnglish(kind.text) }),
      ...(kind.json && { json: inEnglish([kind.json])[0] }),
    }
  );
}

function inEnglish(texts: TextAlternatives): TextAlternatives {
  return texts.map((parts) => parts.map((part) => (typeof part === 'object' && 'vocabulary' in part ? { ...part, locale: 'en' } : part)));
}
