import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const README = join(__dirname, '../README.md');

/** What else kept the machine busy before the benchmark did. */
const [LOAD] = loadavg();

/** Writes `text` into the README beside the benchmarks, between the two markers of the part; throws where they are missing. */
export function writeReadmePart(part: string, text: string): void {
  const [start, end] = [`<!-- ${part}: generated -->`, `<!-- ${part}: end -->`];
  const whole = readFileSync(README, 'utf8');
  const [from, to] = [whole.indexOf(start), whole.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${README} lacks the markers "${start}" and "${end}".`);
  writeFileSync(README, `${whole.slice(0, from + start.length)}\n${text.trim()}\n${whole.slice(to)}`);
}

/** The command, the day and the machine, for above a table of figures. */
export function provenance(command: string): string {
  const processors = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine = `${processors.length} × ${processors[0]?.model.trim()}, ${memory}, ${process.platform}, Node ${process.version}, load average ${LOAD.toFixed(1)} at the start`;
  return `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine}.`;
}
