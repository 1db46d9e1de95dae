import type { NegativePack } from '../../recipe/negativePack';
import { arrayText } from '../../rules/arrayText';
import type { ResolvedType } from '../../rules/value';
import { NASTY_TEXTS } from './nastyTexts';
import type { NastyValue } from './negativePlan';

/** Elements of long arrays and members of long documents. */
const MANY = 5_000;

/** MariaDB goes down 32 levels, others further. */
const DEEP = 30;

const JSON_BOUNDARIES = ['{}', '[]', 'null', '""', '0', 'false', '{"":""}', '{"n":1e308,"m":-9007199254740993}', '[[],{},null]'];

/** JSON that programs trip over, of each pack. */
export function nastyJson(pack: NegativePack): readonly NastyValue[] {
  switch (pack) {
    case 'boundaries':
      return JSON_BOUNDARIES;
    case 'huge':
      return [
        { head: '{"items": [', text: '{"a": 1}, ', times: MANY, tail: '{"a": 1}]}' },
        { head: '{"text": "', text: 'x', times: 20 * MANY, tail: '"}' },
        { head: '', text: '[', times: DEEP, tail: ']'.repeat(DEEP) },
      ];
    case 'injection':
      return ['{"__proto__": {"admin": true}}', '{"$ne": null}', '{"constructor": {"prototype": {}}}', ...wrapped(NASTY_TEXTS.injection)];
    default:
      return wrapped(NASTY_TEXTS[pack]);
  }
}

function wrapped(texts: readonly string[]): string[] {
  return texts.map((text) => JSON.stringify({ text }));
}

/** What stands for an element of a long array. */
function sampleElement({ family, labels }: ResolvedType): string | undefined {
  switch (family) {
    case 'integer':
    case 'decimal':
    case 'float':
      return '0';
    case 'text':
      return 'x';
    case 'boolean':
      return 't';
    case 'date':
      return '2024-02-29';
    case 'enum':
      return labels?.[0] === undefined ? undefined : arrayText([labels[0]]).slice(1, -1);
    default:
      return undefined;
  }
}

/** Arrays that programs trip over, of each pack. */
export function nastyArrays(pack: NegativePack, element: ResolvedType): readonly NastyValue[] {
  switch (pack) {
    case 'boundaries':
      return ['{}', '{NULL}'];
    case 'huge': {
      const sample = sampleElement(element);
      return sample === undefined ? [] : [{ head: '{', text: `${sample},`, times: MANY - 1, tail: `${sample}}` }];
    }
    default:
      return element.family === 'text' ? NASTY_TEXTS[pack].map((text) => arrayText([text, text])) : [];
  }
}
