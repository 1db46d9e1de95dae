import * as vscode from 'vscode';
import { type ConnectionProfile, connectionProfile, profileTarget } from '../../core/connections/profile';
import type { ConnectionTarget } from '../../core/databases';
import type { Log } from '../../host/log';
import type { Secrets } from '../../host/secrets';

const key = 'seedbed.connections';

/** The connections that the user keeps: in the editor's state, for all workspaces, and their passwords among its secrets. */
export class Profiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly state: vscode.Memento,
    private readonly secrets: Secrets,
    private readonly log: Log,
  ) {}

  /** By name. One that cannot be read is left out. */
  list(): ConnectionProfile[] {
    const kept = this.state.get<unknown>(key, []);
    const profiles = (Array.isArray(kept) ? kept : []).flatMap((value) => {
      const { data, error } = connectionProfile.safeParse(value);
      if (error) this.log.warn(`A kept connection cannot be read: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`);
      return data ? [data] : [];
    });
    return profiles.sort((a, b) => a.name.localeCompare(b.name, vscode.env.language));
  }

  async target(profile: ConnectionProfile): Promise<ConnectionTarget> {
    return profileTarget(profile, await this.secrets.password(profile.id));
  }

  /** Keeps a profile, in place of the one with its id. An empty password is none; undefined leaves it as it is. */
  async save(profile: ConnectionProfile, password: string | undefined): Promise<void> {
    if (password) await this.secrets.keep(profile.id, password);
    else if (password === '') await this.secrets.forget(profile.id);
    await this.state.update(key, [...this.list().filter(({ id }) => id !== profile.id), profile]);
    this.changed.fire();
  }

  /** Its password goes first. */
  async remove(profile: ConnectionProfile): Promise<void> {
    await this.secrets.forget(profile.id);
    await this.state.update(
      key,
      this.list().filter(({ id }) => id !== profile.id),
    );
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
