import * as vscode from 'vscode';

type Window = typeof vscode.window;

/** What the user would be shown, in its order: `pick`, `text`, `error`, `warning`, `information`. */
export interface Shown {
  readonly kind: string;
  readonly text: string;
  /** Labels, descriptions and details of what is to be chosen from. */
  readonly items?: readonly string[];
}

/** What the user answers: texts for inputs, the beginning of a label for choices and buttons. Whatever is asked beyond them is left. */
export async function answering(answers: readonly string[], action: () => Thenable<unknown>): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const waiting = [...answers];
  const original: Partial<Window> = { ...pick(vscode.window) };
  Object.assign(vscode.window, {
    showQuickPick: async (offered: Thenable<vscode.QuickPickItem[]>, options?: vscode.QuickPickOptions) => {
      const items = await offered;
      shown.push({ kind: 'pick', text: options?.title ?? '', items: items.map(itemText) });
      const answer = waiting.shift();
      if (options?.canPickMany) return answer === undefined ? undefined : items.filter(({ label }) => answer.split(',').includes(label));
      return answer === undefined ? undefined : items.find(({ label }) => plain(label).startsWith(answer));
    },
    showInputBox: async (options: vscode.InputBoxOptions) => {
      shown.push({ kind: 'text', text: options.prompt ?? '' });
      return waiting.shift();
    },
    ...Object.fromEntries(
      ['Error', 'Warning', 'Information'].map((kind) => [
        `show${kind}Message`,
        async (text: string, ...rest: unknown[]) => {
          shown.push({ kind: kind.toLowerCase(), text });
          const isModal = typeof rest[0] === 'object';
          return isModal ? rest.find((button) => typeof button === 'string' && button.startsWith(waiting.shift() ?? '\0')) : undefined;
        },
      ]),
    ),
    createInputBox: () => stepInput(waiting, shown, 'text'),
    createQuickPick: () => stepInput(waiting, shown, 'pick'),
  });
  try {
    await action();
    return shown;
  } finally {
    Object.assign(vscode.window, original);
  }
}

const replaced = [
  'showQuickPick',
  'showInputBox',
  'showErrorMessage',
  'showWarningMessage',
  'showInformationMessage',
  'createInputBox',
  'createQuickPick',
] as const;

function pick(window: Window): Partial<Window> {
  return Object.fromEntries(replaced.map((name) => [name, window[name]]));
}

/** An input of several steps: an empty answer takes what is there. */
function stepInput(waiting: string[], shown: Shown[], kind: string): Record<string, unknown> {
  const none = () => ({ dispose: () => undefined });
  let accept: () => void = () => undefined;
  let hide: () => void = () => undefined;
  const input: Record<string, unknown> & { items?: vscode.QuickPickItem[]; activeItems?: vscode.QuickPickItem[] } = {
    onDidChangeValue: none,
    onDidTriggerButton: none,
    onDidHide: (listener: () => void) => {
      hide = listener;
      return none();
    },
    onDidAccept: (listener: () => void) => {
      accept = listener;
      return none();
    },
    show: () => {
      shown.push({ kind, text: String(input.prompt ?? input.placeholder ?? ''), items: input.items?.map(itemText) });
      const answer = waiting.shift();
      if (answer === undefined) return void setImmediate(() => hide());
      if (input.items)
        input.selectedItems = answer === '' ? input.activeItems : input.items.filter(({ label }) => plain(label).startsWith(answer));
      else if (answer !== '') input.value = answer;
      setImmediate(() => accept());
    },
    dispose: () => undefined,
  };
  return input;
}

/** A label without its icon. */
function plain(label: string): string {
  return label.replace(/^\$\([\w-]+\)\s*/, '');
}

function itemText({ label, description, detail }: vscode.QuickPickItem): string {
  return [plain(label), description, detail].filter(Boolean).join(' | ');
}
