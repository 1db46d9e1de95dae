import { requiredTexts } from '../../../rules/patterns/requiredTexts';
import { FEATURES } from './features';

/**
 * For each of the features, in lower case, texts of which one is in every script that has it; null where nothing
 * can be said. Data, so that a build computes it once.
 */
export const featureTexts: readonly (readonly string[] | null)[] = FEATURES.map(
  ({ pattern }) => requiredTexts(pattern.source)?.map((text) => text.toLowerCase()) ?? null,
);
