import type { Functions, Mapping } from '../mapping';
import { type Term, unsupported } from '../term';
import type { Tree } from '../tree';
import { COMMON_FUNCTIONS } from './common';
import { hierarchyMethod } from './hierarchy';
import { MSSQL_FUNCTIONS } from './mssql';
import { MYSQL_FUNCTIONS } from './mysql';
import { SQLITE_FUNCTIONS } from './sqlite';

const OWN = { mysql: MYSQL_FUNCTIONS, sqlite: SQLITE_FUNCTIONS, mssql: MSSQL_FUNCTIONS } satisfies Record<Mapping['dialect'], Functions>;

/** A call of a function that the dialect has; others are unsupported by their names. */
export function mapCall(name: string, args: readonly Tree[], mapping: Mapping): Term {
  const method = mapping.dialect === 'mssql' ? hierarchyMethod(name, mapping) : undefined;
  if (method) return method;
  const rule = OWN[mapping.dialect].get(name) ?? COMMON_FUNCTIONS.get(name);
  if (!rule || args.length < rule.least || args.length > rule.most) return unsupported(`function ${name.toLowerCase()}()`);
  return rule.map(
    args.map((arg) => mapping.term(arg)),
    mapping,
    args,
  );
}
