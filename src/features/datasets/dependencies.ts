import type * as vscode from 'vscode';
import type { Databases } from '../../core/databases';
import type { Engine } from '../../core/ports';
import type { Log } from '../../host/log';
import type { Problems } from '../problems/problems';
import type { Datasets } from './datasets';

/** What the features that run the engine are handed by the composition root. */
export interface Dependencies {
  readonly engine: Engine;
  readonly databases: Databases;
  readonly datasets: Datasets;
  readonly problems: Problems;
  readonly log: Log;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
}
