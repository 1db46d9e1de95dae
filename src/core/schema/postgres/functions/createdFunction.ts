import { nameParts } from '../../draft/qualifiedText';
import { Scanner } from '../../scanner';

/** A CREATE FUNCTION statement as it stands in the script: read only when a constraint calls the function. */
export interface WrittenFunction {
  readonly name: string;
  readonly text: string;
}

/** The function that a statement creates, unless it is a trigger's; undefined for other statements. */
export function createdFunction(statement: string): WrittenFunction | undefined {
  if (!/^create\b/i.test(statement) || /\breturns\s+(event_)?trigger\b/i.test(statement)) return undefined;
  const scanner = new Scanner(statement);
  for (let words = 0; words < 4 && scanner.nextSolid() && scanner.kind === 'word'; words++) {
    if (scanner.is('FUNCTION')) return { name: nameBehind(scanner), text: statement };
  }
  return undefined;
}

/** The last part of the dotted name that follows. */
function nameBehind(scanner: Scanner): string {
  let name = '';
  while (scanner.nextSolid() && scanner.value() !== '(') name += scanner.value();
  return nameParts(name).at(-1) ?? '';
}
