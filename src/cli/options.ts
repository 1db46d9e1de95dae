import { parseArgs } from 'node:util';
import { badInput } from '../core/errors';

/** A command line, read: what stands without a dash, and the options by name. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: Options;
}

export interface Options {
  readonly rows?: readonly string[];
  readonly seed?: string;
  readonly now?: string;
  readonly recipe?: string;
  readonly locale?: string;
  readonly dialect?: string;
  readonly format?: string;
  readonly out?: string;
  readonly zip?: string;
  readonly report?: string;
  readonly workers?: string;
  readonly offset?: string;
  readonly limit?: string;
  readonly seconds?: string;
  readonly connection?: string;
  readonly truncate?: string;
  readonly catalogue?: string;
  readonly confirm?: string;
  readonly store?: string;
  readonly port?: string;
  readonly append?: boolean;
  readonly 'dry-run'?: boolean;
  readonly 'no-triggers'?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly prove?: boolean;
  readonly violate?: boolean;
  readonly events?: boolean;
  readonly debug?: boolean;
  readonly json?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const known = {
  rows: { type: 'string', multiple: true },
  seed: text,
  now: text,
  recipe: text,
  locale: text,
  dialect: text,
  format: text,
  out: text,
  zip: text,
  report: text,
  workers: text,
  offset: text,
  limit: text,
  seconds: text,
  connection: text,
  truncate: text,
  catalogue: text,
  confirm: text,
  store: text,
  port: text,
  append: flag,
  'dry-run': flag,
  'no-triggers': flag,
  force: flag,
  strict: flag,
  prove: flag,
  violate: flag,
  events: flag,
  debug: flag,
  json: flag,
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Threads that may be asked for. */
export const MAX_WORKERS = 64;

/** Reads a command line. Throws `bad-input` for options that there are not. */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: joinNegatives(args), options: known, allowPositionals: true });
    return { positional: positionals, options: values };
  } catch (error) {
    throw badInput(`${(error as Error).message.split('\n')[0].replace(/\.? To specify.*$/, '')}.`, 'See seedbed --help.');
  }
}

/** `--rows -5` is a value, not an option, so that it gets an answer of its own. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (/^-\d/.test(arg) && last?.startsWith('--') && !last.includes('=')) joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** A whole number from `least` to `most`; throws `bad-input` naming the option. */
export function wholeNumber(option: string, value: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw badInput(`${option} is "${value}", not a whole number ${range}.`);
}
