import * as vscode from 'vscode';
import { commands, connectionsView } from '../../contributions';
import { connectionUrl } from '../../core/connections/connectionUrl';
import { type ConnectionProfile, connectionProfile } from '../../core/connections/profile';
import type { Databases } from '../../core/databases';
import { registerCommand } from '../../host/commands';
import type { Log } from '../../host/log';
import { withJobProgress } from '../../host/progress';
import { addConnection } from './addConnection';
import { askChanges } from './askProfile';
import { openConnectionDdl } from './connectionDdl';
import { type ChosenConnection, type Connections, profileItem } from './connections';
import { ConnectionTree } from './connectionTree';
import type { Profiles } from './profiles';

/** What the connections' commands work with. */
export interface ConnectionDependencies {
  readonly profiles: Profiles;
  readonly connections: Connections;
  readonly databases: Databases;
  readonly log: Log;
}

/** The view of connections, and what is done with one. */
export function registerConnections({ profiles, connections, databases, log }: ConnectionDependencies): vscode.Disposable {
  const view = vscode.window.createTreeView(connectionsView, { treeDataProvider: new ConnectionTree(profiles) });
  const onKept = (id: Parameters<typeof registerCommand>[0], action: (profile: ConnectionProfile) => Promise<unknown>) =>
    registerCommand(id, log, async (clicked) => {
      const profile = clickedProfile(clicked ?? (view.visible ? view.selection[0] : undefined)) ?? (await pickProfile(profiles));
      if (profile) await action(profile);
    });
  const onChosen = (id: Parameters<typeof registerCommand>[0], action: (chosen: ChosenConnection) => Promise<unknown>) =>
    registerCommand(id, log, async (clicked) => {
      const profile = clickedProfile(clicked);
      const chosen = profile ? await connections.chosen(profile) : await connections.choose();
      if (chosen) await action(chosen);
    });
  return vscode.Disposable.from(
    view,
    registerCommand(commands.addConnection, log, async () => {
      const added = await addConnection(profiles);
      if (added) await test(await connections.chosen(added), databases);
    }),
    onKept(commands.editConnection, async (profile) => {
      const draft = await askChanges(profile);
      if (draft) await profiles.save(draft.profile, draft.password);
    }),
    onKept(commands.removeConnection, (profile) => remove(profile, profiles)),
    onChosen(commands.testConnection, (chosen) => test(chosen, databases)),
    onChosen(commands.connectionDdl, (chosen) => openConnectionDdl(chosen, databases)),
  );
}

function clickedProfile(clicked: unknown): ConnectionProfile | undefined {
  return connectionProfile.safeParse(clicked).data;
}

async function pickProfile(profiles: Profiles): Promise<ConnectionProfile | undefined> {
  const items = profiles.list().map((profile) => ({ ...profileItem(profile), profile }));
  const placeHolder = items.length === 0 ? vscode.l10n.t('No connection is kept.') : undefined;
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Connections'), placeHolder, matchOnDescription: true }))
    ?.profile;
}

async function remove(profile: ConnectionProfile, profiles: Profiles): Promise<void> {
  const yes = vscode.l10n.t('Remove');
  const message = vscode.l10n.t('Remove the connection {0} and its password?', profile.name);
  const detail = vscode.l10n.t('The database stays as it is.');
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes) await profiles.remove(profile);
}

/** Connects, and tells who answers. */
async function test({ name, target }: ChosenConnection, databases: Databases): Promise<void> {
  const connecting = vscode.l10n.t('Connecting to {0}', connectionUrl(target));
  const info = await withJobProgress(connecting, (_onEvent, signal) => databases.test(target, signal));
  const told = info.encrypted
    ? vscode.l10n.t('{0}: {1}, as {2}, encrypted.', name, info.server, info.user)
    : vscode.l10n.t('{0}: {1}, as {2}, not encrypted.', name, info.server, info.user);
  // Not awaited: whoever called the command should not wait until the user has read this.
  void vscode.window.showInformationMessage(told);
}
