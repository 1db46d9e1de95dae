import { typeText } from '../../schema/typeText';
import { foreignText } from './foreignText';
import { lenientType } from './leniency';
import type { Attempt, Broken, Row, Subject, Unbroken } from './subject';

/** Longest text that is quoted whole. */
const QUOTED = 40;

/** Rows of which one value is none of its column's type: too long, too large, no label, no day. */
export function breakTypes({ scope, plan }: Subject, bases: readonly Row[]): Broken {
  const attempts: Attempt[] = [];
  const unbroken: Unbroken[] = [];
  const [row] = bases;
  scope.table.columns.forEach((column, slot) => {
    const type = scope.columnTypes[slot];
    const { dialect } = plan.schema;
    const foreign = column.generated || !row ? undefined : foreignText(type, row[slot], dialect);
    if (!foreign) return;
    const { text, what } = foreign;
    const constraint = `${column.name} ${typeText(column.type)}`;
    const lenient = lenientType(column, type, dialect);
    const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
    if (lenient !== undefined) unbroken.push({ constraint, reason: lenient });
    else attempts.push({ constraint, kind: 'type', row, why: `${column.name}: '${shown}' ${what}`, foreign: { slot, text } });
  });
  return { attempts, unbroken };
}
