import type { Environment } from './parseConnection';

/** `export NAME = value`; a quoted value may go over several lines, an unquoted one ends at ` #`. */
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|`([^`]*)`|((?:(?![ \t]#)[^\r\n])*))[ \t]*(?:#[^\r\n]*)?$/gm;

interface Value {
  readonly text: string;
  /** Of values in single quotes nothing is expanded. */
  readonly expands: boolean;
}

/** The variables of an `.env` file, `${NAME}` and `${NAME:-otherwise}` expanded from the file itself; a later assignment counts more. */
export function readEnvFile(text: string): Environment {
  const values = new Map<string, Value>();
  for (const [, name, single, double, back, plain] of text.matchAll(ASSIGNMENT)) values.set(name, written(single, double, back, plain));
  const known = new Map<string, string>();
  return Object.fromEntries([...values.keys()].map((name) => [name, expanded(name, values, known)]));
}

function written(single?: string, double?: string, back?: string, plain?: string): Value {
  if (single !== undefined) return { text: single, expands: false };
  if (double !== undefined) return { text: double.replace(/\\(["\\nrt])/g, (_, letter) => ESCAPES[letter] ?? letter), expands: true };
  return { text: back ?? (plain ?? '').trim(), expands: true };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** No connection is as long, and variables that double each other would fill the memory. */
const LONGEST = 10_000;

/** `known` are those that have been expanded: a variable made of itself adds nothing to itself. */
function expanded(name: string, values: ReadonlyMap<string, Value>, known: Map<string, string>): string {
  const value = values.get(name);
  if (value === undefined) return '';
  const before = known.get(name);
  if (before !== undefined) return before;
  known.set(name, '');
  const text = value.expands ? value.text.replace(REFERENCE, referred) : value.text;
  known.set(name, text.slice(0, LONGEST));
  return text.slice(0, LONGEST);

  function referred(written: string, escaped: string, braced?: string, otherwise?: string, bare?: string): string {
    if (escaped) return written.slice(1);
    // A dollar sign in a password is not meant as one.
    if (bare !== undefined && !values.has(bare)) return written;
    return expanded(braced ?? bare ?? '', values, known) || (otherwise ?? '');
  }
}

const REFERENCE = /(\\?)\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g;
