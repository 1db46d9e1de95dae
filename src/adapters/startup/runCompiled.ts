import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Script } from 'node:vm';
import { setFlag, V8_OF_NODE_20, V8_OF_NODE_24 } from './setFlag';

/**
 * Runs the bundle `NAME.js` that lies beside this one. Where the build has left V8's compiled code of it, for the
 * very version of V8 that runs now, nothing has to be compiled: that is most of what a short command would take.
 * V8 looks at the code before it takes it; what it refuses, or what is not there, is compiled as ever.
 *
 * The bundle is one function of a module's five names, and its name holds a hash of its text: code that was
 * compiled from another text has another name.
 */
export function runCompiled(name: string): void {
  const filename = path.join(__dirname, `${name}.js`);
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiledCode(path.join(__dirname, name)) });
  const run = script.runInThisContext() as (...names: readonly unknown[]) => void;
  run(exports, require, module, filename, __dirname);
}

function compiledCode(bundle: string): Buffer | undefined {
  try {
    return readFileSync(`${bundle}.${process.versions.v8}-${process.arch}.cache`);
  } catch {
    return undefined;
  }
}

/**
 * For a process that is ours alone. Flags are part of what V8 checks its compiled code against, so this comes first,
 * and stays.
 */
export function settleFlags(): void {
  // See `instantiate`.
  setFlag('--no-wasm-tier-up', V8_OF_NODE_24);
  // What of the parser is never called need not be looked at.
  setFlag('--wasm-lazy-validation', V8_OF_NODE_24);
  // A function counts as hot after three times as much work as usual: a short command is over before it would have
  // gained by the optimiser, which takes as much processor time as all the rest, and a long one does not notice.
  setFlag('--interrupt-budget=200000', V8_OF_NODE_20);
}
