import type { CompareOperator, Expression } from '../../rules/expression';
import type { DraftBound, DraftTable, PartitionKey, RangeEnd } from './draft';

/** What a row fulfils that goes into a partition; undefined for hash partitions. The default takes what its siblings do not. */
export function boundExpression(parent: DraftTable, partition: DraftTable): Expression | undefined {
  const bound = partition.partitionOf?.bound;
  if (!bound || !parent.partitioning) return undefined;
  if (bound.kind !== 'default') return ownBound(bound, parent.partitioning.keys);
  const siblings = parent.children.filter((child) => child !== partition).flatMap((child) => boundExpression(parent, child) ?? []);
  if (siblings.length === 0) return undefined;
  return { kind: 'not', arg: siblings.length === 1 ? siblings[0] : { kind: 'or', args: siblings } };
}

function ownBound(bound: DraftBound, keys: readonly PartitionKey[]): Expression | undefined {
  if (bound.kind === 'list') return listBound(bound.values, keys[0].expression);
  if (bound.kind !== 'range') return undefined;
  const parts = [beyond(bound.from, keys, '>', '>='), beyond(bound.to, keys, '<', '<')].flatMap((part) => part ?? []);
  if (parts.length === 0) return keys.length === 1 ? { kind: 'not', arg: { kind: 'isNull', arg: keys[0].expression } } : undefined;
  return parts.length === 1 ? parts[0] : { kind: 'and', args: parts };
}

function listBound(values: readonly Expression[], key: Expression): Expression {
  const constants = values.filter((value) => !(value.kind === 'literal' && value.value === null));
  const member: Expression = { kind: 'in', arg: key, values: constants };
  if (constants.length === values.length) return member;
  const isNull: Expression = { kind: 'isNull', arg: key };
  return constants.length === 0 ? isNull : { kind: 'or', args: [member, isNull] };
}

/**
 * The keys are beyond one end of a range, compared as a row: each key decides unless it is equal.
 * Undefined when the end is open.
 */
function beyond(
  end: readonly RangeEnd[],
  keys: readonly PartitionKey[],
  strict: CompareOperator,
  last: CompareOperator,
): Expression | undefined {
  const open = end.findIndex((value) => value === 'minvalue' || value === 'maxvalue');
  const count = open < 0 ? end.length : open;
  const values = end.slice(0, count).filter((value): value is Expression => typeof value === 'object');
  if (values.length === 0) return undefined;
  const compare = (at: number, operator: CompareOperator): Expression => ({
    kind: 'compare',
    operator,
    left: keys[at].expression,
    right: values[at],
  });
  // An open end behind given values includes or excludes all that equals them: (1, MINVALUE) is >= 1, (1, MAXVALUE) is > 1.
  const closing = open < 0 ? last : openClosing(end[open], strict);
  const branches = values.map((_, at): Expression => {
    const same = values.slice(0, at).map((__, before) => compare(before, '='));
    const decided = compare(at, at === values.length - 1 ? closing : strict);
    return same.length === 0 ? decided : { kind: 'and', args: [...same, decided] };
  });
  return branches.length === 1 ? branches[0] : { kind: 'or', args: branches };
}

function openClosing(end: RangeEnd, strict: CompareOperator): CompareOperator {
  const below = end === 'minvalue';
  if (strict === '>') return below ? '>=' : '>';
  return below ? '<' : '<=';
}
