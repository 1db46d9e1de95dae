import type * as vscode from 'vscode';

/** Passwords of connections, in the editor's own store of secrets and nowhere else. */
export class Secrets {
  constructor(private readonly storage: vscode.SecretStorage) {}

  /** The password of the connection with that id, if there is one. */
  password(id: string): Thenable<string | undefined> {
    return this.storage.get(keyOf(id));
  }

  async keep(id: string, password: string): Promise<void> {
    await this.storage.store(keyOf(id), password);
  }

  async forget(id: string): Promise<void> {
    await this.storage.delete(keyOf(id));
  }
}

function keyOf(id: string): string {
  return `seedbed.connection.${id}`;
}
