import type { Expression, TypeName } from '../../../rules/expression';
import type { SqlExpression } from '../../schema';
import type { ReadType, WrittenType } from './writtenType';

/** What a type means, without what every type has. */
export type Meaning = Omit<ReadType, 'written' | 'foldsCase'>;

/** One type of a dialect: what it means with the parts it is written with. */
export type TypeRule = (written: WrittenType) => Meaning;

/** A dialect's types by their names in lower case. */
export type TypeRules = ReadonlyMap<string, TypeRule>;

const VALUE: Expression = { kind: 'column', name: 'VALUE' };

/** A built-in type of PostgreSQL's by its canonical name. */
export function typeName(name: string, ...modifiers: readonly number[]): TypeName {
  return { name, modifiers, dimensions: 0 };
}

/** A type that PostgreSQL has. */
export function plain(name: string, ...modifiers: readonly number[]): Meaning {
  return { type: typeName(name, ...modifiers) };
}

/** A rule for a type whose parts change nothing. */
export function always(meaning: Meaning): TypeRule {
  return () => meaning;
}

/** A type narrower than PostgreSQL's. */
export function narrowed(name: string, base: TypeName, ...checks: readonly SqlExpression[]): Meaning {
  return { type: base, domain: { name, base, checks } };
}

/** `VALUE BETWEEN low AND high`; numbers, or moments as texts. */
export function between(low: number | string, high: number | string): SqlExpression {
  const bound = (operator: '>=' | '<=', value: number | string): Expression => ({
    kind: 'compare',
    operator,
    left: VALUE,
    right: { kind: 'literal', value },
  });
  return {
    sql: `VALUE BETWEEN ${constant(low)} AND ${constant(high)}`,
    expression: { kind: 'and', args: [bound('>=', low), bound('<=', high)] },
  };
}

/** `VALUE >= 0`. */
export const NOT_NEGATIVE: SqlExpression = {
  sql: 'VALUE >= 0',
  expression: { kind: 'compare', operator: '>=', left: VALUE, right: { kind: 'literal', value: 0 } },
};

/** `octet_length(VALUE) = n`, or `<= n`. */
export function bytes(operator: '=' | '<=', count: number): SqlExpression {
  return {
    sql: `octet_length(VALUE) ${operator} ${count}`,
    expression: {
      kind: 'compare',
      operator,
      left: { kind: 'call', name: 'octet_length', args: [VALUE] },
      right: { kind: 'literal', value: count },
    },
  };
}

/** `VALUE IN (…)`. */
export function oneOf(values: readonly (string | number)[]): SqlExpression {
  return {
    sql: `VALUE IN (${values.map(constant).join(', ')})`,
    expression: { kind: 'in', arg: VALUE, values: values.map((value) => ({ kind: 'literal', value })) },
  };
}

/** `VALUE ~ '…'`. */
export function matching(pattern: string): SqlExpression {
  return {
    sql: `VALUE ~ ${constant(pattern)}`,
    expression: { kind: 'match', operator: '~', arg: VALUE, pattern: { kind: 'literal', value: pattern } },
  };
}

/** A number among a type's arguments, from 0; undefined where it is missing or none. */
export function numberAt(written: WrittenType, index: number): number | undefined {
  const arg = written.args[index];
  return arg !== undefined && /^\d{1,9}$/.test(arg) ? Number(arg) : undefined;
}

function constant(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
