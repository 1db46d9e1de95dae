import { readFileSync } from 'node:fs';
import { setFlag, V8_OF_NODE_24 } from '../startup/setFlag';
import type { CreatePgQueryModule, PgQueryModule } from './pgQueryModule';

/** Starts the parser. `ownProcess`: nobody else's code runs in this process, so its V8 may be tuned for a short life. */
export function instantiate(ownProcess: boolean): Promise<PgQueryModule> {
  const create = require('libpg-query/wasm/libpg-query.js') as CreatePgQueryModule;
  const bytes = readFileSync(require.resolve('libpg-query/wasm/libpg-query.wasm'));
  const compile = (): WebAssembly.Module => new WebAssembly.Module(bytes);
  const module = ownProcess ? withoutTierUp(compile) : compile();
  return create({
    noFSInit: true,
    instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(module, imports)),
  });
}

/**
 * Parsing a schema takes a few milliseconds, but makes the parser's largest functions hot: V8 would then compile
 * them again, on another thread, with all optimisations, for a third of a second and in tens of megabytes, and the
 * process could not end before that is done. A module made without dynamic tiering stays as it is
 * (without `--wasm-tier-up` too: see `settleFlags`).
 */
function withoutTierUp(compile: () => WebAssembly.Module): WebAssembly.Module {
  setFlag('--no-wasm-dynamic-tiering', V8_OF_NODE_24);
  try {
    return compile();
  } finally {
    setFlag('--wasm-dynamic-tiering', V8_OF_NODE_24);
  }
}
