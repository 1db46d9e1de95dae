import * as z from 'zod';
import { badInput } from '../errors';
import { canonicalLocale, localeNames } from '../generate/locales/localeNames';

/** One locale, or several by weights: `"de"`, `{"de": 3, "ja": 1}`. */
export const wishedLocale = z
  .union([z.string().meta({ examples: [...localeNames] }), z.record(z.string(), z.number().min(0))], {
    error: 'is a locale, or locales with weights: {"de": 3, "ja": 1}',
  })
  .describe(
    `Language and country of names, places and texts: ${localeNames.join(', ')}, also "de_AT" and the like. Several by weights: {"de": 3, "ja": 1}. Default "en".`,
  );

/** What a recipe says of its locale. */
export type WishedLocale = z.infer<typeof wishedLocale>;

/** A locale of a dataset, and how many of its rows are of it, relative to the others. */
export interface LocaleShare {
  readonly locale: string;
  readonly weight: number;
}

/** The locales of a dataset, in one spelling each, the weightiest first; `en` where nothing is said. */
export function localeShares(wished: WishedLocale = 'en'): readonly LocaleShare[] {
  const weights = new Map<string, number>();
  for (const [name, weight] of Object.entries(typeof wished === 'string' ? { [wished]: 1 } : wished)) {
    const locale = canonicalLocale(name) ?? name;
    if (weight > 0) weights.set(locale, (weights.get(locale) ?? 0) + weight);
  }
  const shares = Array.from(weights, ([locale, weight]) => ({ locale, weight }));
  return shares.sort((a, b) => b.weight - a.weight || (a.locale < b.locale ? -1 : 1));
}

/** The same again as a recipe says it. */
export function writtenLocale({ locale, locales }: { readonly locale: string; readonly locales?: readonly LocaleShare[] }): WishedLocale {
  return locales ? Object.fromEntries(locales.map((share) => [share.locale, share.weight])) : locale;
}

/** What is wrong with a wish; `name` is the locale that there are no words for, where that is it. */
export interface LocaleMistake {
  readonly name?: string;
  readonly message: string;
  readonly remedy: string;
}

/** Locales without words, and weights that leave none. */
export function localeMistake(wished: WishedLocale = 'en'): LocaleMistake | undefined {
  const names = typeof wished === 'string' ? [wished] : Object.keys(wished);
  const unknown = names.find((name) => canonicalLocale(name) === undefined);
  const remedy = `There are for ${localeNames.join(', ')}.`;
  if (unknown !== undefined)
    return { ...(typeof wished !== 'string' && { name: unknown }), message: `there are no words for locale "${unknown}"`, remedy };
  return localeShares(wished).length > 0 ? undefined : { message: 'no locale has a weight above 0', remedy };
}

/** Reads what a command line or a setting says: `de`, `de=3,ja=1`. @throws UserFacingError `bad-input` */
export function parseLocale(text: string): WishedLocale {
  const wished = text.includes('=') ? weighted(text) : text.trim();
  const mistake = localeMistake(wished);
  if (mistake) throw badInput(`${mistake.message[0].toUpperCase()}${mistake.message.slice(1)}.`, mistake.remedy);
  return wished;
}

function weighted(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(',').map((entry) => {
      const [name, weight = '1'] = entry.split('=');
      const number = Number(weight);
      if (!(number >= 0) || weight.trim() === '') throw badInput(`"${weight}" is no weight of a locale.`, 'Write it as de=3,ja=1.');
      return [name.trim(), number];
    }),
  );
}
