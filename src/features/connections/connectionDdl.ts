import * as vscode from 'vscode';
import type { Databases, Introspected, SmallTable } from '../../core/databases';
import { UserFacingError } from '../../core/errors';
import { displayName, type QualifiedName, sameName } from '../../core/schema/schema';
import { withParents } from '../../core/schema/withParents';
import { withJobProgress } from '../../host/progress';
import type { ChosenConnection } from './connections';

/** A connected database as a SQL document, with the rows of small tables if the user wants them as they are. */
export async function openConnectionDdl({ name, target }: ChosenConnection, databases: Databases): Promise<void> {
  const reading = vscode.l10n.t('Reading the schema of {0}', name);
  const introspected = await withJobProgress(reading, (_onEvent, signal) => databases.introspect(target, signal));
  if (introspected.schema.tables.length === 0) throw new UserFacingError('no-tables', vscode.l10n.t('{0} has no tables.', name));
  const tables = await chooseReferenceTables(introspected);
  if (!tables) return;
  const rows =
    tables.length === 0 ? '' : await withJobProgress(reading, (_onEvent, signal) => databases.referenceRows(target, tables, signal));
  const content = rows === '' ? introspected.ddl : `${introspected.ddl}\n${rows}`;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sql', content }), { preview: false });
}

/** Tables whose rows the script takes over, parents before children; undefined when the user went away. */
async function chooseReferenceTables({ schema, small }: Introspected): Promise<readonly QualifiedName[] | undefined> {
  const items = small
    .filter(({ table }) => withParents(schema, [table]).every((parent) => isAmong(parent, small)))
    .map(({ table, rows }) => ({
      label: displayName(table, schema.defaultSchema),
      description: rows === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', rows),
      table,
    }));
  if (items.length === 0) return [];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Rows to take over as they are'),
    placeHolder: vscode.l10n.t('Tables whose rows generated ones refer to; none is fine'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return (
    chosen &&
    withParents(
      schema,
      chosen.map(({ table }) => table),
    )
  );
}

function isAmong(table: QualifiedName, small: readonly SmallTable[]): boolean {
  return small.some((candidate) => sameName(candidate.table, table));
}
