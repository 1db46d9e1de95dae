// Preloaded at build time (esbuild.mjs) into a run of the command line: keeps V8's compiled code of every bundle
// that `runCompiled` runs, with all functions that were needed until the end.

const { renameSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const { isMainThread, threadId } = require('node:worker_threads');

const scripts = new Map();

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.set(options.filename, this);
  }
};

function keep() {
  for (const [file, script] of scripts) {
    const cache = file.replace(/\.js$/, `.${process.versions.v8}-${process.arch}.cache`);
    const half = `${cache}.${threadId}`;
    writeFileSync(half, script.createCachedData());
    renameSync(half, cache);
  }
}

// Threads are ended from outside, and hear nothing of it.
if (isMainThread) process.on('exit', keep);
else setInterval(keep, 20).unref();
