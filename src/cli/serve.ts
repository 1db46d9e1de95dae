import type { KeptDataset } from '../core/databases';
import { badInput } from '../core/errors';
import { type Chosen, chosenDataset } from './chosenDataset';
import type { Command, CommandPorts } from './command';
import { loadEvents } from './loadEvents';
import { wholeNumber } from './options';

const LAST_PORT = 65_535;

/** `seedbed serve DATASET|SCHEMA [--port P]`: other programs reach the rows until this one is interrupted. */
export const serve: Command = async (positional, options, ports) => {
  if (positional.length === 0) throw badInput('No dataset was given.', 'seedbed serve DATASET|SCHEMA [--port P]');
  const port = options.port === undefined ? 0 : wholeNumber('--port', options.port, 0, LAST_PORT);
  const chosen = await chosenDataset(positional, options, ports);
  ports.takeInterrupts();
  return withPlace(chosen, positional.join(' '), ports, async (dataset) => {
    const { url } = await ports.databases.serve(dataset, port, loadEvents(options, ports), ports.signal);
    ports.print(url);
    ports.say(`${dataset.name} is served on this machine alone; interrupt to end. What programs change is not kept.`);
    await interrupted(ports.signal);
    return 0;
  });
};

/** A schema that is not kept has its database in a folder that is gone afterwards. */
async function withPlace(chosen: Chosen, name: string, ports: CommandPorts, work: (dataset: KeptDataset) => Promise<0>): Promise<0> {
  const scratch = chosen.kind === 'input' ? await ports.scratchFolder() : undefined;
  try {
    return await work(
      chosen.kind === 'dataset' ? chosen.dataset : { folder: scratch?.path ?? '', id: 'schema', name, input: chosen.input },
    );
  } finally {
    await ports.databases.close();
    await scratch?.remove();
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A signal alone keeps no process running.
    const staying = setInterval(() => undefined, 60_000);
    const end = (): void => {
      clearInterval(staying);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
