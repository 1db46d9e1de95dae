import { childrenOf } from '../../../rules/columnsOf';
import type { Expression, TypeName } from '../../../rules/expression';
import { mapChildren } from '../../../rules/mapChildren';
import { mapColumns } from '../../../rules/mapColumns';
import { sizeOf } from './hasUnsupported';
import { type CallArguments, callArguments, chooseFunction } from './overloads';
import type { SqlFunction } from './sqlFunction';

/** What an expression's columns are. */
export type ColumnTypes = (name: string) => { readonly type: TypeName; readonly nullable: boolean } | undefined;

/** Larger expressions than this take longer to evaluate for each row than the database takes to judge them. */
const MAX_SIZE = 4000;
/** Functions that call others twice, and these others, would be worked in for ever: after so many the rest stay calls. */
const MAX_CALLS = 1000;

/**
 * The expression with calls of the script's functions replaced by their bodies, arguments cast as PostgreSQL casts them.
 * A call stays where no overload fits, where functions call themselves, and where the result would be too large.
 */
export function inlineCalls(expression: Expression, functions: readonly SqlFunction[], columns: ColumnTypes): Expression {
  return new Inliner(functions).inline(expression, columns, []);
}

/** The names, without schema, of functions that an expression calls. */
export function calledNames(expression: Expression): string[] {
  const own = expression.kind === 'call' ? [lastPart(expression.name)] : [];
  return [...own, ...childrenOf(expression).flatMap(calledNames)];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

class Inliner {
  private calls = 0;

  constructor(private readonly functions: readonly SqlFunction[]) {}

  inline(expression: Expression, columns: ColumnTypes, open: readonly SqlFunction[]): Expression {
    const inner = mapChildren(expression, (child) => this.inline(child, columns, open));
    if (inner.kind !== 'call') return inner;
    const call = callArguments(inner.args);
    const callee = chooseFunction(this.functions, inner.name, call, (arg) => this.typeOf(arg, columns)?.type);
    if (!callee || open.includes(callee) || ++this.calls > MAX_CALLS) return inner;
    const types: ColumnTypes = (name) => {
      const at = parameterPlace(callee, name);
      return at < 0 ? undefined : { type: callee.parameters[at].type, nullable: true };
    };
    const body = this.inline(callee.body, types, [...open, callee]);
    const result = this.applied(callee, body, call, columns);
    return sizeOf(result, MAX_SIZE) > MAX_SIZE ? inner : result;
  }

  private applied(callee: SqlFunction, body: Expression, call: CallArguments, columns: ColumnTypes): Expression {
    const values = callee.parameters.map(({ name, type, default: fallback }, at): Expression => {
      const given = call.positional[at] ?? call.named.get(name) ?? fallback ?? NULL;
      return this.cast(given, type, columns);
    });
    const filled = mapColumns(body, (column) => values[parameterPlace(callee, column.name)] ?? column);
    const typed = callee.returns.name === 'boolean' ? filled : this.cast(filled, callee.returns, columns);
    const missing = callee.strict ? values.filter((value) => this.typeOf(value, columns)?.nullable !== false) : [];
    if (missing.length === 0) return typed;
    const tests = missing.map((arg): Expression => ({ kind: 'isNull', arg }));
    return {
      kind: 'case',
      branches: [{ when: tests.length === 1 ? tests[0] : { kind: 'or', args: tests }, then: NULL }],
      otherwise: typed,
    };
  }

  private cast(arg: Expression, type: TypeName, columns: ColumnTypes): Expression {
    const known = this.typeOf(arg, columns)?.type;
    const isSame = known?.name === type.name && known.schema === type.schema && known.dimensions === type.dimensions;
    return isSame || /^any/.test(type.name) || type.name === 'void' ? arg : { kind: 'cast', arg, type: { ...type, modifiers: [] } };
  }

  /** As far as the expression itself tells. */
  private typeOf(expression: Expression, columns: ColumnTypes): { readonly type: TypeName; readonly nullable: boolean } | undefined {
    switch (expression.kind) {
      case 'column':
        return columns(expression.name);
      case 'cast':
        return { type: expression.type, nullable: this.typeOf(expression.arg, columns)?.nullable !== false };
      case 'literal':
        return literalType(expression.value);
      case 'compare':
      case 'and':
      case 'or':
      case 'not':
      case 'in':
      case 'match':
        return { type: named('boolean'), nullable: true };
      default:
        return undefined;
    }
  }
}

const NULL: Expression = { kind: 'literal', value: null };

function parameterPlace({ parameters }: SqlFunction, name: string): number {
  const number = /^\$(\d+)$/.exec(name);
  return number ? Number(number[1]) - 1 : parameters.findIndex((parameter) => parameter.name === name);
}

function literalType(value: string | number | boolean | null): { readonly type: TypeName; readonly nullable: boolean } | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { type: named('unknown'), nullable: false };
  if (typeof value === 'boolean') return { type: named('boolean'), nullable: false };
  return { type: named(Number.isInteger(value) ? 'integer' : 'numeric'), nullable: false };
}

function named(name: string): TypeName {
  return { name, modifiers: [], dimensions: 0 };
}
