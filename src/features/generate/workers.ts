import { settings } from '../../contributions';
import { readSetting } from '../../host/settings';

/** Worker threads that the user asked for; undefined leaves it to the engine, by size. */
export function countWorkers(): number | undefined {
  return readSetting(settings.workers) || undefined;
}
