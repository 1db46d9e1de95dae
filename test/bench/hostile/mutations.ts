/** A hostile script and how it came about. */
export interface HostileScript {
  readonly name: string;
  readonly text: string;
}

/** A small generator of numbers, 0 to `below` − 1, that is the same at every run. */
export type Draw = (below: number) => number;

/** xorshift32. */
export function drawFrom(seed: number): Draw {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Mutation = (text: string, draw: Draw) => string;

const NOISE = ['\0', '\\', "'", '"', '`', '[', ']', '(', ')', ';', '$$', '/*', '*/', '--', '\uFFFD', '\u{1F600}', '\r', 'é', '-', '%', ','];

/** What happens to scripts on their way, and what somebody may do to them. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (text, draw) => text.slice(0, draw(text.length)),
  'without its beginning': (text, draw) => text.slice(draw(text.length)),
  'bytes flipped': (text, draw) => {
    const bytes = Buffer.from(text);
    for (let i = 0; i < 40; i++) bytes[draw(bytes.length)] ^= 1 << draw(8);
    return bytes.toString('utf8');
  },
  'noise put in': (text, draw) => repeated(30, text, (before) => splice(before, draw(before.length), 0, NOISE[draw(NOISE.length)])),
  'quotes taken away': (text, draw) => text.replace(/['"`[\]]/g, (quote) => (draw(20) === 0 ? '' : quote)),
  'parentheses taken away': (text, draw) => text.replace(/[()]/g, (one) => (draw(20) === 0 ? '' : one)),
  'semicolons taken away': (text, draw) => text.replace(/;/g, (one) => (draw(4) === 0 ? '' : one)),
  'words exchanged': (text, draw) => {
    const words = text.match(/\w+/g) ?? [''];
    return text.replace(/\w+/g, (word) => (draw(40) === 0 ? words[draw(words.length)] : word));
  },
  'a piece doubled': (text, draw) => {
    const from = draw(text.length);
    return splice(text, draw(text.length), 0, text.slice(from, from + draw(4000)));
  },
};

/** Each of the ways once, over a text; long texts are cut first. */
export function mutated(name: string, text: string, draw: Draw): HostileScript[] {
  return Object.entries(MUTATIONS).map(([what, mutate]) => ({ name: `${name}, ${what}`, text: mutate(text, draw) }));
}

function splice(text: string, at: number, remove: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

function repeated(times: number, text: string, change: (text: string) => string): string {
  let result = text;
  for (let i = 0; i < times; i++) result = change(result);
  return result;
}
