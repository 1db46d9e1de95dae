import type { TextCase, TextPart } from '../domain';

/**
 * Reads how a text is put together: `{streetName} {1-99}`. In braces stand the name of a word list, with its case behind a
 * colon (`{tag:title}`), a whole number from … to (`{1-99}`), digits (`{#5}`), or one of several (`{=a|b}`).
 */
export function textParts(template: string): readonly TextPart[] {
  return template.split(/[{}]/).flatMap((text, at) => (at % 2 === 1 ? [variablePart(text)] : text === '' ? [] : [text]));
}

function variablePart(text: string): TextPart {
  const [, min, max] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (min !== undefined) return { number: [Number(min), Number(max)] };
  if (text.startsWith('#')) return { characters: '0123456789', length: Number(text.slice(1)) };
  if (text.startsWith('=')) return { oneOf: text.slice(1).split('|') };
  const [vocabulary, textCase] = text.split(':');
  return textCase === undefined ? { vocabulary } : { vocabulary, case: textCase as TextCase };
}
