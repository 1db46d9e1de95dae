/**
 * What is known of a locale. Lists are entries with `|` between; `[a/b] [c/d]` in an entry stands for all that can be put
 * together of it, and `word=form` says how a word of another script is written in ASCII, for e-mails and slugs.
 */
export interface LocaleData {
  /** Word lists by the vocabulary's name; a name that is missing has the English list. */
  readonly lists: Readonly<Record<string, string>>;
  /** First names by whom they are given to. */
  readonly female: string;
  readonly male: string;
  /** How letters are written in ASCII, where it is not the letter without its marks: `ö` as `oe`. */
  readonly letters?: Readonly<Record<string, string>>;
  /** Full names, and e-mails made of them, begin with the family name. */
  readonly isFamilyFirst?: true;
  /** Between the two names of a full name, and between sentences. */
  readonly blank: '' | ' ';
  /** Behind a company's two words: what it is by law. */
  readonly legalForms: readonly string[];
  /** Before a company's two words. */
  readonly companyPrefix?: string;
  /** By kind of value, how its texts are written: see `textParts`. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** By kind of value, few values with weights. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Countries, by code, in which the people of the dataset live, and how many of them; the first is home where nothing names a country. */
  readonly home: Readonly<Record<string, number>>;
  /** By country, its cities as lines like those of `cityLines`, the capital among them. */
  readonly cities: Readonly<Record<string, string>>;
  /** What the people of its countries are called, by the country's code. */
  readonly nationalities: Readonly<Record<string, string>>;
  /** Names of the world's parts. */
  readonly world: WorldNames;
  /** What people think of what they have bought or visited: sentences by their place in the text, with `|` between, and lines above it. */
  readonly reviews: ByMood;
  readonly headlines: ByMood;
}

/** Texts by how much somebody likes it. */
export type ByMood = Readonly<Record<'negative' | 'mixed' | 'positive', readonly string[]>>;

/** Names by code, each as `code=name` with `|` between. */
export interface WorldNames {
  readonly countries: string;
  readonly languages: string;
  readonly currencies: string;
  /** By the English name. */
  readonly continents: string;
}
