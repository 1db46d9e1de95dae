import { UserFacingError } from '../core/errors';
import type { Command } from './command';
import { datasetInput } from './datasetInput';

/** `seedbed recipe SCHEMA [--out FILE]`: a recipe that says what was inferred. A recipe that somebody has written is not written over. */
export const recipe: Command = async (positional, options, ports) => {
  const { out, force = false } = options;
  if (out !== undefined && !force && (await ports.readTextIfAny(out)) !== undefined)
    throw new UserFacingError('output-exists', `${out} exists already.`, 'Name another file, or add --force to write over it.');
  const input = await datasetInput(positional, options, ports);
  const text = await ports.engine.recipe(input, ports.signal);
  if (out === undefined) {
    ports.print(text.trimEnd());
    return 0;
  }
  await ports.writeText(out, text);
  ports.say(`Wrote ${out}.`);
  return 0;
};
