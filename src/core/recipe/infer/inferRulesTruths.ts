import { type InferenceRule, only, rule, short } from './inferRule';

/** Texts of so few characters are letters or digits that stand for a truth. */
const LETTER = 1;

/** Texts of so few characters are the words for a truth. */
const WORD = 5;

/** Booleans, and integers and letters that stand for them. */
export const truthRules: readonly InferenceRule[] = [
  short(
    LETTER,
    /^(is|has|was|are|can|should|did|do|need|require|request|allow|bool|boolean|enable|use|include|send|show|accept) \w+/,
    'text.yesNoLetter',
  ),
  short(
    LETTER,
    /\b(flag|indicator|bool|boolean|enabled|disabled|active|inactive|deleted|visible|available|approved|confirmed|valid|required|default|locked|scale|ind|yn)$/,
    'text.yesNoLetter',
  ),
  short(WORD, /^(is|has|was|can) \w+/, 'text.trueFalse text.yesNo text.yesNoLetter'),
  rule(/\b(non|not|un|in)\s?(active|available|visible|enabled|verified)$|\b(inactive|unavailable)( flag)?$/, 'boolean.seldom'),
  rule(
    /^(is |has |was )?(deleted|archived|banned|blocked|suspended|disabled|locked|hidden|obsolete|deprecated|removed|revoked|void|spam|flagged|deceased|dead|cancelled|canceled|expired|discontinued|fraud|fraudulent|overdue|damaged|broken|muted|retired|sold out|error|warning|failed|lost|corrupt|stale|paused|frozen)$/,
    'boolean.seldom',
  ),
  only('boolean', /\b(deleted|archived|disabled|locked|banned|suspended|blocked|discontinued)( flag)?$/, 'boolean.seldom'),
  rule(
    /^(is |has |was )(admin|superuser|super user|staff|staff member|superadmin|root|default|main|primary|featured|system|internal|guest|anonymous|bot|private|pinned|sticky|draft|template|leaf|urgent|favorite|manager|owner|temporary|readonly|read only|premium|vip|gift|refunded|returned|fulltext|vegan|gluten free|won|winner)$/,
    'boolean.sometimes',
  ),
  rule(
    /^(is |has |was )?(active|enabled|verified|confirmed|visible|available|valid|approved|accepted|published|subscribed|current|successful|success|in stock|paid|shipped|delivered|enrolled|registered|activated|current flag|salaried|alive|preferred)( flag| bool| status)?$/,
    'boolean.mostlyTrue',
  ),
  only('boolean', /\b(active|enabled|verified|available|visible|valid|renew)( flag| bool)?$/, 'boolean.mostlyTrue'),
  only(
    'boolean',
    /^(accept|allow|can|enable|send|receive|show|use|notify|opt in|consent|agreed|terms)\b|\b(notification|newsletter|consent)$/,
    'boolean.usually',
  ),
  only('boolean', /^(is|has|was|need|requires|contain|include|allow|can|should|did|do)\b.*$/, 'boolean.sometimes'),
  only('integer', /^(do not|not|no) (?!of\b)\w+/, 'boolean.seldom'),
  only(
    'integer',
    /^(?!(number|count|total|max|min|time|date|last)\b).*\b(enabled|allowed|activated|verified|confirmed|approved|supported)( flag)?$/,
    'boolean.mostlyTrue',
  ),
  only(
    'integer',
    /^(?!(number|count|total|max|min|time|date|last)\b).*\b(disabled|deleted|locked|hidden|blocked|archived|failed|expired|revoked|suspended|cancelled|canceled|banned|encrypted|breaking|hold|spam)( flag)?$/,
    'boolean.seldom',
  ),
  only(
    'integer',
    /^(auto|only|force|allow|enable|disable|show|hide|use|include|exclude|ignore|skip|send|notify|require|accept|keep|with|without|need|support)\b(?!.*\b(count|number|size|limit|time|id|interval|timeout|type|level|date|at|by)$)|^(default|required|optional|pinned|public|private|global|nullable|unique|recurring|dry run|manual|automatic|billable|taxable|favorite|starred|readonly|read only|system|internal|published|draft|closed|opened|finished|completed|done|checked|selected|primary|shared|contract|acknowledged|escalated|anonymous|explicit|read|featured|sticky|promoted?|silenced|starred|ignition|confidential|backordered|sensitive|possibly sensitive|opt in|opt out|winner|incumbent|arrest|domestic|rollback|rolled back|guest|trusted|passed|merged|reconciled|signed|resolved|answered|solved|trial|premium|vip)( flag)?$|\bis \w+$/,
    'boolean.sometimes',
  ),
  only('integer', /^has .*\b(data|content|access)$|^preferred\b/, 'boolean.usually'),
  only('integer', /^(is|has|was|can|should|did) \w+( \w+)*$|\b(flag|indicator|bool|boolean)( \d)?$/, 'boolean.sometimes'),
];
