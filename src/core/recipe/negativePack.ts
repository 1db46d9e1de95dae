import type { Recipe } from './recipe';

/** The packs of valid but nasty values that a recipe can ask for. */
export const NEGATIVE_PACKS = ['boundaries', 'unicode', 'injection', 'whitespace', 'huge'] as const;

/** One of them. */
export type NegativePack = (typeof NEGATIVE_PACKS)[number];

/** What is asked of a table's nasty rows. */
export interface NegativeWish {
  /** At least one, each once. */
  readonly packs: readonly NegativePack[];
  /** Share of nasty rows, 0 to 1. */
  readonly share: number;
}

/** Share of nasty rows where a recipe names packs and no share. */
const DEFAULT_SHARE = 0.02;

/** What a recipe asks of a table's nasty rows, by its display name; undefined where it asks for none. */
export function negativeWish(recipe: Recipe, table: string): NegativeWish | undefined {
  const asked = recipe.tables?.[table]?.negative ?? recipe.negative;
  if (!asked) return undefined;
  const { packs, share = DEFAULT_SHARE } = 'packs' in asked ? asked : { packs: asked };
  return packs.length === 0 || share === 0 ? undefined : { packs: [...new Set(packs)], share };
}
