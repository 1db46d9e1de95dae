import { type InferenceRule, only, rule } from './inferRule';

/** Booleans, and integers that stand for them. */
export const truthRules: readonly InferenceRule[] = [
  rule(/\b(non|not|un|in)\s?(active|available|visible|enabled|verified)\b|\binactive\b|\bunavailable\b/, 'boolean.seldom'),
  rule(
    /^(is |has |was )?(deleted|archived|banned|blocked|suspended|disabled|locked|hidden|obsolete|deprecated|removed|revoked|void|spam|flagged|deceased|dead|cancelled|canceled|expired|discontinued|fraud|fraudulent|overdue|damaged|broken|muted|retired)$/,
    'boolean.seldom',
  ),
  only('boolean', /\b(deleted|archived|disabled|locked|banned|suspended|blocked|discontinued)( flag)?$/, 'boolean.seldom'),
  rule(
    /^(is |has |was )(admin|superuser|super user|staff|staff member|superadmin|root|default|main|primary|featured|system|internal|guest|anonymous|bot|private|pinned|sticky|draft|template|leaf|urgent|favorite|manager|owner|sold out|temporary|readonly|read only|premium|vip|gift|refunded|returned|fulltext|vegan|gluten free|won|winner)$/,
    'boolean.sometimes',
  ),
  rule(
    /^(is |has |was )?(active|enabled|verified|confirmed|visible|available|valid|approved|accepted|published|subscribed|current|open|public|successful|success|required|in stock|paid|shipped|delivered|enrolled|registered|activated|current flag|salaried|alive)( flag| bool)?$/,
    'boolean.mostlyTrue',
  ),
  only('boolean', /\b(active|enabled|verified|available|visible|valid|renew)( flag| bool)?$/, 'boolean.mostlyTrue'),
  only(
    'boolean',
    /^(accept|allow|can|enable|send|receive|show|use|notify|opt in|consent|agreed|terms)\b|\b(notification|newsletter|consent)$/,
    'boolean.usually',
  ),
  only('boolean', /^(is|has|was|need|requires|contain|include|allow|can|should|did|do)\b.*$/, 'boolean.sometimes'),
];
