import { LinearPattern } from './linearPattern';
import { patternProgram } from './patternProgram';
import { isRisky } from './patternRisk';
import { patternTree } from './patternTree';

/**
 * A regular expression that answers in bounded time: JavaScript's own where backtracking is cheap, else one of ours.
 * Undefined where it is no regular expression, or one with back references or monstrous bounds that could take forever.
 */
export function boundedPattern(source: string, ignoreCase: boolean): RegExp | undefined {
  const flags = ignoreCase ? 'iu' : 'u';
  const tree = patternTree(source);
  if (!tree) return undefined;
  if (!isRisky(tree)) return written(source, flags);
  const program = written(source, flags) && patternProgram(tree, flags);
  return program && new LinearPattern(source, flags, program);
}

function written(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
