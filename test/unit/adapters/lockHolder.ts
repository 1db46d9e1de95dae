// Takes a folder's lock and tells what came of it; holds it until it is killed, or asked to release it.
import { lockFolder } from '../../../src/adapters/store/folderLock';

const [folder, stale, heartbeat] = process.argv.slice(2);

async function main(): Promise<void> {
  const attempt = await lockFolder(folder, { stale: Number(stale), heartbeat: Number(heartbeat) });
  if ('owner' in attempt) {
    console.log(`owned by ${attempt.owner.pid}`);
    return;
  }
  console.log(attempt.lock.isDoubtful ? 'doubtful' : 'held');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const isHeld = await attempt.lock.isHeld();
  await attempt.lock.release();
  console.log(`still held: ${isHeld}`);
  process.exit();
}

void main();
