import { nameParts } from '../draft/qualifiedText';
import { Scanner } from '../scanner';

/** Name of the view that a CREATE … VIEW statement makes, without its schema; undefined for other statements. */
export function createdView(statement: string): string | undefined {
  if (!/^create\b/i.test(statement)) return undefined;
  const scanner = new Scanner(statement);
  for (let words = 0; words < 6 && scanner.nextSolid() && scanner.kind === 'word'; words++) {
    if (scanner.is('VIEW')) return relationName(scanner);
  }
  return undefined;
}

/** The dotted name that follows, `IF NOT EXISTS` passed over. */
function relationName(scanner: Scanner): string | undefined {
  const skipped = new Set(['IF', 'NOT', 'EXISTS']);
  let name = '';
  while (scanner.nextSolid()) {
    const value = scanner.value();
    const isName = scanner.kind === 'word' || scanner.kind === 'identifier';
    if (name === '' && skipped.has(value.toUpperCase())) continue;
    if (!isName && value !== '.') break;
    if (isName && name !== '' && !name.endsWith('.')) break;
    name += value;
  }
  return nameParts(name).at(-1);
}
