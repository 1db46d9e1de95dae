import type { Output, OutputTarget } from '../../core/ports';
import { FolderOutput } from './folderOutput';
import { ZipOutput } from './zipOutput';

/** Opens the folder or ZIP that the target names. */
export async function openOutput(target: OutputTarget, modified: Date): Promise<Output> {
  switch (target.kind) {
    case 'folder':
      return FolderOutput.open(target.path, target.force);
    case 'zip':
      return ZipOutput.open(target.path, target.force, modified);
  }
}
