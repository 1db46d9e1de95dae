import { arrayOf, BOOLEAN, INTEGER, JSON_TEXT, JSONB, TEXT } from '../builtinTypes';
import { castNode } from '../cast';
import { invalid } from '../evaluationError';
import { pathExists, pathSteps } from '../jsonPath';
import type { JsonNode } from '../jsonText';
import { jsonbText, jsonKind, parseJsonNode } from '../jsonText';
import type { Node } from '../node';
import { strictNode, uncompilable } from '../node';
import type { CompileContext, Overload, Parameter } from '../overload';
import { custom, strictOverload } from '../overload';
import type { ResolvedType, Value } from '../value';

function parse(text: string): JsonNode {
  const node = parseJsonNode(text);
  if (!node) throw invalid('invalid input syntax for type json');
  return node;
}

function arrayLength(text: string): number {
  const node = parse(text);
  if (node.kind !== 'array') throw invalid(`cannot get array length of a ${node.kind}`);
  return node.items.length;
}

/** How a part is handed out: as JSON of the same type, or as text. */
interface Output {
  type(from: ResolvedType): ResolvedType;
  value(node: JsonNode, from: ResolvedType): Value;
}

const asJson: Output = {
  type: (from) => (from.name.name === 'jsonb' ? JSONB : JSON_TEXT),
  value: (node, from) => (from.name.name === 'jsonb' ? jsonbText(node) : node.text),
};

const asText: Output = {
  type: () => TEXT,
  value: (node, from) => {
    if (node.kind === 'null') return null;
    return node.kind === 'string' ? node.value : asJson.value(node, from);
  },
};

/** Functions and operators on `json` and `jsonb`. */
export const JSON_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  'is json': [strictOverload(['text', 'text'], BOOLEAN, isJson), strictOverload(['json', 'text'], BOOLEAN, isJson)],
  '[]': [custom(['json', 'any'], (args) => accessNode(args, subscripts, asJson), { variadic: true })],
  jsonb_typeof: [strictOverload(['json'], TEXT, jsonKind)],
  json_typeof: [strictOverload(['json'], TEXT, jsonKind)],
  jsonb_path_exists: [custom(['json', 'text'], existing)],
  '@?': [custom(['json', 'text'], existing)],
  jsonb_array_length: [strictOverload(['json'], INTEGER, arrayLength)],
  json_array_length: [strictOverload(['json'], INTEGER, arrayLength)],
  '->': [access(['json', 'integer'], step, asJson), access(['json', 'text'], step, asJson)],
  '->>': [access(['json', 'integer'], step, asText), access(['json', 'text'], step, asText)],
  '#>': [access(['json', 'array'], path, asJson)],
  '#>>': [access(['json', 'array'], path, asText)],
  jsonb_extract_path: [pathFunction(asJson)],
  json_extract_path: [pathFunction(asJson)],
  jsonb_extract_path_text: [pathFunction(asText)],
  json_extract_path_text: [pathFunction(asText)],
  '?': [strictOverload(['json', 'text'], BOOLEAN, (json, key) => hasKey(parse(json), key))],
  '?|': [keysOverload((json, keys) => keys.some((key) => key !== null && hasKey(json, key)))],
  '?&': [keysOverload((json, keys) => keys.every((key) => key === null || hasKey(json, key)))],
  '@>': [strictOverload(['json', 'json'], BOOLEAN, (container, part) => contains(parse(container), parse(part), true))],
  '<@': [strictOverload(['json', 'json'], BOOLEAN, (part, container) => contains(parse(container), parse(part), true))],
  '||': [strictOverload(['json', 'json'], JSONB, (left, right) => jsonbText(concatenate(parse(left), parse(right))))],
  '-': [strictOverload(['json', 'text'], JSONB, (json, key) => jsonbText(without(parse(json), key)))],
};

/** IS JSON: `wanted` is any, object, array or scalar. */
function isJson(text: string, wanted: string): boolean {
  const kind = parseJsonNode(text)?.kind;
  if (kind === undefined || wanted === 'any') return kind !== undefined;
  return wanted === 'scalar' ? kind !== 'object' && kind !== 'array' : kind === wanted;
}

/** Whether a constant path of plain members leads to anything. */
function existing([json, path]: readonly Node[]): Node {
  const text = path.constant?.value;
  const steps = typeof text === 'string' ? pathSteps(text) : undefined;
  if (!steps) return uncompilable('an SQL/JSON path with more than members');
  return strictNode(BOOLEAN, [json], (document) => pathExists(parse(document as string), steps));
}

