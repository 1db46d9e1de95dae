import * as vscode from 'vscode';
import { commands } from '../../../contributions';
import type { ColumnSummary } from '../../../core/ports';
import type { Dataset } from '../../../core/recipe/dataset';
import { type Circumstances, contextValue, type DatasetState, statesOf } from './datasetState';
import { type ColumnNode, DatasetNode, FailureNode, type Node, TableNode } from './nodes';

/** How a dataset, a table, a column looks in the view, and what it says to those who hear it. */
export function treeItem(node: Node): vscode.TreeItem {
  if (node instanceof DatasetNode) return datasetItem(node);
  if (node instanceof TableNode) return tableItem(node);
  if (node instanceof FailureNode) return failureItem(node);
  return columnItem(node);
}

function datasetItem({ dataset, circumstances }: DatasetNode): vscode.TreeItem {
  const states = statesOf(dataset, circumstances);
  const item = new vscode.TreeItem(dataset.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = dataset.id;
  item.description = describe(dataset, states);
  item.iconPath = datasetIcon(states);
  item.contextValue = contextValue('dataset', states);
  item.tooltip = datasetTooltip(dataset, circumstances);
  item.accessibilityInformation = { label: vscode.l10n.t('Dataset {0}, {1}', dataset.name, item.description.replaceAll(' · ', ', ')) };
  return item;
}

function describe({ run }: Dataset, states: readonly DatasetState[]): string {
  const rows = run ? [vscode.l10n.t('{0} rows', formatted(run.rows))] : [];
  return [...rows, ...states.map(stateName)].join(' · ');
}

function stateName(state: DatasetState): string {
  switch (state) {
    case 'notGenerated':
      return vscode.l10n.t('not generated');
    case 'stale':
      return vscode.l10n.t('changed');
    case 'invalid':
      return vscode.l10n.t('constraints violated');
    case 'refused':
      return vscode.l10n.t('refused');
    case 'proven':
      return vscode.l10n.t('proven');
    case 'served':
      return vscode.l10n.t('served');
  }
}

const icons: Readonly<Record<DatasetState, readonly [icon: string, color?: string]>> = {
  invalid: ['error', 'problemsErrorIcon.foreground'],
  refused: ['error', 'problemsErrorIcon.foreground'],
  served: ['broadcast', 'charts.green'],
  stale: ['warning', 'problemsWarningIcon.foreground'],
  proven: ['verified', 'testing.iconPassed'],
  notGenerated: ['circle-outline'],
};

/** The state that matters most gives the icon. */
function datasetIcon(states: readonly DatasetState[]): vscode.ThemeIcon {
  const found = Object.entries(icons).find(([state]) => states.some((held) => held === state));
  const [icon, color] = found?.[1] ?? ['database'];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function datasetTooltip(dataset: Dataset, { stale }: Circumstances): vscode.MarkdownString {
  const { run, verdict } = dataset;
  const made = run && vscode.l10n.t('{0} rows in {1} tables, made in {2} s', formatted(run.rows), formatted(run.tables), run.seconds);
  const lines = [
    vscode.workspace.asRelativePath(vscode.Uri.parse(dataset.origin)),
    made,
    run && (run.valid ? vscode.l10n.t('Every constraint checked holds.') : vscode.l10n.t('Constraints are violated; the log says which.')),
    verdict && (verdict.accepted ? vscode.l10n.t('Accepted by {0}.', verdict.server) : vscode.l10n.t('Refused by {0}.', verdict.server)),
    stale ? vscode.l10n.t('The schema or the recipe has changed since these rows were made.') : undefined,
    vscode.l10n.t('Seed {0}, as of {1}', String(dataset.recipe.seed ?? dataset.defaults.seed), dataset.defaults.now.slice(0, 10)),
    vscode.l10n.t('Changed {0}', new Date(dataset.updated).toLocaleString(vscode.env.language)),
  ];
  return markdown(dataset.name, lines);
}

function tableItem({ dataset, table }: TableNode): vscode.TreeItem {
  const item = new vscode.TreeItem(table.table, vscode.TreeItemCollapsibleState.Collapsed);
  const short = table.rows < table.asked;
  const rows = short
    ? vscode.l10n.t('{0} of {1} rows', formatted(table.rows), formatted(table.asked))
    : vscode.l10n.t('{0} rows', formatted(table.rows));
  item.id = `${dataset.id}/${table.table}`;
  item.description = rows;
  item.iconPath = short
    ? new vscode.ThemeIcon('table', new vscode.ThemeColor('problemsWarningIcon.foreground'))
    : new vscode.ThemeIcon('table');
  item.contextValue = 'table';
  item.tooltip = markdown(table.table, [rows, vscode.l10n.t('{0} columns', formatted(table.columns.length))]);
  item.accessibilityInformation = { label: vscode.l10n.t('Table {0}, {1}', table.table, rows) };
  return item;
}

function columnItem({ dataset, table, column }: ColumnNode): vscode.TreeItem {
  const item = new vscode.TreeItem(column.name);
  item.id = `${dataset.id}/${table.table}/${column.name}`;
  item.description = column.references ? `${column.type} → ${column.references}` : column.type;
  item.iconPath = columnIcon(column);
  item.contextValue = 'column';
  item.tooltip = markdown(column.name, columnFacts(column));
  item.accessibilityInformation = { label: vscode.l10n.t('Column {0}, {1}', column.name, columnFacts(column).filter(Boolean).join(', ')) };
  return item;
}

function columnIcon({ key }: ColumnSummary): vscode.ThemeIcon {
  const keys = {
    primary: ['key', 'charts.yellow'],
    foreign: ['references', 'charts.blue'],
    unique: ['symbol-key', 'charts.purple'],
  } as const;
  if (!key) return new vscode.ThemeIcon('symbol-field');
  const [icon, color] = keys[key];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

function columnFacts(column: ColumnSummary): (string | undefined)[] {
  const keys = {
    primary: vscode.l10n.t('Primary key'),
    unique: vscode.l10n.t('Unique'),
    foreign: vscode.l10n.t('Foreign key to {0}', column.references ?? ''),
  };
  return [
    column.type,
    column.nullable ? vscode.l10n.t('may be NULL') : vscode.l10n.t('NOT NULL'),
    column.key && keys[column.key],
    column.generated ? vscode.l10n.t('computed by the database') : undefined,
    column.kind ? vscode.l10n.t('kind: {0}', column.kind) : undefined,
  ];
}

function failureItem({ dataset, message }: FailureNode): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  item.tooltip = message;
  item.command = { title: vscode.l10n.t('Open Schema'), command: commands.revealDdl, arguments: [dataset.id] };
  return item;
}

/** Names and texts of the user's never become markup. */
function markdown(title: string, lines: readonly (string | undefined)[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString('**').appendText(title).appendMarkdown('**\n');
  for (const line of lines) if (line) tooltip.appendMarkdown('\n- ').appendText(line).appendMarkdown('\n');
  return tooltip;
}

function formatted(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
