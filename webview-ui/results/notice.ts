import type { Asked, ResultStep } from '../../src/protocol/results';
import { button, progressRing } from '../common/controls';
import { element } from '../common/dom';
import { icon } from '../common/icons';
import { text } from './texts';

/** What stands in the place of an answer while there is none. */
export function runningNotice({ name }: Asked, step: HTMLElement, onCancel: () => void): HTMLElement {
  return element(
    'div',
    { class: 'notice loading', role: 'status' },
    progressRing(),
    element('p', {}, text('running', name)),
    step,
    button(text('cancel'), '', 'secondary', onCancel),
  );
}

export function keptNotice(onRun: () => void): HTMLElement {
  return element('div', { class: 'notice', role: 'status' }, element('p', {}, text('kept')), button(text('run'), '', 'primary', onRun));
}

export function failureNotice(message: string, steps: readonly ResultStep[], onStep: (step: ResultStep) => void): HTMLElement {
  const buttons = steps.map((step, index) => button(text(step), '', index === 0 ? 'primary' : 'secondary', () => onStep(step)));
  return element(
    'div',
    { class: 'notice failed', role: 'alert' },
    element('p', {}, icon('warning'), message),
    element('div', { class: 'buttons' }, ...buttons),
  );
}

export function emptyNotice(message: string): HTMLElement {
  return element('div', { class: 'notice', role: 'status' }, element('p', {}, message));
}
