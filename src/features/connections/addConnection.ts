import * as vscode from 'vscode';
import { connectionUrl } from '../../core/connections/connectionUrl';
import type { ConnectionProfile } from '../../core/connections/profile';
import { askFields, askRest, askUrl, draftOf, type ProfileDraft } from './askProfile';
import type { Profiles } from './profiles';
import { offeredConnections } from './workspaceConnections';

interface WayItem extends vscode.QuickPickItem {
  ask?(): Promise<ProfileDraft | undefined>;
}

/** Has a connection entered, pasted, or taken over from the workspace, and keeps it. Undefined when the user went away. */
export async function addConnection(profiles: Profiles): Promise<ConnectionProfile | undefined> {
  const way = await vscode.window.showQuickPick(ways(), { title: vscode.l10n.t('Add Connection'), matchOnDescription: true });
  const draft = await way?.ask?.();
  if (!draft) return undefined;
  await profiles.save(draft.profile, draft.password);
  return draft.profile;
}

async function ways(): Promise<WayItem[]> {
  const offered = await offeredConnections();
  const separator = { label: vscode.l10n.t('Found, and kept only if you choose it'), kind: vscode.QuickPickItemKind.Separator };
  return [
    { label: `$(clippy) ${vscode.l10n.t('Paste a URL')}`, ask: async () => restOf(await askUrl()) },
    { label: `$(list-ordered) ${vscode.l10n.t('Enter Host, Database and User')}`, ask: askFields },
    ...(offered.length === 0 ? [] : [separator]),
    ...offered.map(({ variable, target, origin }) => ({
      label: `$(symbol-variable) ${variable}`,
      description: connectionUrl(target),
      detail: origin,
      ask: () => askRest(draftOf(target)),
    })),
  ];
}

async function restOf(draft: ProfileDraft | undefined): Promise<ProfileDraft | undefined> {
  return draft && askRest(draft);
}
