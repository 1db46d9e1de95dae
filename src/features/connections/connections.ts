import * as vscode from 'vscode';
import { connectionUrl } from '../../core/connections/connectionUrl';
import { looksLikeProduction } from '../../core/connections/looksLikeProduction';
import type { ConnectionProfile } from '../../core/connections/profile';
import type { ConnectionTarget } from '../../core/databases';
import { addConnection } from './addConnection';
import { environmentIcon, environmentName } from './environments';
import type { Profiles } from './profiles';
import { offeredConnections } from './workspaceConnections';

/** A connection that the user has chosen. */
export interface ChosenConnection {
  /** What the user calls it. */
  readonly name: string;
  readonly target: ConnectionTarget;
  /** What the user says it is for; absent of one that is not kept. */
  readonly environment?: string;
}

interface ConnectionItem extends vscode.QuickPickItem {
  choose?(): Promise<ChosenConnection | undefined>;
}

/** What other features ask of those who keep connections. */
export class Connections {
  constructor(private readonly profiles: Profiles) {}

  /** Has a connection chosen: one that is kept, one that the workspace speaks of, for this time alone, or a new one. Undefined when the user chose none. */
  async choose(): Promise<ChosenConnection | undefined> {
    const options = { title: vscode.l10n.t('Choose a connection'), matchOnDescription: true };
    return (await vscode.window.showQuickPick(this.items(), options))?.choose?.();
  }

  async chosen(profile: ConnectionProfile): Promise<ChosenConnection> {
    return { name: profile.name, target: await this.profiles.target(profile), environment: profile.environment };
  }

  /** Asks, twice, before something is written to a database that looks like one in production; true at once for others. `what` is about to be written. */
  async confirmWrite({ name, target, environment }: ChosenConnection, what: string): Promise<boolean> {
    if (!looksLikeProduction(target, environment)) return true;
    const write = vscode.l10n.t('Write There');
    const message = vscode.l10n.t('{0} looks like a database in production. Write to it?', name);
    const detail = `${connectionUrl(target)}\n\n${what}`;
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, write)) !== write) return false;
    const prompt = vscode.l10n.t("Type the database's name: {0}", target.database);
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('Write to {0}', name),
      prompt,
      ignoreFocusOut: true,
      validateInput: (text) => (text === '' || target.database.startsWith(text) ? undefined : prompt),
    });
    return typed === target.database;
  }

  private async items(): Promise<ConnectionItem[]> {
    const kept = this.profiles.list();
    const offered = await offeredConnections();
    const once = { label: vscode.l10n.t('For this time alone'), kind: vscode.QuickPickItemKind.Separator };
    const more = { label: '', kind: vscode.QuickPickItemKind.Separator };
    return [
      ...kept.map((profile) => ({ ...profileItem(profile), choose: () => this.chosen(profile) })),
      ...(offered.length === 0 ? [] : [once]),
      ...offered.map(({ variable, target, origin }) => ({
        label: `$(symbol-variable) ${variable}`,
        description: connectionUrl(target),
        detail: origin,
        choose: async () => ({ name: variable, target }),
      })),
      more,
      { label: `$(add) ${vscode.l10n.t('Add Connection')}`, choose: () => this.added() },
    ];
  }

  private async added(): Promise<ChosenConnection | undefined> {
    const profile = await addConnection(this.profiles);
    return profile && this.chosen(profile);
  }
}

/** A profile to be picked, in its environment's colour. */
export function profileItem(profile: ConnectionProfile): vscode.QuickPickItem {
  return {
    label: profile.name,
    iconPath: environmentIcon(profile.environment),
    description: connectionUrl(profile),
    detail: environmentName(profile.environment),
  };
}
