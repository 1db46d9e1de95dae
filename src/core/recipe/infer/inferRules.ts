import type { InferenceRule } from './inferRule';
import { codeRules } from './inferRulesCodes';
import { fieldRules } from './inferRulesFields';
import { firstRules } from './inferRulesFirst';
import { firstNumberRules } from './inferRulesFirstNumbers';
import { momentRules } from './inferRulesMoments';
import { numberRules } from './inferRulesNumbers';
import { priceRules } from './inferRulesPrices';
import { softwareRules } from './inferRulesSoftware';
import { systemRules } from './inferRulesSystems';
import { textRules } from './inferRulesTexts';
import { truthRules } from './inferRulesTruths';

/** In order: the first that matches and has a kind for the type decides. */
export const inferenceRules: readonly InferenceRule[] = [
  ...truthRules,
  ...firstNumberRules,
  ...firstRules,
  ...fieldRules,
  ...momentRules,
  ...softwareRules,
  ...codeRules,
  ...priceRules,
  ...numberRules,
  ...textRules,
  ...systemRules,
];
