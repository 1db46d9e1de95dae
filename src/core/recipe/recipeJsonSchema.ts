import * as z from 'zod';
import { kinds } from './kinds/kinds';
import { columnRecipe, recipeSchema } from './recipe';

/**
 * The JSON schema of recipe files, for completion and hover in editors: the recipe's own, with the kinds of
 * value listed by name.
 */
export function recipeJsonSchema(): Readonly<Record<string, unknown>> {
  const names = kinds.map(({ name }) => name).sort();
  return z.toJSONSchema(recipeSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === columnRecipe.shape.kind.unwrap()) jsonSchema.enum = names;
    },
  });
}
