import * as vscode from 'vscode';
import { connectionUrl } from '../../core/connections/connectionUrl';
import type { ConnectionProfile } from '../../core/connections/profile';
import { environmentIcon, environmentName } from './environments';
import type { Profiles } from './profiles';

/** The connections that are kept, as a view. */
export class ConnectionTree implements vscode.TreeDataProvider<ConnectionProfile> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly profiles: Profiles) {
    this.onDidChangeTreeData = profiles.onDidChange;
  }

  getTreeItem(profile: ConnectionProfile): vscode.TreeItem {
    const environment = environmentName(profile.environment);
    const item = new vscode.TreeItem(profile.name);
    item.id = profile.id;
    item.description = environment;
    item.iconPath = environmentIcon(profile.environment);
    item.tooltip = `${connectionUrl(profile)}\n${environment}`;
    item.contextValue = 'connection';
    item.accessibilityInformation = { label: `${profile.name}, ${environment}` };
    return item;
  }

  getChildren(profile?: ConnectionProfile): ConnectionProfile[] {
    return profile === undefined ? this.profiles.list() : [];
  }
}
