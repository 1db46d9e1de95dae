import * as vscode from 'vscode';
import { settings } from '../../contributions';
import { cancelled } from '../../core/errors';
import type { DatasetSummary } from '../../core/ports';
import { readSetting } from '../../host/settings';

/** Asks before making more rows than the setting lets pass unasked. Throws `cancelled` on a no. */
export async function confirmSize(summary: DatasetSummary, scope: vscode.Uri): Promise<void> {
  const limit = readSetting(settings.maxRowsPerTable, scope);
  const large = summary.tables.filter((table) => table.rows > limit);
  if (large.length === 0) return;
  const largest = large.reduce((a, b) => (b.rows > a.rows ? b : a));
  const go = vscode.l10n.t('Generate');
  const message = vscode.l10n.t(
    '{0} will have {1} rows. Generate that many?',
    largest.table,
    largest.rows.toLocaleString(vscode.env.language),
  );
  const detail = vscode.l10n.t('The setting seedbed.maxRowsPerTable asks above {0} rows.', limit.toLocaleString(vscode.env.language));
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, go)) !== go) throw cancelled();
}
