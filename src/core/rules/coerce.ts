import {
  BIGINT,
  BOOLEAN,
  BYTEA,
  DATE,
  DOUBLE,
  decimalType,
  INTEGER,
  INTERVAL,
  isNumeric,
  JSONB,
  NUMERIC,
  TEXT,
  TIME,
  TIMESTAMP,
  TIMESTAMPTZ,
  UUID,
} from './builtinTypes';
import { castNode } from './cast';
import type { Node } from './node';
import { uncompilable } from './node';
import { integerLimits } from './parseScalar';
import type { Family, ResolvedType } from './value';

/** What an argument becomes where a family is asked for and a literal gives no type. */
const DEFAULTS: Partial<Record<Family, ResolvedType>> = {
  boolean: BOOLEAN,
  integer: INTEGER,
  decimal: NUMERIC,
  float: DOUBLE,
  text: TEXT,
  date: DATE,
  timestamp: TIMESTAMP,
  timestamptz: TIMESTAMPTZ,
  time: TIME,
  interval: INTERVAL,
  uuid: UUID,
  json: JSONB,
  bytea: BYTEA,
};

/** Implicit casts and how far each is from an exact fit; PostgreSQL prefers `double precision`, `text` and `timestamptz`. */
const COSTS: Partial<Record<Family, Partial<Record<Family, number>>>> = {
  integer: { float: 1, decimal: 1.5 },
  decimal: { float: 2 },
  date: { timestamptz: 1, timestamp: 2 },
  timestamp: { timestamptz: 1 },
  time: { interval: 1 },
  /** Not in PostgreSQL, which would have refused the script; other dialects' enums are texts. */
  enum: { text: 3 },
};

/** How far a node is from a family, 0 for a perfect fit; undefined when there is no implicit cast. */
export function coercionCost(node: Node, family: Family): number | undefined {
  if (node.untyped) return family === 'text' ? 0 : 5;
  if (node.type.family === family) return 0;
  return COSTS[node.type.family]?.[family];
}

/** A node as a member of a family, by implicit cast; its own type is kept where it is one already. */
export function coerceToFamily(node: Node, family: Family, now: number): Node {
  if (node.type.family === family && !node.untyped)
    return family === 'text' && node.type.name.name === 'character' ? castNode(node, TEXT, now) : node;
  const target = DEFAULTS[family];
  if (!target || coercionCost(node, family) === undefined) uncompilable(`${node.type.name.name} where ${family} is expected`);
  return castNode(node, target, now);
}

/** A node as a condition. */
export function asBoolean(node: Node, now: number): Node {
  return coerceToFamily(node, 'boolean', now);
}

/** The one type of several alternatives (CASE, COALESCE, IN, ARRAY); throws when they have none in common. */
export function commonType(nodes: readonly Node[]): ResolvedType {
  const types = nodes.filter((node) => !node.untyped).map((node) => node.type);
  return types.length === 0 ? TEXT : types.reduce(joinTypes);
}

/** All nodes as one type. */
export function unify(nodes: readonly Node[], now: number): { readonly type: ResolvedType; readonly nodes: readonly Node[] } {
  const type = commonType(nodes);
  return { type, nodes: nodes.map((node) => (node.untyped || node.type !== type ? castNode(node, type, now) : node)) };
}

function joinTypes(a: ResolvedType, b: ResolvedType): ResolvedType {
  if (isNumeric(a) && isNumeric(b)) return joinNumeric(a, b);
  if (a.family === b.family) return joinSame(a, b);
  if (isMoment(a) && isMoment(b)) return a.family === 'timestamptz' || b.family === 'timestamptz' ? TIMESTAMPTZ : TIMESTAMP;
  if ((a.family === 'enum' && b.family === 'text') || (a.family === 'text' && b.family === 'enum')) return TEXT;
  return uncompilable(`${a.name.name} together with ${b.name.name}`);
}

function isMoment(type: ResolvedType): boolean {
  return type.family === 'date' || type.family === 'timestamp' || type.family === 'timestamptz';
}

function joinNumeric(a: ResolvedType, b: ResolvedType): ResolvedType {
  if (a.family === 'float' || b.family === 'float') return a.family === b.family && a.name.name === b.name.name ? a : DOUBLE;
  if (a.family === 'decimal' || b.family === 'decimal')
    return decimalType(a.family === b.family && a.scale === b.scale ? a.scale : undefined);
  return widerInteger(a, b);
}

/** The integer type that holds both. */
export function widerInteger(a: ResolvedType, b: ResolvedType): ResolvedType {
  if (a.name.name === b.name.name) return a;
  const wider = integerLimits(a)[1] >= integerLimits(b)[1] ? a : b;
  return wider.name.name === 'oid' ? BIGINT : wider;
}

function joinSame(a: ResolvedType, b: ResolvedType): ResolvedType {
  if (a === b) return a;
  if (a.family === 'text') return a.name.name === b.name.name ? { family: 'text', name: { ...a.name, modifiers: [] } } : TEXT;
  if (a.family === 'array') return { ...a, element: joinTypes(a.element ?? a, b.element ?? b) };
  if (a.family === 'enum' || a.family === 'other')
    return a.name.name === b.name.name ? a : uncompilable(`${a.name.name} together with ${b.name.name}`);
  return { family: a.family, name: { ...a.name, modifiers: [] } };
}
