/**
 * How texts about one sort of thing are written, as data. A sentence is a text with slots in braces: `{quality}` is a word
 * of that list, `{a quality}` the same with its article, `{name}` what the row is called ("this product" where it has no
 * name), `{the name}` the same with an article before it unless it has its own, `{last}` the last word of the name, in
 * lower case, `{a last}` that with its article, `{noun}` what a row is. Sentences of a place, and words of a list, are
 * separated by `|`.
 */
export interface Grammar {
  /** What a row is: `product`. Absent where the table's own name has to say it. */
  readonly noun?: string;
  /** What stands between sentences, where it is not a space. */
  readonly blank?: '';
  readonly words: Readonly<Record<string, string>>;
  /** Texts by what columns hold: `description`, `note`. */
  readonly forms: Readonly<Record<string, Form>>;
}

/** One sort of text. No sentence stands in two places, so no text says the same thing twice. */
export interface Form {
  /** The places of a text, in order, by mood; under the empty name where there is but one. */
  readonly moods: Readonly<Record<string, readonly string[]>>;
  /** So many of the first places are always filled, one when absent; the others mostly. */
  readonly least?: number;
  /** So many places to a paragraph; one paragraph when absent. */
  readonly paragraph?: number;
  /** Where a row says which mood it is in. */
  readonly told?: Told;
}

/** What tells the mood of a row. */
export interface Told {
  /** Last words of names of columns, the likelier before the others. */
  readonly columns: string;
  /** What a column may say, by mood: words in lower case, of labels the one that they begin with. */
  readonly labels: Readonly<Record<string, string>>;
  /** Of numbers: `scale`, the more the later the mood among `moods`; or from which number on each of the moods holds. */
  readonly numbers?: 'scale' | readonly number[];
  /** How often each mood comes where no column tells it, in the order of the moods. */
  readonly weights: readonly number[];
}

/** The places of a form without moods. */
export function plain(...places: readonly string[]): Form {
  return { moods: { '': places } };
}
