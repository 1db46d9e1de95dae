import type { CompareOperator, Expression, TypeName } from '../../rules/expression';
import type { SenseColumn } from './senseRule';

/** A column of the row, or of the parent so called. */
export function columnNamed(name: string, qualifier?: string): Expression {
  return { kind: 'column', name: qualifier === undefined ? name : `${qualifier}.${name}` };
}

/** A constant. */
export function literal(value: string | number | boolean): Expression {
  return { kind: 'literal', value };
}

/** A call of a function or an operator. */
export function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** A comparison. */
export function compare(left: Expression, operator: CompareOperator, right: Expression): Expression {
  return { kind: 'compare', operator, left, right };
}

/** A type without modifiers. */
export function plainType(name: string, ...modifiers: readonly number[]): TypeName {
  return { name, modifiers, dimensions: 0 };
}

/** An operand with the family that decides how it is compared. */
interface Operand {
  readonly expression: Expression;
  readonly family: SenseColumn['family'];
}

/**
 * `later >= earlier` of two moments, whatever the session's time zone; undefined for types that cannot be compared so. A day
 * is as late as any moment of it.
 */
export function notBefore(later: Operand, earlier: Operand): Expression | undefined {
  const converted = later.family === earlier.family ? earlier.expression : convertedTo(later.family, earlier);
  return converted && compare(later.expression, '>=', converted);
}

const DATE = plainType('date');
const TIMESTAMP = plainType('timestamp without time zone');

function convertedTo(family: Operand['family'], { expression, family: from }: Operand): Expression | undefined {
  const inUtc = (arg: Expression): Expression => call('timezone', literal('UTC'), arg);
  switch (`${from} ${family}`) {
    case 'timestamp date':
      return { kind: 'cast', arg: expression, type: DATE };
    case 'timestamptz date':
      return { kind: 'cast', arg: inUtc(expression), type: DATE };
    case 'date timestamp':
      return { kind: 'cast', arg: expression, type: TIMESTAMP };
    case 'timestamp timestamptz':
    case 'timestamptz timestamp':
      return inUtc(expression);
    case 'date timestamptz':
      return inUtc({ kind: 'cast', arg: expression, type: TIMESTAMP });
    default:
      return undefined;
  }
}
