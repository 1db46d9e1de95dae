import { UserFacingError } from '../../core/errors';
import type { GatedQuery } from '../../core/query/gatedQuery';
import { isCallable } from '../../core/query/gateFunctions';
import { stringConstant } from './identifier';
import type { ReadSession } from './readSession';

/**
 * Refuses a query whose names mean functions or operators that this database has beside PostgreSQL's own and those of
 * its extensions: the gate knows names, and another `lower` could be called in its stead, or as a field of a row. What
 * the schema's views, types and casts do by themselves is left to the transaction and the role (see `readQuery`).
 * Rejects with `refused-query`.
 */
export async function foreignCallables(session: ReadSession, { functions, fields, operators }: GatedQuery): Promise<void> {
  if (functions.length + fields.length + operators.length === 0) return;
  const unknown = fields.filter((name) => !isCallable(name));
  const { rows } = await session.run(`
    SELECT pg_catalog.concat(pronamespace::pg_catalog.regnamespace, '.', proname) FROM pg_catalog.pg_proc
      WHERE pronamespace <> 'pg_catalog'::pg_catalog.regnamespace AND (
        proname = ANY (${names(functions)}) AND ${madeHere('pg_proc')} OR proname = ANY (${names(fields)}) AND ${TAKES_FIELD}
        AND (proname = ANY (${names(unknown)}) OR ${madeHere('pg_proc')}))
    UNION ALL SELECT pg_catalog.concat('operator ', oprname) FROM pg_catalog.pg_operator
      WHERE oprnamespace <> 'pg_catalog'::pg_catalog.regnamespace AND oprname = ANY (${names(operators)}) AND ${madeHere('pg_operator')}
    LIMIT 1`);
  const [found] = rows;
  if (found)
    throw new UserFacingError(
      'refused-query',
      `Refused: this database has its own ${found[0]}, which may do more than read.`,
      'Write the query without it.',
    );
}

/** A field that is nobody's column is a function of the row, or of whatever the name stands for. */
const TAKES_FIELD = `pronargs >= 1 AND pronargs - pronargdefaults <= 1 AND NOT EXISTS (
  SELECT FROM pg_catalog.pg_attribute WHERE attname = proname AND NOT attisdropped)`;

/** No extension brought it along. */
function madeHere(catalog: string): string {
  return `NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND objid = ${catalog}.oid AND deptype = 'e')`;
}

function names(list: readonly string[]): string {
  return `ARRAY[${list.map(stringConstant).join(', ')}]::pg_catalog.name[]`;
}
