/** A pattern as it is read: the rest of it. */
interface Reading {
  readonly source: string;
  at: number;
}

/** Texts of which one is in everything that matches; undefined where nothing can be said. */
type Required = readonly string[] | undefined;

/**
 * Texts of which at least one stands in every text that a pattern matches, so that most patterns need not be
 * tried; undefined where the pattern does without. Letters are as the pattern has them, whatever its flags.
 * Reads what patterns of our own are made of. @throws {Error} for back references and named groups.
 */
export function requiredTexts(source: string): Required {
  if (/\(\?<[^=!]|\\[1-9ckpPux]/.test(source)) throw new Error(`${source}: what this pattern requires cannot be told.`);
  return alternatives({ source, at: 0 });
}

/** Until the end, or the parenthesis that closes a group: what every alternative requires, together. */
function alternatives(reading: Reading): Required {
  const all: string[] = [];
  let known = true;
  do {
    const texts = sequence(reading);
    if (texts) all.push(...texts);
    else known = false;
  } while (reading.source[reading.at++] === '|');
  return known ? all : undefined;
}

/** One alternative: everything in it is required, so the part that says most is enough. */
function sequence(reading: Reading): Required {
  const parts: string[][] = [];
  let run = '';
  const endRun = (): void => {
    if (run !== '') parts.push([run]);
    run = '';
  };
  while (reading.at < reading.source.length && !'|)'.includes(reading.source[reading.at])) {
    const item = readItem(reading);
    const optional = readQuantifier(reading);
    if (item.letter !== undefined && optional === undefined) {
      run += item.letter;
      continue;
    }
    endRun();
    if (item.texts && !optional) parts.push([...item.texts]);
  }
  endRun();
  return parts.sort((one, other) => shortest(other) - shortest(one))[0];
}

/** A letter, a group, or what stands for no text of its own. */
function readItem(reading: Reading): { readonly letter?: string; readonly texts?: Required } {
  const letter = reading.source[reading.at++];
  if (letter === '(') return { texts: readGroup(reading) };
  if (letter === '[') return readClass(reading);
  if (letter === '\\') return readEscape(reading);
  return '.^$'.includes(letter) ? {} : { letter, texts: [letter] };
}

/** What is looked ahead or back for says nothing: it may be what is not there. */
function readGroup(reading: Reading): Required {
  const [sign] = /^\?(?::|<?[=!])/.exec(reading.source.slice(reading.at, reading.at + 3)) ?? [''];
  reading.at += sign.length;
  const texts = alternatives(reading);
  return sign === '' || sign === '?:' ? texts : undefined;
}

function readClass(reading: Reading): Record<string, never> {
  while (reading.source[reading.at] !== ']') reading.at += reading.source[reading.at] === '\\' ? 2 : 1;
  reading.at++;
  return {};
}

function readEscape(reading: Reading): { readonly letter?: string; readonly texts?: Required } {
  const letter = reading.source[reading.at++];
  return /\w/.test(letter) ? {} : { letter, texts: [letter] };
}

/** Whether what stands before may be missing; undefined where it stands once, as it is. */
function readQuantifier(reading: Reading): boolean | undefined {
  const [sign, least] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reading.source.slice(reading.at, reading.at + 12)) ?? [];
  if (sign === undefined) return undefined;
  reading.at += sign.length;
  return least === undefined ? !sign.startsWith('+') : least === '0';
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => text.length));
}
