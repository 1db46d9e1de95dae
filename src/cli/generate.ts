import { badInput } from '../core/errors';
import type { Report } from '../core/measure/report';
import type { Engine, OutputTarget } from '../core/ports';
import type { Command, CommandPorts } from './command';
import { datasetInput } from './datasetInput';
import { MAX_WORKERS, type Options, wholeNumber } from './options';
import { reportSummary } from './reportSummary';

/** `seedbed generate SCHEMA [--out DIR | --zip FILE] …`: makes the rows, validates them, says what came of it. */
export const generate: Command = async (positional, options, ports) => {
  const target = readTarget(options, ports);
  if (options.violate && !target)
    throw badInput('--violate writes a file beside the data, and there is nowhere to write to.', 'Add --out or --zip.');
  const workers = options.workers === undefined ? undefined : wholeNumber('--workers', options.workers, 1, MAX_WORKERS);
  if (options.report !== undefined) await ports.checkWritable(options.report);
  const input = await datasetInput(positional, options, ports);
  const request = {
    target,
    format: options.format ?? 'csv',
    workers,
    prove: options.prove ?? false,
    strict: options.strict ?? false,
    ...(options.violate && { violate: true }),
    ...(options.report === undefined && !options.json && !options.debug && { measuredRows: 0 }),
  };
  const report = await ports.engine.generate(input, request, listener(options, ports), ports.signal);
  if (options.report !== undefined) await ports.writeText(options.report, `${JSON.stringify(report, null, 2)}\n`);
  if (options.json) ports.print(JSON.stringify(report));
  else ports.print(reportSummary(report, target?.path, options.report ?? (options.debug ? 'the list of columns' : undefined)));
  if (options.debug) logStatistics(report, ports);
  return report.validity.valid && report.proof?.accepted !== false ? 0 : 1;
};

function readTarget({ out, zip, force = false }: Options, ports: CommandPorts): OutputTarget | undefined {
  if (out !== undefined && zip !== undefined) throw badInput('--out and --zip exclude each other.', 'Give one of them.');
  if (out !== undefined) return { kind: 'folder', path: ports.absolute(out), force };
  return zip === undefined ? undefined : { kind: 'zip', path: ports.absolute(zip), force };
}

function listener({ events }: Options, ports: CommandPorts): Parameters<Engine['generate']>[2] {
  return (event) => {
    // Until here nothing is written, and planning may be too busy to hear of an interrupt.
    if (event.type === 'generation:start') ports.takeInterrupts();
    if (events) ports.say(JSON.stringify(event));
  };
}

/** Per table: rows, and per column what was measured; no values. */
function logStatistics(report: Report, ports: CommandPorts): void {
  for (const { table, rows, columns } of report.tables) {
    ports.say(`${table}: ${rows} rows`);
    for (const { column, type, kind, confidence, nullShare, distinct } of columns)
      ports.say(`  ${column} ${type}: ${kind} (${confidence}), ${Math.round(nullShare * 100)} % NULL, ${distinct} distinct`);
  }
  const { checkedRows, violations, unchecked } = report.validity;
  ports.say(`validation: ${checkedRows} rows, ${violations.length} constraints violated, ${unchecked.length} left to the proof`);
}
