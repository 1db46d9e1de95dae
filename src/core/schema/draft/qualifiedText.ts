import { Scanner } from '../scanner';

/** The parts of a dotted name in a text, folded and unquoted as SQL does: `public."Users_id_seq"`. */
export function nameParts(name: string): string[] {
  const scanner = new Scanner(name);
  const parts: string[] = [];
  while (scanner.nextSolid()) {
    if (scanner.kind === 'identifier') parts.push(scanner.value().slice(1, -1).replaceAll('""', '"'));
    else if (scanner.kind === 'word') parts.push(scanner.value().toLowerCase());
  }
  return parts;
}
