import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { version } from '../package.json';
import { datasetFolder } from './adapters/store/datasetFolder';
import { openDatasetStore } from './adapters/store/datasetStore';
import { readSources, readText, readTextIfAny } from './adapters/store/readSources';
import { writing } from './adapters/store/writeError';
import type { Command, CommandPorts } from './cli/command';
import { datasets } from './cli/datasets';
import { generate } from './cli/generate';
import { help } from './cli/help';
import { inspect } from './cli/inspect';
import { readArguments } from './cli/options';
import { page } from './cli/page';
import { query } from './cli/query';
import { recipe } from './cli/recipe';
import { seed } from './cli/seed';
import { serve } from './cli/serve';
import { compose } from './compose';
import { badInput, errorLine, exitCode } from './core/errors';

const commands: Readonly<Record<string, Command>> = { inspect, generate, page, recipe, seed, query, datasets, serve };

function commandPorts(controller: AbortController): CommandPorts {
  return {
    version,
    ...compose(true),
    environment: process.env,
    store: (root) => {
      const folder = datasetFolder(process.cwd(), root === undefined ? undefined : path.resolve(root));
      return { folder, datasets: openDatasetStore(folder) };
    },
    scratchFolder: async () => {
      const folder = await fs.mkdtemp(path.join(tmpdir(), 'seedbed-'));
      return { path: folder, remove: () => fs.rm(folder, { recursive: true, force: true }) };
    },
    readSources,
    readText,
    readTextIfAny,
    writeText: (file, text) => writing(file, () => fs.writeFile(file, text)),
    checkWritable: (file) => writing(file, () => fs.access(path.dirname(path.resolve(file)), fs.constants.W_OK)),
    absolute: (file) => path.resolve(file),
    print: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    signal: controller.signal,
    takeInterrupts: () => {
      process.once('SIGINT', () => controller.abort());
      process.once('SIGTERM', () => controller.abort());
    },
  };
}

async function main(): Promise<number> {
  const ports = commandPorts(new AbortController());
  try {
    const { positional, options } = readArguments(process.argv.slice(2));
    const [name, ...rest] = positional;
    if (options.version) return print(version);
    if (options.help || name === undefined) return print(help, name === undefined && !options.help ? 2 : 0);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw badInput(`There is no command "${name}".`, `Commands: ${Object.keys(commands).join(', ')}.`);
    return await command(rest, { ...options, debug: options.debug ?? debugWanted() }, ports);
  } catch (error) {
    ports.say(`seedbed: ${errorLine(error)}`);
    if (debugWanted() && error instanceof Error && error.stack) ports.say(error.stack);
    return exitCode(error);
  }
}

/** SEEDBED_DEBUG, with 0 for no, as in the editor. */
function debugWanted(): boolean {
  return !['', '0'].includes(process.env.SEEDBED_DEBUG ?? '');
}

function print(text: string, code = 0): number {
  process.stdout.write(`${text}\n`);
  return code;
}

// Whoever reads the output may stop early, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Until it has come to its end: whatever ends the process before has not done what was asked.
process.exitCode = 1;
void main().then((code) => {
  process.exitCode = code;
});
