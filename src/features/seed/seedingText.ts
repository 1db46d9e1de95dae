import * as vscode from 'vscode';
import type { Seeding } from '../../core/databases';

/** A dry run to be read: what would happen as comments, then the very statements. */
export function seedingText(dataset: string, connection: string, seeding: Seeding): string {
  const { schema, server, tables, notes, statements } = seeding;
  const made =
    schema === 'created'
      ? vscode.l10n.t('The schema is not there: it is created first.')
      : vscode.l10n.t('The schema is there, and matches.');
  const facts = [
    vscode.l10n.t('Dry run: {0} into {1} ({2})', dataset, connection, server),
    vscode.l10n.t('Nothing has been written.'),
    '',
    made,
    '',
    ...tableLines(tables),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
  return `${facts.map((fact) => `-- ${fact}`.trimEnd()).join('\n')}\n\n${statements.map(ended).join('\n')}\n`;
}

/** Rows and bytes in words: `400 rows into 4 tables, about 32 KB`. */
export function sizeText({ tables }: Seeding): string {
  const rows = sum(tables.map((table) => table.rows));
  return vscode.l10n.t(
    '{0} rows into {1} tables, about {2}',
    formatted(rows),
    formatted(tables.length),
    size(sum(tables.map(({ bytes }) => bytes))),
  );
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function formatted(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

function tableLines(tables: Seeding['tables']): string[] {
  const head = [vscode.l10n.t('table'), vscode.l10n.t('rows added'), vscode.l10n.t('there already'), vscode.l10n.t('about')];
  const rows = tables.map(({ table, rows, existing, bytes }) => [table, formatted(rows), formatted(existing), size(bytes)]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  return [head, ...rows].map((row) => row.map((cell, column) => pad(cell, widths[column], column > 0)).join('  '));
}

function pad(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

function ended(statement: string): string {
  return /;\s*$/.test(statement) ? statement : `${statement};`;
}

const units = ['B', 'KB', 'MB', 'GB'];

function size(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000))));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString(vscode.env.language, { maximumSignificantDigits: value < 100 ? 2 : 3 })} ${units[power]}`;
}
