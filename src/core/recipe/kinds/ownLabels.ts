import { wordsOf } from '../infer/inferWords';
import type { KindSpec } from './kindSpec';

/** So many of a name's last words make a label. */
const WORDS = 3;

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/**
 * A kind as a column has it: labels are made of the column's own words, "Bin code A". Where a name says nothing they suit it whatever
 * it holds, which words about something else do not.
 */
export function withOwnLabels(spec: KindSpec | undefined, column: string): KindSpec | undefined {
  const label = spec?.name === 'text.label' ? labelOf(column) : undefined;
  if (!spec?.text || label === undefined) return spec;
  return { ...spec, text: [[`${label} `, { oneOf: LETTERS }], [`${label} `, { number: [1, 99_999] }], ...spec.text] };
}

function labelOf(column: string): string | undefined {
  const words = wordsOf(column)
    .filter((word) => /^\p{L}+$/u.test(word))
    .slice(-WORDS);
  const label = words.join(' ');
  return label.length > 1 ? label[0].toUpperCase() + label.slice(1) : undefined;
}
