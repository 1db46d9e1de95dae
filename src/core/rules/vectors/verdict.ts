/**
 * What a condition says of a row. The first three are SQL's; `REFUSED`: the database raises an error; `UNKNOWN`: it cannot be
 * told; `UNREADABLE`: one of the row's texts is no value of its type, which is counted where types are checked.
 */
export const FALSE = 0;
export const TRUE = 1;
export const NULL = 2;
export const REFUSED = 3;
export const UNKNOWN = 4;
export const UNREADABLE = 5;

const KINDS = 6;

/** AND of two verdicts, in their order, at `first * 6 + second`: the first that decides ends the evaluation. */
export const AND: Uint8Array = junction(FALSE);
/** OR, likewise. */
export const OR: Uint8Array = junction(TRUE);
/** NOT of each verdict. */
export const NOT: Uint8Array = Uint8Array.of(TRUE, FALSE, NULL, REFUSED, UNKNOWN, UNREADABLE);

function junction(deciding: number): Uint8Array {
  return Uint8Array.from({ length: KINDS * KINDS }, (_, at) => join(Math.floor(at / KINDS), at % KINDS, deciding));
}

function join(first: number, second: number, deciding: number): number {
  if (first === UNREADABLE || second === UNREADABLE) return UNREADABLE;
  if (first === deciding || first > NULL) return first;
  return second === deciding || second > NULL ? second : Math.max(first === NULL ? NULL : 0, second === NULL ? NULL : 1 - deciding);
}

/** Joins verdicts with those of a second condition, in place; `table` is `AND` or `OR`. */
export function joinVerdicts(verdicts: Uint8Array, others: Uint8Array, count: number, table: Uint8Array): void {
  for (let index = 0; index < count; index += 1) verdicts[index] = table[verdicts[index] * KINDS + others[index]];
}

/** How many rows a database would refuse. */
export function countBroken(verdicts: Uint8Array, count: number): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) if (verdicts[index] === FALSE || verdicts[index] === REFUSED) found += 1;
  return found;
}

/** Verdicts of a batch in memory that is used again for the next. */
export class VerdictBuffer {
  private verdicts = new Uint8Array(0);

  /** At least `count` of them, with whatever they held. */
  take(count: number): Uint8Array {
    if (this.verdicts.length < count) this.verdicts = new Uint8Array(count);
    return this.verdicts;
  }
}
