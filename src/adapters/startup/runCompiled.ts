import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

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
 * For a process that is ours alone. What V8 may do with wasm is part of what its compiled code is checked
 * against, so this comes first, and stays (see `instantiate`).
 */
export function settleFlags(): void {
  setFlagsFromString('--no-wasm-tier-up');
}
