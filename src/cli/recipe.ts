import type { Command } from './command';
import { datasetInput } from './datasetInput';

/** `seedbed recipe SCHEMA [--out FILE]`: a recipe that says what was inferred. */
export const recipe: Command = async (positional, options, ports) => {
  const input = await datasetInput(positional, options, ports);
  const text = await ports.engine.recipe(input, ports.signal);
  if (options.out === undefined) {
    ports.print(text.trimEnd());
    return 0;
  }
  await ports.writeText(options.out, text);
  ports.say(`Wrote ${options.out}.`);
  return 0;
};
