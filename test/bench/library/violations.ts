import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PEERS } from '../measure/library';

/** The constraints of the library that the rows in a folder break, with how often; or why nobody looked. */
export async function violationsIn(folder: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('python3', [join(PEERS, 'verify.py'), folder]);
    const { violations } = JSON.parse(stdout) as { violations: Record<string, number> };
    const broken = Object.entries(violations).map(([constraint, count]) => `${constraint} ${count}`);
    return broken.length === 0 ? 'none' : broken.join(', ');
  } catch (error) {
    return `not checked (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
}
