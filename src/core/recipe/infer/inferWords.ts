import { abbreviations } from './inferLexicon';
import { knownWordList } from './knownWordList';

/**
 * The words in a name, lower case, singular, abbreviations written out: `CustFirstName`, `cust_fname`
 * and `customerfirstname` are all `customer first name`. Prefixes that say nothing (`tbl`, `f_`) are
 * left out; digits become words of their own.
 */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    words = read(name);
    if (known.size < KEPT) known.set(name, words);
  }
  return words;
}

/** A table's names are asked for once per column; of more names than this the rest are read again. */
const KEPT = 20_000;
const known = new Map<string, readonly string[]>();

function read(name: string): readonly string[] {
  const pieces = plain(name)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z]{2,})/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((piece) => piece !== '');
  const telling = pieces.length > 1 && SILENT.has(pieces[0]) ? pieces.slice(1) : pieces;
  return telling.flatMap(written);
}

/** Without accents: `größe` is `grosse`, `prénom` is `prenom`. */
function plain(name: string): string {
  if (!/[^\0-\x7f]/.test(name)) return name;
  const spelled = name.replace(/[\u00e4\u00f6\u00fc\u00df\u0142\u00f8]/gi, (letter) => SPELLED[letter.toLowerCase()]);
  return spelled.normalize('NFD').replace(/\p{M}/gu, '');
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l', ø: 'o' };

const SILENT: ReadonlySet<string> = new Set(['tbl', 'tb', 't', 'f', 'fld', 'col', 'c', 'str', 'txt', 'the', 'my', 'dim', 'fact', 'stg']);

/** Words that end in s and are no plurals. */
const SINGULAR = /(ss|us|is|series|species|news|canvas|sales|always)$|^(gas|sms|https?|dns|gps|os|ios|aws|has|was|as|its|yes|lens|pos)$/;

const SHORT_ENDS: readonly string[] = ['id', 'nr', 'dt', 'cd', 'nm'];

/** `kundennr`, `orderdt`: a known word and a short form. */
function ended(piece: string): readonly string[] | undefined {
  const end = SHORT_ENDS.find((each) => piece.endsWith(each));
  const before = end && split(piece.slice(0, -end.length));
  return before && end ? [...before, ...written(end)] : undefined;
}

/** `storeno` is a store's number. */
function joined(piece: string): readonly string[] | undefined {
  const words = ended(piece) ?? split(piece);
  return words && words.length > 1 && words[words.length - 1] === 'no' ? [...words.slice(0, -1), 'number'] : words;
}

function written(piece: string): readonly string[] {
  const known = abbreviations.get(piece);
  if (known) return known.split(' ');
  const single = singular(piece);
  const again = abbreviations.get(single);
  if (again) return again.split(' ');
  return knownWords.has(single) || single.length < 6 ? [single] : (joined(piece) ?? [single]);
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4 && !/(series|species)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes|uses)$/.test(word) && word.length > 5 && !/(causes|houses|uses|caches|aches)$/.test(word))
    return word.slice(0, -2);
  if (/menus$/.test(word)) return word.slice(0, -1);
  return word.endsWith('s') && word.length > 3 && !SINGULAR.test(word) ? word.slice(0, -1) : word;
}

const knownWords: ReadonlySet<string> = new Set(knownWordList.split(' '));

/** Ends of ordinary words: `postage` is not a post's age. */
const NO_PARTS: ReadonlySet<string> = new Set([
  'age',
  'ion',
  'ing',
  'ant',
  'ate',
  'able',
  'ted',
  'con',
  'per',
  'pro',
  'ord',
  'pos',
  'mod',
  'res',
  'rel',
  'man',
  'men',
  'pass',
  'exp',
  'inst',
  'dir',
  'div',
  'del',
  'acc',
  'sec',
  'hist',
  'ind',
  'geo',
  'ext',
  'sup',
  'val',
  'var',
  'cat',
  'pic',
  'tot',
  'gas',
  'ver',
  'bar',
  'pet',
  'stat',
  'pro',
  'app',
  'inn',
  'hal',
  'row',
  'fin',
]);

/** `orderdate` as `order date`: the fewest known words that make up all of it. */
function split(word: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 14); start <= end - 2; start++) {
      const before = best[start];
      const part = before && knownPart(word.slice(start, end));
      const sofar = best[end];
      if (before && part && (sofar === undefined || before.length + part.length < sofar.length)) best[end] = [...before, ...part];
    }
  }
  return best[word.length];
}

function knownPart(part: string): readonly string[] | undefined {
  if (NO_PARTS.has(part)) return undefined;
  const single = singular(part);
  const full = part.length > 2 ? (abbreviations.get(part) ?? abbreviations.get(single)) : undefined;
  if (full) return full.split(' ');
  return knownWords.has(single) ? [single] : knownWords.has(part) ? [part] : undefined;
}
