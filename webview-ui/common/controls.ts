import {
  type Button,
  provideVSCodeDesignSystem,
  type TextField,
  vsCodeButton,
  vsCodeProgressRing,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** The only file that knows the control library. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField(), vsCodeProgressRing());
}

export type ButtonControl = Button;
export type FieldControl = TextField;

export function button(label: string, title: string, emphasis: 'primary' | 'secondary', onClick: () => void): ButtonControl {
  const created = document.createElement('vscode-button') as Button;
  created.setAttribute('appearance', emphasis);
  created.textContent = label;
  created.title = title;
  created.addEventListener('click', onClick);
  return created;
}

/** A one-line field; `onCommit` gets its text on Enter and when the focus leaves it changed, Escape takes it back. */
export function field(label: string, title: string, size: number, onCommit: (text: string) => void): FieldControl {
  const created = document.createElement('vscode-text-field') as TextField;
  created.setAttribute('size', String(size));
  created.setAttribute('aria-label', label);
  created.title = title;
  created.addEventListener('change', () => onCommit(created.value));
  created.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') created.value = created.getAttribute('value') ?? '';
  });
  return created;
}

/** Shows what counts now, which is also what Escape goes back to; what somebody is typing stays. */
export function setField(target: FieldControl, value: string): void {
  const isTyped = document.activeElement === target && target.value !== target.getAttribute('value');
  target.setAttribute('value', value);
  if (!isTyped) target.value = value;
}

export function progressRing(): HTMLElement {
  return document.createElement('vscode-progress-ring');
}
