import * as vscode from 'vscode';
import type { Question } from '../../core/query/result';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import type { Dependencies } from '../datasets/dependencies';

/** Has the user pick one of the questions that the schema suggests; undefined when none was picked. */
export async function chooseQuestion(dataset: Dataset, { databases }: Dependencies): Promise<Question | undefined> {
  const items = databases
    .questions(datasetInput(dataset))
    .then((questions) =>
      questions.map((question) => ({ label: question.text, detail: question.sql.replace(/\s+/g, ' ').trim(), question })),
    );
  const options = { title: vscode.l10n.t('Questions to {0}', dataset.name), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.question;
}
