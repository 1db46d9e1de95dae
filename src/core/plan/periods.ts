import type { Expression } from '../rules/expression';
import type { Exclusion, Table } from '../schema/schema';

/** An EXCLUDE that keeps periods of equal columns apart: `room WITH =, daterange(start, end) WITH &&`. */
export interface PeriodExclusion {
  /** Columns compared by equality. */
  readonly equal: readonly string[];
  readonly start: string;
  readonly end: string;
}

/** The period of an exclusion whose ranges are made of two columns; undefined for other exclusions. */
export function periodExclusion({ elements }: Exclusion): PeriodExclusion | undefined {
  const periods = elements.flatMap(({ expression, operator }) => (operator === '&&' && expression ? [expression.expression] : []));
  const equal = elements.flatMap(({ column, operator }) => (column !== undefined && operator === '=' ? [column] : []));
  const [start, end] = periods.length === 1 ? endsOf(periods[0]) : [];
  return start !== undefined && end !== undefined && equal.length + 1 === elements.length ? { equal, start, end } : undefined;
}

function endsOf(expression: Expression): (string | undefined)[] {
  if (expression.kind !== 'call' || SLOTS[expression.name] === undefined) return [];
  return expression.args.slice(0, 2).map((arg) => {
    const inner = arg.kind === 'cast' ? arg.arg : arg;
    return inner.kind === 'column' ? inner.name : undefined;
  });
}

/**
 * Conditions under which periods that start at different times never overlap: they start on a grid, and end before its
 * next line. Stricter than the exclusion asks for, and what its rows look like in practice.
 */
export function periodConditions(table: Table): Expression[] {
  return table.exclusions.flatMap((exclusion) => {
    const period = periodExclusion(exclusion);
    const slot = period && tableSlot(table, period);
    if (!period || !slot) return [];
    const start: Expression = { kind: 'column', name: period.start };
    const end: Expression = { kind: 'column', name: period.end };
    return [
      { kind: 'not', arg: { kind: 'isNull', arg: start } },
      { kind: 'not', arg: { kind: 'isNull', arg: end } },
      { kind: 'compare', operator: '=', left: call('%', slot.measure(start), literal(slot.length)), right: literal(0) },
      { kind: 'compare', operator: '<', left: end, right: call('+', start, slot.span) },
    ];
  });
}

function tableSlot(table: Table, { start, end }: PeriodExclusion): Slot | undefined {
  const [first, second] = [start, end].map((name) => table.columns.find((column) => column.name === name)?.type.name);
  return first !== undefined && first === second ? slotOf(first) : undefined;
}

/**
 * What ends of periods may be computed by, where conditions ask no more of them than to come after the start: then there
 * are as many periods as there are starts.
 */
export function periodEnds(table: Table): { readonly start: string; readonly end: string; readonly expression: Expression }[] {
  return table.exclusions.flatMap((exclusion) => {
    const period = periodExclusion(exclusion);
    const slot = period && tableSlot(table, period);
    return period && slot ? [{ start: period.start, end: period.end, expression: slot.end({ kind: 'column', name: period.start }) }] : [];
  });
}

interface Slot {
  /** A number that grows with the column, in the unit of `length`. */
  readonly measure: (column: Expression) => Expression;
  readonly length: number;
  readonly span: Expression;
  /** An end before the next line of the grid, another one from line to line. */
  readonly end: (start: Expression) => Expression;
}

/** Range functions whose periods are kept apart. */
const SLOTS: Readonly<Record<string, true>> = {
  int4range: true,
  int8range: true,
  numrange: true,
  daterange: true,
  tsrange: true,
  tstzrange: true,
};

const DAYS = 7;
const NUMBERS = 10;
const SECONDS = 7200;
/** Quarters of an hour that fit into a slot, with one to spare. */
const QUARTERS = 7;

function days(column: Expression): Expression {
  return call('-', column, cast('1970-01-01', 'date'));
}

function seconds(column: Expression): Expression {
  return call('extract', literal('epoch'), column);
}

/** 1 to `most`, by a number that grows with the lines of the grid. */
function varied(line: Expression, most: number): Expression {
  const whole: Expression = { kind: 'cast', arg: line, type: { name: 'bigint', modifiers: [], dimensions: 0 } };
  const scattered = call('%', call('*', call('abs', whole), literal(SCATTER)), literal(most));
  return { kind: 'cast', arg: call('+', literal(1), scattered), type: { name: 'integer', modifiers: [], dimensions: 0 } };
}

/** A prime that goes all over the remainders by these numbers. */
const SCATTER = 7919;

function slotOf(type: string): Slot | undefined {
  switch (type) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
      return {
        measure: (column) => column,
        length: NUMBERS,
        span: literal(NUMBERS),
        end: (start) => call('+', start, varied(call('/', start, literal(NUMBERS)), NUMBERS - 1)),
      };
    case 'date':
      return {
        measure: days,
        length: DAYS,
        span: literal(DAYS),
        end: (start) => call('+', start, varied(call('/', days(start), literal(DAYS)), DAYS - 1)),
      };
    case 'timestamp without time zone':
    case 'timestamp with time zone':
      return {
        measure: seconds,
        length: SECONDS,
        span: cast(`${SECONDS} seconds`, 'interval'),
        end: (start) =>
          call('+', start, call('*', varied(call('/', seconds(start), literal(SECONDS)), QUARTERS), cast('15 minutes', 'interval'))),
      };
    default:
      return undefined;
  }
}

function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

function literal(value: string | number): Expression {
  return { kind: 'literal', value };
}

function cast(text: string, name: string): Expression {
  return { kind: 'cast', arg: literal(text), type: { name, modifiers: [], dimensions: 0 } };
}
