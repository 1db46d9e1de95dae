import type { NextStep, PreviewTable } from '../../src/protocol/preview';
import { button, progressRing } from '../common/controls';
import { element } from '../common/dom';
import { text } from './texts';

/** What stands in the place of the rows while there are none, and why. */
export function loadingNotice(): HTMLElement {
  return element('div', { class: 'notice loading', role: 'status' }, progressRing(), element('p', {}, text('loading')));
}

export function failureNotice(message: string, steps: readonly NextStep[], onStep: (step: NextStep) => void): HTMLElement {
  const [first, ...others] = steps.map((step, index) => button(text(step), '', index === 0 ? 'primary' : 'secondary', () => onStep(step)));
  return element(
    'div',
    { class: 'notice failed', role: 'alert' },
    element('p', {}, message),
    element('div', { class: 'buttons' }, first, ...others),
  );
}

export function emptyNotice({ table, shortfalls, asked }: PreviewTable): HTMLElement {
  const reasons = shortfalls.length > 0 ? shortfalls : asked === 0 ? [text('noRowsAsked')] : [];
  const lines = reasons.map((reason) => element('p', { class: 'reason' }, reason));
  return element('div', { class: 'notice', role: 'status' }, element('p', { class: 'what' }, text('noRows', table)), ...lines);
}

/** Refusals shown at once; a schema that lacks a type is refused a hundred times over. */
const mostRefusals = 4;

/** What a real PostgreSQL refused, in its words, above the rows. */
export function refusalNote(server: string, refusals: readonly string[]): HTMLElement {
  const lines = refusals.slice(0, mostRefusals).map((refusal) => element('li', {}, refusal));
  const rest = refusals.length - lines.length;
  const more = rest > 0 ? [element('li', { class: 'reason' }, text('more', rest))] : [];
  return element('ul', { class: 'refusals', role: 'alert', aria: { label: text('refusals', server) } }, ...lines, ...more);
}

export function noTablesNotice(): HTMLElement {
  return element('div', { class: 'notice', role: 'status' }, element('p', {}, text('noTables')));
}
