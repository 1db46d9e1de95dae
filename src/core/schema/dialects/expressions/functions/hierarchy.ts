import type { Mapping } from '../mapping';
import { call, type Term } from '../term';

/** `node.GetLevel()` and `node.ToString()` on a column of SQL Server's `hierarchyid`, whose values are paths: `/1/3/`. */
export function hierarchyMethod(name: string, mapping: Mapping): Term | undefined {
  const [, path, method] = /^(.+)\.(GETLEVEL|TOSTRING)$/.exec(name) ?? [];
  if (path === undefined) return undefined;
  const column = mapping.term({ kind: 'name', parts: path.split('.'), isString: false });
  if (column.family !== 'text') return undefined;
  if (method === 'TOSTRING') return column;
  const whole = call('length', [column.expression], 'integer').expression;
  const steps = call('replace', [column.expression, { kind: 'literal', value: '/' }, { kind: 'literal', value: '' }], 'text').expression;
  const slashes = call('-', [whole, call('length', [steps], 'integer').expression], 'integer').expression;
  return call('-', [slashes, { kind: 'literal', value: 1 }], 'integer');
}
