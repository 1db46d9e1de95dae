import * as vscode from 'vscode';

/** What is answered by who wants to see the question before again. */
export const back: unique symbol = Symbol('back');

/** Where in a row of questions one stands. */
export interface StepPlace {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** A question of several that follow each other: what is known behind it. Undefined: the user went away. */
export type Step<T> = (place: StepPlace, draft: T) => Promise<T | typeof back | undefined>;

/** Asks one question after the other, with a way back. Undefined when the user went away. */
export async function inSteps<T>(title: string, draft: T, steps: readonly Step<T>[]): Promise<T | undefined> {
  const drafts = [draft];
  for (let at = 0; at < steps.length; ) {
    const answer = await steps[at]({ title, step: at + 1, totalSteps: steps.length }, drafts[at]);
    if (answer === undefined) return undefined;
    if (answer !== back) drafts[at + 1] = answer;
    at += answer === back ? -1 : 1;
  }
  return drafts[steps.length];
}

/** What a question for a text is like. */
export interface TextQuestion {
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly password?: boolean;
  /** What is wrong with a text, if anything. */
  validate?(text: string): string | undefined;
}

/** Asks for a text. */
export function askText(place: StepPlace, { validate, ...question }: TextQuestion): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { ...question, value: question.value ?? '' }, place, { ignoreFocusOut: true, buttons: backButton(place) });
  return answerOf(input, (answer) => [
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    }),
    input.onDidAccept(() => {
      input.validationMessage = validate?.(input.value);
      if (input.validationMessage === undefined) answer(input.value);
    }),
  ]);
}

/** Asks for one of several things. */
export function askChoice<Item extends vscode.QuickPickItem>(
  place: StepPlace,
  placeholder: string,
  items: readonly Item[],
  active?: Item,
): Promise<Item | typeof back | undefined> {
  const input = vscode.window.createQuickPick<Item>();
  Object.assign(input, place, { placeholder, items, ignoreFocusOut: true, buttons: backButton(place) });
  if (active) input.activeItems = [active];
  return answerOf(input, (answer) => [input.onDidAccept(() => answer(input.selectedItems[0]))]);
}

function backButton({ step }: StepPlace): readonly vscode.QuickInputButton[] {
  return step > 1 ? [vscode.QuickInputButtons.Back] : [];
}

type Input = vscode.QuickInput & { readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton> };

/** Shows an input until it is answered, left, or sent back from. */
async function answerOf<T>(
  input: Input,
  listen: (answer: (value: T) => void) => readonly vscode.Disposable[],
): Promise<T | typeof back | undefined> {
  const listeners: vscode.Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      listeners.push(
        ...listen(resolve),
        input.onDidHide(() => resolve(undefined)),
        input.onDidTriggerButton(() => resolve(back)),
      );
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}
