import * as vscode from 'vscode';
import { type DatabaseEnvironment, environments } from '../../core/connections/profile';

const colours: Readonly<Record<DatabaseEnvironment, string>> = {
  development: 'charts.green',
  test: 'charts.blue',
  staging: 'charts.yellow',
  production: 'charts.red',
};

/** What the user calls an environment. */
export function environmentName(environment: DatabaseEnvironment): string {
  switch (environment) {
    case 'development':
      return vscode.l10n.t('Development');
    case 'test':
      return vscode.l10n.t('Test');
    case 'staging':
      return vscode.l10n.t('Staging');
    case 'production':
      return vscode.l10n.t('Production');
  }
}

/** A database in its environment's colour. */
export function environmentIcon(environment: DatabaseEnvironment): vscode.ThemeIcon {
  return new vscode.ThemeIcon('database', new vscode.ThemeColor(colours[environment]));
}

/** All of them, to choose from. */
export function environmentItems(): (vscode.QuickPickItem & { readonly environment: DatabaseEnvironment })[] {
  return environments.map((environment) => ({
    label: environmentName(environment),
    iconPath: environmentIcon(environment),
    description: environment === 'production' ? vscode.l10n.t('asks twice before anything is written') : undefined,
    environment,
  }));
}
