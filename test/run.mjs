// npm test: all tests but those in an editor, in two processes side by side: much of their time servers and other processes work.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

/** Folders of `database` that go with the first half. */
const FIRST = 'test/database/{catalogue,connections,embedded,gate,introspect}/**/*.test.ts';
const halves = [
  ['test/{unit,contract}/**/*.test.ts', FIRST],
  ['test/database/**/*.test.ts', '--ignore', FIRST],
];

/** The first half tells as it goes, the second behind it. */
const runs = halves.map((patterns, at) => {
  const output = at === 0 ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [mocha, ...patterns], { stdio: ['ignore', output, output] });
  const told = [];
  child.stdout?.on('data', (chunk) => told.push(chunk));
  child.stderr?.on('data', (chunk) => told.push(chunk));
  return { ended: once(child, 'close'), told };
});

for (const { ended, told } of runs) {
  const [code] = await ended;
  process.stdout.write(Buffer.concat(told));
  if (code !== 0) process.exitCode = 1;
}
