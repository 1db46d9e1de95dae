import { heads } from './inferHeads';
import { joinedWords } from './inferLexicon';
import { inferenceRules } from './inferRules';
import { subjectWords } from './inferSubject';

/**
 * Every word that means something here, with spaces between: what rules look for cannot be two other words
 * joined. Data, so that a build computes it once.
 */
export const knownWordList: string = [
  ...new Set([
    ...joinedWords,
    ...subjectWords,
    ...heads.flatMap((head) => head.words.split(' ')),
    ...inferenceRules.flatMap(({ column }) => column.source.replaceAll('\\b', ' ').match(/[a-z]{3,}/g) ?? []),
  ]),
].join(' ');
