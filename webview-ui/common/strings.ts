import { type PreviewString, previewStrings } from '../../src/protocol/previewStrings';

/** The words that came with the page; English stands in for any that did not. */
const translated: Partial<Record<PreviewString, string>> = JSON.parse(document.body.dataset.strings ?? '{}');

/** A text in the user's language, `{0}`, `{1}` … filled in. */
export function text(key: PreviewString, ...values: (string | number)[]): string {
  const pattern = translated[key] ?? previewStrings[key];
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

/** A count with the separators of the user's language. */
export function formatCount(count: number): string {
  return numbers.format(count);
}
