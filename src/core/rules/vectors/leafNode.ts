import type { CodeVector } from '../../generate/vector';
import { type Compiled, compileCondition, isUncompilable } from '../compile';
import { EvaluationError } from '../evaluationError';
import type { Expression } from '../expression';
import type { ResolvedType, Value } from '../value';
import { valueReader } from '../values';
import { type ConditionNode, type ConditionScope, type OnUnknown, slotVector, type TestedRows } from './conditionNode';
import { FALSE, NULL, REFUSED, TRUE, UNKNOWN, UNREADABLE, VerdictBuffer } from './verdict';

/** What is said of one row, by the values in its slots. */
export interface RowJudge {
  readonly slots: readonly number[];
  verdict(row: readonly Value[], unknown: OnUnknown): number;
}

/** A condition evaluated row by row, or word by word where it reads one vocabulary alone. */
export function leafNode(expression: Expression, scope: ConditionScope): ConditionNode {
  return rowNode(expressionJudge(expression, scope), scope.columnTypes);
}

function expressionJudge(expression: Expression, scope: ConditionScope): RowJudge {
  const compiled = compileCondition(expression, scope);
  if (!isUncompilable(compiled)) return { slots: compiled.slots, verdict: (row, unknown) => judge(compiled, row, unknown) };
  return {
    slots: [],
    verdict: (_row, unknown) => {
      unknown(compiled.reason);
      return UNKNOWN;
    },
  };
}

/** What a compiled condition says of one row; an error is a refusal, as it is for the database. */
export function judge(compiled: Compiled, row: readonly Value[], unknown: OnUnknown): number {
  try {
    const value = compiled.evaluate(row);
    return value === null ? NULL : value === false ? FALSE : TRUE;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    if (error.kind === 'error') return REFUSED;
    unknown(error.message);
    return UNKNOWN;
  }
}

/** As `leafNode`, of any judge of rows; `types` by slot. */
export function rowNode(judge: RowJudge, types: readonly ResolvedType[]): ConditionNode {
  const words = new WordVerdicts(judge, types);
  const buffer = new VerdictBuffer();
  const single = judge.slots.length === 1 ? judge.slots[0] : undefined;
  return {
    judge: (rows, unknown) => {
      const verdicts = buffer.take(rows.count);
      const vector = single === undefined ? undefined : slotVector(rows, single);
      if (vector?.kind === 'code') words.judge(vector, rows.count, verdicts, unknown);
      else {
        const read = rowReader(rows, types, judge.slots);
        for (let index = 0; index < rows.count; index += 1) verdicts[index] = judgeRow(judge, read, index, unknown);
      }
      return verdicts;
    },
  };
}

/** Fills a row's slots, row by row, in the same array; other slots stay NULL. Throws an EvaluationError for a text that is no value. */
export function rowReader(rows: TestedRows, types: readonly ResolvedType[], slots: readonly number[]): (index: number) => readonly Value[] {
  const row: Value[] = types.map(() => null);
  const readers = slots.map((slot) => valueReader(slotVector(rows, slot), types[slot]));
  return (index) => {
    for (let at = 0; at < readers.length; at += 1) row[slots[at]] = readers[at](index);
    return row;
  };
}

function judgeRow(judge: RowJudge, read: (index: number) => readonly Value[], index: number, unknown: OnUnknown): number {
  let row: readonly Value[];
  try {
    row = read(index);
  } catch (error) {
    if (error instanceof EvaluationError) return UNREADABLE;
    throw error;
  }
  return judge.verdict(row, unknown);
}

/** Stands where a word has not been judged yet. */
const OPEN = 255;

/** The verdicts on the words of vocabularies, each found when it first occurs. */
class WordVerdicts {
  private readonly known = new WeakMap<readonly string[], Uint8Array>();
  private ofNull = OPEN;

  constructor(
    private readonly judgeOf: RowJudge,
    private readonly types: readonly ResolvedType[],
  ) {}

  judge({ codes, vocabulary, nulls }: CodeVector, count: number, verdicts: Uint8Array, unknown: OnUnknown): void {
    const known = this.known.get(vocabulary) ?? new Uint8Array(vocabulary.length).fill(OPEN);
    this.known.set(vocabulary, known);
    for (let index = 0; index < count; index += 1) {
      if (nulls?.[index] === 1) {
        verdicts[index] = this.verdictOfNull(unknown);
        continue;
      }
      const code = codes[index];
      if (known[code] === OPEN) known[code] = this.verdictOf(vocabulary[code], unknown);
      // A code that the vocabulary lacks is counted where types are checked.
      verdicts[index] = known[code] ?? UNREADABLE;
    }
  }

  private verdictOf(word: string, unknown: OnUnknown): number {
    const rows: TestedRows = { count: 1, vectors: this.types.map(() => ({ kind: 'text', values: [word] })) };
    return judgeRow(this.judgeOf, rowReader(rows, this.types, this.judgeOf.slots), 0, unknown);
  }

  private verdictOfNull(unknown: OnUnknown): number {
    if (this.ofNull === OPEN)
      this.ofNull = this.judgeOf.verdict(
        this.types.map(() => null),
        unknown,
      );
    return this.ofNull;
  }
}
