import { postgresLexis } from './postgresLexis';
import { TokenReader } from './tokenReader';

/** A table that a text writes to, by its dotted name. */
export interface WrittenTable {
  readonly parts: readonly string[];
  readonly isInsert: boolean;
}

const WRITES = /\b(insert\s+into|merge\s+into|update|delete\s+from|truncate(?:\s+table)?|copy)\s+(?:only\s+)?(?=["\w])/gi;

/** The tables that INSERT, UPDATE and their kin in a text write to, whatever stands around them. */
export function namesIn(text: string): WrittenTable[] {
  const found: WrittenTable[] = [];
  for (const match of text.matchAll(WRITES)) {
    const parts = new TokenReader(postgresLexis, text, match.index + match[0].length).takeDotted();
    if (parts) found.push({ parts, isInsert: /^(insert|merge|copy)/i.test(match[0]) });
  }
  return found;
}
