import { commerceKinds } from './commerce';
import { companyKinds } from './company';
import { cultureKinds } from './culture';
import { dateKinds } from './date';
import { fieldKinds } from './fields';
import { financeKinds } from './finance';
import { internetKinds } from './internet';
import type { KindSpec } from './kindSpec';
import { locationKinds } from './location';
import { numberKinds } from './number';
import { otherKinds } from './other';
import { personKinds } from './person';
import { priceKinds } from './prices';
import { scienceKinds } from './science';
import { technologyKinds } from './technology';
import { textKinds } from './text';

/** All kinds of value there are. */
export const kinds: readonly KindSpec[] = [
  ...personKinds,
  ...companyKinds,
  ...internetKinds,
  ...locationKinds,
  ...commerceKinds,
  ...financeKinds,
  ...priceKinds,
  ...dateKinds,
  ...numberKinds,
  ...textKinds,
  ...cultureKinds,
  ...scienceKinds,
  ...technologyKinds,
  ...otherKinds,
  ...fieldKinds,
];

const byName: ReadonlyMap<string, KindSpec> = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind of that name; undefined where there is none, which in a recipe is the user's mistake. */
export function kindNamed(name: string): KindSpec | undefined {
  return byName.get(name);
}
