import * as vscode from 'vscode';
import type { Seeding, SeedMode, SeedOptions } from '../../core/databases';
import { formatted, sizeText, sum } from './seedingText';

/** More names than these nobody types. */
const mostNames = 6;

interface ModeItem extends vscode.QuickPickItem {
  readonly mode: SeedMode | undefined;
}

/** What is done beside writing rows; undefined when the user walked away. */
export async function chooseSeedOptions(
  dataset: string,
  connection: string,
): Promise<Pick<SeedOptions, 'triggers' | 'catalogue'> | undefined> {
  const triggers = { label: vscode.l10n.t("Fire the schema's triggers"), picked: true };
  const catalogue = {
    label: vscode.l10n.t('Enter the dataset in the catalogue'),
    description: 'seedbed.generated_datasets',
    detail: vscode.l10n.t('Creates the schema seedbed in the database, where it is missing.'),
  };
  const chosen = await vscode.window.showQuickPick([triggers, catalogue], {
    title: vscode.l10n.t('Seed {0} with {1}', connection, dataset),
    placeHolder: vscode.l10n.t('A dry run comes first; nothing is written yet.'),
    canPickMany: true,
  });
  return chosen && { triggers: chosen.includes(triggers), catalogue: chosen.includes(catalogue) };
}

/** What becomes of rows that are there; undefined when nothing is to be written. The dry run can be read meanwhile. */
export async function chooseMode(plan: Seeding, connection: string): Promise<SeedMode | undefined> {
  const filled = plan.tables.filter(({ existing }) => existing > 0);
  const existing = sum(filled.map((table) => table.existing));
  const none: ModeItem = { label: `$(close) ${vscode.l10n.t('Write Nothing')}`, mode: undefined };
  const empty: ModeItem = { label: `$(play) ${vscode.l10n.t('Seed')}`, description: sizeText(plan), mode: 'empty' };
  const append: ModeItem = {
    label: `$(add) ${vscode.l10n.t('Append')}`,
    description: vscode.l10n.t('{0} rows stay; {1}', formatted(existing), sizeText(plan)),
    mode: 'append',
  };
  const truncate: ModeItem = {
    label: `$(trash) ${vscode.l10n.t('Empty the Tables First')}`,
    description: vscode.l10n.t('{0} rows of {1} tables go', formatted(existing), formatted(filled.length)),
    mode: 'truncate',
  };
  const options = { title: vscode.l10n.t('Seed {0}: the dry run is open', connection), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(filled.length === 0 ? [empty, none] : [append, truncate, none], options))?.mode;
}

/** Tables are emptied once they have been named; false when the user walked away. */
export async function nameTables(tables: readonly string[]): Promise<boolean> {
  const wanted = tables.length <= mostNames ? tables.join(', ') : vscode.l10n.t('{0} tables', tables.length);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s,]+/g, ' ')
      .trim();
  const same = (text: string) => plain(text) === plain(wanted);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('All rows of these tables go'),
    prompt: vscode.l10n.t('Type: {0}', wanted),
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || same(text) ? undefined : vscode.l10n.t('Type: {0}', wanted)),
  });
  return typed !== undefined && same(typed);
}
