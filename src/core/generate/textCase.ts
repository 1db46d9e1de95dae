import type { TextCase } from './domain';

/** A text in another case; see {@link TextCase}. */
export function textCase(text: string, wished: TextCase): string {
  switch (wished) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    case 'slug':
      return ascii(text.toLowerCase())
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    case 'initial':
      return Array.from(text.toUpperCase())[0] ?? '';
    case 'handle':
      return ascii(text.toLowerCase()).replace(/[^a-z0-9]+/g, '');
    case 'latin':
      return ascii(text);
  }
}

/** Letters without their marks: "Zoë Müller" → "Zoe Muller". */
function ascii(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}
