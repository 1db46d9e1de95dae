/** The words that came with the page; English stands in for any that did not. */
const translated: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.strings ?? '{}');

/** A panel's texts in the user's language, `{0}`, `{1}` … filled in. */
export type Text<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

/** The texts of a panel whose English is given. */
export function textsOf<Key extends string>(english: Readonly<Record<Key, string>>): Text<Key> {
  return (key, ...values) =>
    (translated[key] ?? english[key]).replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

/** A count with the separators of the user's language. */
export function formatCount(count: number): string {
  return numbers.format(count);
}
