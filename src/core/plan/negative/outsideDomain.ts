import type { Domain, PatternNode, TextPart } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import { strongFold } from './strongFold';

/**
 * Whether a value is surely none of a domain's, whatever the database's collation, so that it may stand beside them where
 * none comes twice. False where that cannot be told.
 */
export function isOutside(domain: Domain, locale: string): (raw: string | number) => boolean {
  if (domain.kind === 'interval') return (raw) => typeof raw === 'number' && (raw < domain.min || raw > domain.max);
  if (domain.kind === 'uuid') return (raw) => typeof raw === 'string' && raw.length === 36 && raw[14] !== '4';
  const known = new Set<string>();
  if (!addCharacters(domain, locale, known)) return () => false;
  return (raw) => typeof raw === 'string' && Array.from(strongFold(raw)).some((character) => !known.has(character));
}

/** Adds the characters of all the domain's texts, folded; false where they are not known. */
function addCharacters(domain: Domain, locale: string, known: Set<string>): boolean {
  switch (domain.kind) {
    case 'list':
      for (const value of domain.values) add(String(value), known);
      return true;
    case 'text':
      for (const part of domain.parts) addPart(part, locale, known);
      return true;
    case 'pattern':
      addNode(domain.node, known);
      return true;
    case 'choice':
      return domain.domains.every((each) => addCharacters(each, locale, known));
    default:
      return false;
  }
}

function add(text: string, known: Set<string>): void {
  for (const character of strongFold(text)) known.add(character);
}

function addPart(part: TextPart, locale: string, known: Set<string>): void {
  if (typeof part === 'string') add(part, known);
  else if ('number' in part) add('-0123456789', known);
  else if ('characters' in part) add(part.characters, known);
  else {
    const words = openDomain({ kind: 'text', parts: [part] }, locale);
    for (let index = 0; index < words.size; index++) add(String(words.at(index)), known);
  }
}

function addNode(node: PatternNode, known: Set<string>): void {
  if (node.kind === 'characters') add(node.alphabet, known);
  else if (node.kind === 'repeat') addNode(node.node, known);
  else for (const each of node.nodes) addNode(each, known);
}
