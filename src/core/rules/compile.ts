import { BIGINT, BOOLEAN, decimalType, INTEGER, TEXT } from './builtinTypes';
import { castNode } from './cast';
import { asBoolean } from './coerce';
import { compareNode } from './compare';
import { decimalsOf } from './decimal';
import { EvaluationError } from './evaluationError';
import type { Expression } from './expression';
import { fieldNode } from './field';
import { FUNCTIONS } from './functions/catalog';
import { CONDITIONAL_FUNCTIONS } from './functions/conditional';
import { arrayNode, caseNode, inNode, isNullNode, junctionNode, notNode } from './logic';
import { matchNode } from './match';
import type { Evaluate, Node } from './node';
import { constantNode, UncompilableError, uncompilable } from './node';
import { isOperator, operatorNode } from './operators';
import { resolveOverload } from './overload';
import { quantifiedNode } from './quantified';
import type { TypeScope } from './resolveType';
import { resolveType } from './resolveType';
import type { ResolvedType, Value } from './value';

/** Where an expression's names lead. */
export interface Scope {
  /** The row's slot of a column and its type; undefined if there is no such column. */
  column(name: string, table?: string): { readonly slot: number; readonly type: ResolvedType } | undefined;
  /** The user's types, for casts. */
  readonly types: TypeScope;
  /** What `now()` and its kin give: microseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** An expression ready to be evaluated on rows of values. */
export interface Compiled {
  readonly type: ResolvedType;
  /** Slots that are read, ascending. */
  readonly slots: readonly number[];
  /**
   * The value on a row, by slots. Throws an EvaluationError: `error` where PostgreSQL raises one too, `unknown` where the
   * value cannot be computed exactly.
   */
  readonly evaluate: Evaluate;
}

/** An expression that cannot be evaluated here; `reason` names the first construct that is to blame. */
export interface Uncompilable {
  readonly reason: string;
}

/**
 * Compiles an expression to closures, with PostgreSQL's typing and three-valued logic. `target` is the type the value is
 * assigned to, as of a column's default: the value is cast to it.
 */
export function compileExpression(expression: Expression, scope: Scope, target?: ResolvedType): Compiled | Uncompilable {
  const slots = new Set<number>();
  try {
    const compiler: Compiler = { scope, slots };
    const node = compile(expression, compiler);
    const { type, evaluate } = target ? castNode(node, target, scope.now) : node.untyped ? castNode(node, TEXT, scope.now) : node;
    return { type, evaluate, slots: [...slots].sort((a, b) => a - b) };
  } catch (error) {
    if (error instanceof UncompilableError || error instanceof EvaluationError) return { reason: error.message };
    throw error;
  }
}

/** Compiles a condition (a CHECK, a predicate): text literals in place of booleans are read as such. */
export function compileCondition(expression: Expression, scope: Scope): Compiled | Uncompilable {
  return compileExpression(expression, scope, BOOLEAN);
}

/** Whether compiling failed. */
export function isUncompilable(result: Compiled | Uncompilable): result is Uncompilable {
  return 'reason' in result;
}

interface Compiler {
  readonly scope: Scope;
  readonly slots: Set<number>;
}

function compile(expression: Expression, compiler: Compiler): Node {
  const { now } = compiler.scope;
  const inner = (child: Expression): Node => compile(child, compiler);
  const condition = (child: Expression): Node => asBoolean(inner(child), now);
  switch (expression.kind) {
    case 'literal':
      return literalNode(expression.value);
    case 'column':
      return columnNode(expression.name, expression.table, compiler);
    case 'and':
    case 'or':
      return junctionNode(expression.kind, expression.args.map(condition));
    case 'not':
      return notNode(condition(expression.arg));
    case 'isNull':
      return isNullNode(inner(expression.arg));
    case 'compare':
      return compareNode(expression.operator, inner(expression.left), inner(expression.right), now);
    case 'in':
      return inNode(inner(expression.arg), expression.values.map(inner), now);
    case 'match':
      return matchNode(expression.operator, inner(expression.arg), inner(expression.pattern), now);
    case 'quantified':
      return quantifiedNode(expression.quantifier, expression.operator, inner(expression.left), inner(expression.array), { now });
    case 'call':
      if (expression.name === '.') return fieldNode(inner(expression.args[0]), literalValue(expression.args[1]), compiler.scope.types);
      return callNode(expression.name, expression.args.map(inner), compiler);
    case 'case':
      return caseNode(
        expression.branches.map((branch) => ({ when: condition(branch.when), then: inner(branch.then) })),
        expression.otherwise ? inner(expression.otherwise) : literalNode(null),
        now,
      );
    case 'cast':
      return castExpression(expression, compiler);
    case 'array':
      return arrayNode(expression.items.map(inner), now);
    case 'unsupported':
      return uncompilable(expression.what);
  }
}

function literalValue(expression: Expression | undefined): unknown {
  return expression?.kind === 'literal' ? expression.value : undefined;
}

function literalNode(value: string | number | boolean | null): Node {
  if (value === null || typeof value === 'string') return constantNode(value, TEXT, { untyped: true });
  if (typeof value === 'boolean') return constantNode(value, BOOLEAN);
  if (!Number.isInteger(value)) return constantNode(value, decimalType(decimalsOf(value)));
  const magnitude = Math.abs(value);
  if (magnitude > Number.MAX_SAFE_INTEGER) return constantNode(value, decimalType(0), { inexact: true });
  return constantNode(value, magnitude <= 2_147_483_647 ? INTEGER : BIGINT);
}

function columnNode(name: string, table: string | undefined, compiler: Compiler): Node {
  const column = compiler.scope.column(name, table) ?? uncompilable(`column ${table === undefined ? name : `${table}.${name}`}`);
  const { slot, type } = column;
  compiler.slots.add(slot);
  return { type, evaluate: (row: readonly Value[]) => row[slot] };
}

function castExpression(expression: Extract<Expression, { kind: 'cast' }>, compiler: Compiler): Node {
  const { now, types } = compiler.scope;
  const type = resolveType(expression.type, types);
  /** An empty ARRAY[] has no element type of its own. */
  if (expression.arg.kind === 'array' && expression.arg.items.length === 0 && type.family === 'array') return constantNode([], type);
  return castNode(compile(expression.arg, compiler), type, now);
}

/** Functions whose value changes from call to call. */
const VOLATILE: ReadonlySet<string> = new Set([
  'random',
  'gen_random_uuid',
  'uuid_generate_v1',
  'uuid_generate_v4',
  'uuidv4',
  'uuidv7',
  'nextval',
  'currval',
  'lastval',
  'timeofday',
]);

/** Whether a function's value changes from call to call. */
export function isVolatile(name: string): boolean {
  return VOLATILE.has(name);
}

function callNode(name: string, args: readonly Node[], compiler: Compiler): Node {
  const context = { now: compiler.scope.now };
  if (isOperator(name)) return operatorNode(name, args, context);
  if (VOLATILE.has(name)) return uncompilable(`volatile function ${name}()`);
  const conditional = Object.hasOwn(CONDITIONAL_FUNCTIONS, name) ? CONDITIONAL_FUNCTIONS[name] : undefined;
  if (conditional) return conditional(args, context);
  const overloads = FUNCTIONS.get(name) ?? uncompilable(`function ${name}()`);
  return (
    resolveOverload(overloads, args, context) ??
    uncompilable(`function ${name}(${args.map((arg) => (arg.untyped ? 'unknown' : arg.type.name.name)).join(', ')})`)
  );
}
