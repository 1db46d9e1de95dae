import type { InferenceRule } from './inferRule';
import { codeRules } from './inferRulesCodes';
import { momentRules } from './inferRulesMoments';
import { numberRules } from './inferRulesNumbers';
import { systemRules } from './inferRulesSystems';
import { textRules } from './inferRulesTexts';
import { truthRules } from './inferRulesTruths';

/** In order: the first that matches and has a kind for the type decides. */
export const inferenceRules: readonly InferenceRule[] = [
  ...truthRules,
  ...momentRules,
  ...codeRules,
  ...numberRules,
  ...textRules,
  ...systemRules,
];
