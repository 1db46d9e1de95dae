import { asCondition, asNumber, asText } from './coerce';
import { isOtherText } from './compareTerms';
import { isMoment, isNull, isNumber, isText, numberOf, type Term, truth } from './term';

/** Alternatives of one value, as of CASE or COALESCE, as one type. */
export function alike(terms: readonly Term[]): { readonly terms: readonly Term[]; readonly family: Term['family'] } {
  const typed = terms.filter(({ family }) => family !== 'literal' && family !== 'unknown');
  if (typed.length === 0) return { terms, family: terms.some(({ family }) => family === 'unknown') ? 'unknown' : 'literal' };
  if (typed.some(({ family }) => family === 'boolean')) return withTruths(terms);
  const isMixed = typed.some(isMoment) && terms.some((term) => isText(term) || isOtherText(term));
  if (isMixed) return { terms: terms.map(asText), family: 'text' };
  return { terms, family: commonFamily(typed) };
}

/** Conditions stay conditions where the others are constants that mean so. */
function withTruths(terms: readonly Term[]): { readonly terms: readonly Term[]; readonly family: Term['family'] } {
  const areTruths = terms.every((term) => term.family === 'boolean' || isNull(term) || numberOf(term) === 0 || numberOf(term) === 1);
  if (areTruths) return { terms: terms.map((term) => truth(asCondition(term))), family: 'boolean' };
  const numbers = terms.map(asNumber);
  return { terms: numbers, family: commonFamily(numbers) };
}

function commonFamily(terms: readonly Term[]): Term['family'] {
  const families = new Set(terms.map(({ family }) => family));
  if (families.size === 1 || !terms.every(isNumber)) return terms[0].family;
  return families.has('float') ? 'float' : 'decimal';
}
