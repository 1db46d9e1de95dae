import { BOOLEAN } from './builtinTypes';
import { unify } from './coerce';
import { comparable, equality } from './compare';
import type { Evaluate, Node } from './node';
import { makeNode, strictNode } from './node';
import type { Value } from './value';

/** AND and OR of conditions; the first argument that decides ends the evaluation. */
export function junctionNode(kind: 'and' | 'or', args: readonly Node[]): Node {
  const deciding = kind === 'or';
  const evaluates = args.map((arg) => arg.evaluate);
  const evaluate: Evaluate = (row) => {
    let result: Value = !deciding;
    for (const each of evaluates) {
      const value = each(row);
      if (value === deciding) return deciding;
      if (value === null) result = null;
    }
    return result;
  };
  return makeNode(BOOLEAN, args, evaluate);
}

/** NOT of a condition. */
export function notNode(arg: Node): Node {
  return strictNode(BOOLEAN, [arg], (value) => value !== true);
}

/** IS NULL. */
export function isNullNode(arg: Node): Node {
  return makeNode(BOOLEAN, [arg], (row) => arg.evaluate(row) === null);
}

/** `arg IN (values)`: NULL where no value is equal but one is NULL. */
export function inNode(arg: Node, values: readonly Node[], now: number): Node {
  const pairs = values.map((value) => comparable(arg, value, now));
  if (pairs.length > 0 && pairs.every((pair) => pair.right.constant && isPrimitive(pair.type.family) && pair.left === pairs[0].left))
    return setMember(
      pairs[0].left,
      pairs.map((pair) => pair.right),
    );
  const tests = pairs.map((pair) => strictNode(BOOLEAN, [pair.left, pair.right], equality(pair.type)));
  return junctionNode('or', tests);
}

/** Families whose values are equal exactly when they are identical. */
function isPrimitive(family: string): boolean {
  return ['integer', 'decimal', 'date', 'timestamp', 'timestamptz', 'time', 'uuid', 'enum', 'boolean'].includes(family);
}

function setMember(arg: Node, values: readonly Node[]): Node {
  const constants = values.map((value) => value.constant?.value ?? null);
  const members = new Set(constants);
  const miss = members.has(null) ? null : false;
  return strictNode(BOOLEAN, [arg], (value) => (members.has(value) ? true : miss));
}

/** CASE: the first branch whose condition is true; without `otherwise` NULL. */
export function caseNode(branches: readonly { readonly when: Node; readonly then: Node }[], otherwise: Node, now: number): Node {
  const { type, nodes } = unify([...branches.map((branch) => branch.then), otherwise], now);
  const whens = branches.map((branch) => branch.when.evaluate);
  const thens = nodes.map((node) => node.evaluate);
  const evaluate: Evaluate = (row) => {
    for (let index = 0; index < whens.length; index += 1) {
      if (whens[index](row) === true) return thens[index](row);
    }
    return thens[whens.length](row);
  };
  return makeNode(type, [...branches.map((branch) => branch.when), ...nodes], evaluate, { inexact: nodes.some((node) => node.inexact) });
}

/** ARRAY[…]. */
export function arrayNode(items: readonly Node[], now: number): Node {
  const { type, nodes } = unify(items, now);
  const element = type.element ?? type;
  const evaluates = nodes.map((node) => node.evaluate);
  return makeNode({ family: 'array', name: { ...element.name, dimensions: 1 }, element }, nodes, (row) =>
    evaluates.map((evaluate) => evaluate(row)),
  );
}
