import { openDomain } from '../../generate/openDomain';
import { numberLimits } from '../../plan/domains/numbers';
import type { ResolvedType, Value } from '../../rules/value';

const UUID = openDomain({ kind: 'uuid' }, 'en');
const MICROS_PER_DAY = 86_400_000_000;
/** The end of the years that rows have ordinary moments in, as days. */
const LATE = 84_000;
/** A prime, so that values of different turns lie apart. */
const STRIDE = 7919;

/** A value that hardly any row has, another one each turn; undefined where the type has none. */
export function freshValue(type: ResolvedType, value: Value, turn: number): Value | undefined {
  switch (type.family) {
    case 'integer':
    case 'decimal': {
      const [, most] = numberLimits(type, 0);
      return Math.floor(most * 0.9) - turn;
    }
    case 'float':
      return 900_001 + turn;
    case 'date':
      return LATE - turn;
    case 'timestamp':
    case 'timestamptz':
      return (LATE - turn) * MICROS_PER_DAY;
    case 'uuid':
      return UUID.at(1_000_003 + turn * STRIDE);
    case 'text':
      return freshText(typeof value === 'string' ? value.trimEnd() : '', type.maxLength, turn);
    default:
      return undefined;
  }
}

/** The text with other characters at its end. */
function freshText(text: string, limit: number | undefined, turn: number): string {
  const end = (1_679_616 + turn * STRIDE).toString(36);
  const room = limit === undefined ? text.length : Math.max(0, limit - end.length);
  return (Array.from(text).slice(0, room).join('') + end).slice(0, limit);
}