function access(parameters: readonly Parameter[], find: (node: JsonNode, by: Value) => JsonNode | undefined, output: Output): Overload {
  return custom(parameters, (args, context) =>
    accessNode([args[0], keysNode(args[1], context)], (node, values) => find(node, values[0]), output),
  );
}

/** A literal in place of an array of keys is read as one. */
function keysNode(node: Node, context: CompileContext): Node {
  return node.untyped ? castNode(node, arrayOf(TEXT), context.now) : node;
}

function keysOverload(test: (json: JsonNode, keys: readonly (string | null)[]) => boolean): Overload {
  return custom(['json', 'array'], (args, context) =>
    strictNode(BOOLEAN, [args[0], keysNode(args[1], context)], (json, keys) =>
      test(parse(json as string), keys as readonly (string | null)[]),
    ),
  );
}

function pathFunction(output: Output): Overload {
  return custom(['json', 'text'], (args) => accessNode(args, path, output), { variadic: true });
}

function accessNode(args: readonly Node[], find: (node: JsonNode, values: readonly Value[]) => JsonNode | undefined, output: Output): Node {
  const from = args[0].type;
  return strictNode(output.type(from), args, (json, ...by) => {
    const found = find(parse(json as string), by);
    return found ? output.value(found, from) : null;
  });
}

function step(node: JsonNode, by: Value): JsonNode | undefined {
  if (typeof by === 'number') return node.kind === 'array' ? node.items.at(by) : undefined;
  return node.kind === 'object' ? node.members.get(by as string) : undefined;
}

/** Follows keys; in arrays a key must be a whole number, negative from the end. */
function path(node: JsonNode, by: Value): JsonNode | undefined {
  let current: JsonNode | undefined = node;
  for (const key of by as readonly Value[]) {
    if (current === undefined || key === null) return undefined;
    const index = current.kind === 'array' && /^-?\d+$/.test(key as string) ? Number(key) : key;
    current = step(current, index);
  }
  return current;
}

/** `document['a'][0]`: like a path, whose keys are texts. */
function subscripts(node: JsonNode, keys: Value): JsonNode | undefined {
  return path(
    node,
    (keys as readonly Value[]).map((key) => (key === null ? null : String(key))),
  );
}

function hasKey(node: JsonNode, key: string): boolean {
  if (node.kind === 'object') return node.members.has(key);
  if (node.kind === 'array') return node.items.some((item) => item.kind === 'string' && item.value === key);
  return node.kind === 'string' && node.value === key;
}

/** Containment: an array at the top also contains a bare scalar. */
function contains(container: JsonNode, part: JsonNode, top: boolean): boolean {
  if (container.kind === 'object' && part.kind === 'object') {
    return [...part.members].every(([key, value]) => {
      const own = container.members.get(key);
      return own !== undefined && contains(own, value, false);
    });
  }
  if (container.kind !== 'array') return container.kind === part.kind && container.kind !== 'object' && scalarsEqual(container, part);
  const parts = part.kind === 'array' ? part.items : top && part.kind !== 'object' ? [part] : undefined;
  return parts?.every((each) => container.items.some((item) => contains(item, each, false))) ?? false;
}

function scalarsEqual(a: JsonNode, b: JsonNode): boolean {
  if (a.kind === 'number' && b.kind === 'number') return Number(a.text) === Number(b.text);
  return jsonbText(a) === jsonbText(b);
}

function concatenate(left: JsonNode, right: JsonNode): JsonNode {
  if (left.kind === 'object' && right.kind === 'object')
    return { kind: 'object', text: '', members: new Map([...left.members, ...right.members]) };
  if (left.kind === 'object' && right.kind !== 'array') throw invalid('invalid concatenation of jsonb objects');
  if (right.kind === 'object' && left.kind !== 'array') throw invalid('invalid concatenation of jsonb objects');
  const items = (node: JsonNode): readonly JsonNode[] => (node.kind === 'array' ? node.items : [node]);
  return { kind: 'array', text: '', items: [...items(left), ...items(right)] };
}

function without(node: JsonNode, key: string): JsonNode {
  if (node.kind === 'object') return { ...node, members: new Map([...node.members].filter(([name]) => name !== key)) };
  if (node.kind === 'array') return { ...node, items: node.items.filter((item) => item.kind !== 'string' || item.value !== key) };
  throw invalid('cannot delete from scalar');
}
