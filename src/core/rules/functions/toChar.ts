import { DATE, TEXT, TIMESTAMPTZ } from '../builtinTypes';
import { EvaluationError } from '../evaluationError';
import type { Node } from '../node';
import { strictNode, uncompilable } from '../node';
import type { Overload } from '../overload';
import { custom, strictOverload } from '../overload';
import { daysOf } from '../parseScalar';
import type { TemplatePart } from './momentTemplate';
import { formatMoment, momentTemplate, readMoment } from './momentTemplate';
import { formatNumberTemplate } from './numberTemplate';

/** `to_char`, `to_date`, `to_timestamp`. */
export const TO_CHAR_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  to_char: [
    ...(['timestamp', 'timestamptz'] as const).map((family) =>
      custom([family, 'text'], ([moment, template]) => {
        const parts = constantTemplate(template);
        return strictNode(TEXT, [moment], (micros) => formatMoment(parts, micros as number));
      }),
    ),
    ...(['integer', 'decimal'] as const).map((family) => strictOverload([family, 'text'], TEXT, formatNumberTemplate)),
    custom(['float', 'text'], () => uncompilable('to_char() of a floating-point number')),
  ],
  to_date: [custom(['text', 'text'], ([text, template]) => readNode(text, template, true))],
  to_timestamp: [custom(['text', 'text'], ([text, template]) => readNode(text, template, false))],
};

function constantTemplate(node: Node): readonly TemplatePart[] {
  const template = node.constant?.value;
  if (typeof template !== 'string') return uncompilable('a template that is not constant');
  const parts = momentTemplate(template);
  return typeof parts === 'string' ? uncompilable(`template with ${parts}`) : parts;
}

function readNode(text: Node, template: Node, date: boolean): Node {
  const parts = constantTemplate(template);
  return strictNode(date ? DATE : TIMESTAMPTZ, [text], (value) => {
    const micros = readMoment(parts, value as string);
    if (micros === undefined) throw new EvaluationError('unknown', 'a text that does not follow its template');
    return date ? daysOf(micros) : micros;
  });
}
