import type { Node, OnConflictClause } from '@pgsql/types';
import type { Catalog } from '../draft/catalog';
import { type SqlParser, SqlSyntaxError } from '../sqlParser';
import type { Assignment, Conflict } from './givenStatement';
import { givenValue } from './postgresValues';

/** What stands behind the rows of an INSERT: ON CONFLICT, RETURNING. */
export async function readConflict(catalog: Catalog, tail: string, parser: SqlParser): Promise<Conflict> {
  if (tail.trim() === '') return { kind: 'refuse' };
  const [statement] = await parser.parse(`INSERT INTO t VALUES (1) ${tail}`);
  if (!statement || !('InsertStmt' in statement)) throw new SqlSyntaxError('no INSERT', 0);
  return conflictOf(catalog, statement.InsertStmt.onConflictClause);
}

/** ON CONFLICT, parsed. */
export function conflictOf(catalog: Catalog, clause: OnConflictClause | undefined): Conflict {
  if (!clause) return { kind: 'refuse' };
  const { infer } = clause;
  // A constraint's name, an expression or a predicate: which key that is matters only if one is taken.
  const elements = infer?.indexElems ?? [];
  const columns = elements.flatMap((node) => ('IndexElem' in node && node.IndexElem.name !== undefined ? [node.IndexElem.name] : []));
  const isPlain = !infer || (columns.length === elements.length && columns.length > 0 && !infer.whereClause);
  if (!isPlain) return { kind: 'unread' };
  const target = infer && { columns };
  if (clause.action === 'ONCONFLICT_NOTHING') return { kind: 'skip', ...target };
  if (clause.whereClause) return { kind: 'unread' };
  return { kind: 'update', ...target, set: assignments(catalog, clause.targetList) };
}

/** `a = 1, b = excluded.b`. */
export function assignments(catalog: Catalog, targets: readonly Node[] | undefined): Assignment[] {
  return (targets ?? []).flatMap((target) =>
    'ResTarget' in target && target.ResTarget.name !== undefined
      ? [{ column: target.ResTarget.name, value: givenValue(catalog, target.ResTarget.val) }]
      : [],
  );
}
