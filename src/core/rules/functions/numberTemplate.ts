import { roundDecimal } from '../decimal';
import { EvaluationError } from '../evaluationError';

/** `to_char` of a number: digits `9 0`, `. D`, `, G`, `FM`, and `MI` or `S` at an end; other templates are unknown. */
export function formatNumberTemplate(value: number, template: string): string {
  const found = /^(FM)?(S|MI)?([90,G]*)(?:([.D])([90]*))?(MI|S)?$/i.exec(template);
  if (!found || (found[2] && found[6]) || !/[90]/.test(found[3] + (found[5] ?? '')))
    throw new EvaluationError('unknown', `number template ${template}`);
  const [, fm, before, wholePattern, point, fractionPattern = '', after] = found;
  const compact = fm !== undefined;
  const rounded = roundDecimal(Math.abs(value), fractionPattern.length);
  const [whole, fraction = ''] = rounded.toFixed(fractionPattern.length).split('.');
  const digits = wholeDigits(whole, wholePattern.toUpperCase().replace(/G/g, ','), fractionPattern !== '' || point !== undefined);
  const text = digits + (point ? `.${compact ? trimFraction(fraction, fractionPattern) : fraction}` : '');
  return withSign(text, value < 0 ? '-' : '', { compact, before: before?.toUpperCase(), after: after?.toUpperCase() });
}

/** The digits under the pattern, blanks where a 9 has none; `#` where they do not fit. */
function wholeDigits(whole: string, pattern: string, hasFraction: boolean): string {
  const places = [...pattern].filter((mark) => mark !== ',').length;
  const significant = whole === '0' && hasFraction && !pattern.includes('0') ? '' : whole;
  const firstZero = [...pattern].filter((mark) => mark !== ',').indexOf('0');
  const least = firstZero < 0 ? 0 : places - firstZero;
  const fitted = significant.length > places ? '#'.repeat(places) : significant.padStart(least, '0').padStart(places);
  return group(fitted, pattern);
}

/** Commas stand only between digits. */
function group(digits: string, pattern: string): string {
  let index = 0;
  let result = '';
  for (const mark of pattern) {
    if (mark === ',') result += result.trim() === '' ? ' ' : ',';
    else result += digits[index++];
  }
  return result;
}

/** FM drops zeros at the end that only a 9 asks for. */
function trimFraction(fraction: string, pattern: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0' && pattern[end - 1] === '9') end -= 1;
  return fraction.slice(0, end);
}

interface SignStyle {
  readonly compact: boolean;
  readonly before?: string;
  readonly after?: string;
}

function withSign(text: string, minus: string, style: SignStyle): string {
  const bare = text.trimStart();
  const padding = style.compact ? '' : ' '.repeat(text.length - bare.length);
  const either = minus === '' ? '+' : '-';
  const blank = style.compact ? '' : ' ';
  if (style.after === 'S') return padding + bare + either;
  if (style.after === 'MI') return padding + bare + (minus || blank);
  if (style.before === 'S') return padding + either + bare;
  if (style.before === 'MI') return (minus || blank) + padding + bare;
  return padding + (minus || blank) + bare;
}
