import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import { UserFacingError } from '../errors';
import { type Recipe, recipeSchema } from './recipe';
import { placeAt, recipePlace } from './recipePlace';

/** Reads JSON with comments as a recipe. Throws `bad-recipe` naming file, line and column. */
export function parseRecipe(text: string, file: string): Recipe {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw badRecipe(`${placeAt(text, file, errors[0].offset)}: ${inWords(printParseErrorCode(errors[0].error))}.`);
  if (!tree) return {};
  const parsed = recipeSchema.safeParse(getNodeValue(tree));
  if (parsed.success) return parsed.data;
  const issue = innermost(parsed.error.issues[0]);
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  throw badRecipe(`${recipePlace(text, file, path.map(String))}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${issue.message}.`);
}

type Issue = z.core.$ZodIssue;

/** Of a value that is none of several things: what is wrong with it as the one that it resembles. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const firsts = issue.errors.flatMap(([first]) => (first ? [first] : []));
  const near = firsts.find(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  return near ? innermost({ ...near, path: [...issue.path, ...near.path] }) : issue;
}

/** `CommaExpected` → "comma expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function badRecipe(message: string): UserFacingError {
  return new UserFacingError('bad-recipe', message, 'Correct the recipe.');
}
