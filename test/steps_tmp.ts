import { readFileSync } from 'node:fs';
import { loadPlan } from '../src/flows/loadPlan';
import { parser } from './unit/support/plans';

async function main() {
  const file = process.argv[2];
  const rows = Number(process.argv[3]);
  const gaps: number[] = [];
  let at = performance.now();
  await loadPlan({ sources: [{ file, text: readFileSync(file, 'utf8') }], recipe: { rows } } as never, parser, {
    breathe: async () => {
      const n = performance.now();
      gaps.push(Math.round(n - at));
      await new Promise((r) => setImmediate(r));
      at = performance.now();
    },
  } as never);
  console.log(gaps.length, gaps.sort((a, b) => b - a).slice(0, 12), 'last', Math.round(performance.now() - at));
}
main();
