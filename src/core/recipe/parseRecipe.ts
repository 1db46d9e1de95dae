import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { UserFacingError } from '../errors';
import { type Recipe, recipeSchema } from './recipe';

/** Reads JSON with comments as a recipe. Throws `bad-recipe` naming file, line and column. */
export function parseRecipe(text: string, file: string): Recipe {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw badRecipe(file, text, errors[0].offset, printParseErrorCode(errors[0].error));
  if (!tree) return {};
  const parsed = recipeSchema.safeParse(getNodeValue(tree));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  throw badRecipe(file, text, offsetOf(tree, path), `${path.join('.')}: ${issue.message}`);
}

function offsetOf(tree: Node, path: readonly PropertyKey[]): number {
  const segments = path.map((segment) => (typeof segment === 'symbol' ? segment.toString() : segment));
  const node = findNodeAtLocation(tree, segments);
  return (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0;
}

function badRecipe(file: string, text: string, offset: number, what: string): UserFacingError {
  const before = text.slice(0, offset).split('\n');
  return new UserFacingError('bad-recipe', `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${what}.`, 'Correct the recipe.');
}
