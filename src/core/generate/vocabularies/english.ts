import { businessWords } from './english/business';
import { codeWords } from './english/codes';
import { commerceWords } from './english/commerce';
import { cultureWords } from './english/culture';
import { foodWords } from './english/food';
import { peopleWords } from './english/people';
import { placeWords } from './english/places';
import { proseWords } from './english/prose';
import { scienceWords } from './english/science';
import { technologyWords } from './english/technology';

/** The English lists of our own, entries separated by `|`: where faker has none, or less believable ones. */
export const englishLists: Readonly<Record<string, string>> = {
  ...businessWords,
  ...codeWords,
  ...commerceWords,
  ...cultureWords,
  ...foodWords,
  ...peopleWords,
  ...placeWords,
  ...proseWords,
  ...scienceWords,
  ...technologyWords,
};
