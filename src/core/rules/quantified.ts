import { BOOLEAN } from './builtinTypes';
import { castNode } from './cast';
import { compareNode } from './compare';
import type { Node } from './node';
import { makeNode, uncompilable } from './node';
import { operatorNode } from './operators';
import type { CompileContext } from './overload';
import type { Value } from './value';

/** `left operator ANY (array)` and `ALL`: NULL where no element decides but one compares as NULL. */
export function quantifiedNode(quantifier: 'any' | 'all', operator: string, left: Node, array: Node, context: CompileContext): Node {
  const typed = array.untyped ? arrayLike(left, array, context) : array;
  const element = typed.type.element ?? uncompilable(`${quantifier.toUpperCase()} over ${typed.type.name.name}`);
  /** Both operands are read from a row of two, so that one compiled comparison serves all elements. */
  const leftType = left.untyped ? element : left.type;
  const operand = left.untyped ? castNode(left, leftType, context.now) : left;
  const slot = (index: number, type: Node['type']): Node => ({ type, evaluate: (row) => row[index] });
  const test = comparison(operator, slot(0, leftType), slot(1, element), context);
  const deciding = quantifier === 'any';
  return makeNode(BOOLEAN, [operand, typed], (row) => {
    const values = typed.evaluate(row);
    return values === null ? null : decide(flatten(values as readonly Value[]), operand.evaluate(row), test, deciding);
  });
}

function comparison(operator: string, left: Node, right: Node, context: CompileContext): Node {
  return operator === '=' || operator === '<>'
    ? compareNode(operator, left, right, context.now)
    : operatorNode(operator, [left, right], context);
}

function arrayLike(left: Node, array: Node, context: CompileContext): Node {
  return castNode(array, { family: 'array', name: { ...left.type.name, dimensions: 1 }, element: left.type }, context.now);
}

function decide(elements: readonly Value[], value: Value, test: Node, deciding: boolean): Value {
  let result: Value = !deciding;
  for (const element of elements) {
    const outcome = test.evaluate([value, element]);
    if (outcome === deciding) return deciding;
    if (outcome === null) result = null;
  }
  return result;
}

function flatten(values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => (Array.isArray(value) ? flatten(value as readonly Value[]) : [value]));
}
