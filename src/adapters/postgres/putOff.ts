import { refusal, type ServerError } from './serverError';
import type { SqlSession } from './sqlSession';

/** A constraint or an index that is made again when the rows are there. */
interface PutOff {
  /** `foreign key loans_book_fkey`, for people. */
  readonly what: string;
  readonly drop: string;
  readonly make: string;
  /** What is made where the rows do not allow it: it binds rows to come. */
  readonly otherwise?: string;
}

/** What was taken away from tables, in the order in which it is to be made again. */
export type PutOffObjects = readonly PutOff[];

type CatalogueRow = {
  what: string;
  relation: string;
  name: string;
  definition: string;
  isConstraint: boolean;
  comment: string | null;
  clustered: boolean;
};

/**
 * Takes keys and indexes away from tables, as far as nothing else depends on them, because rows load in half the time
 * without: all foreign keys that these tables have among each other, and of `large` ones everything else. Runs in a
 * transaction; `tables` and `large` are names as SQL text.
 */
export async function putOff(session: SqlSession, tables: readonly string[], large: readonly string[]): Promise<PutOffObjects> {
  const keys = (await session.query<CatalogueRow>(FOREIGN_KEYS, [tables])).map(objectOf);
  const others = (await session.query<CatalogueRow>(KEYS_AND_INDEXES, [large])).map(objectOf);
  const taken: PutOff[] = [];
  for (const each of [...keys, ...others]) if (!(await tryIt(session, each.drop))) taken.push(each);
  // Keys that foreign keys refer to come first.
  return taken.reverse();
}

/** Makes them again; returns what the rows do not allow, with the server's words. */
export async function makeAgain(session: SqlSession, objects: PutOffObjects): Promise<{ what: string; error: ServerError }[]> {
  const refused = [];
  for (const { what, make, otherwise } of objects) {
    const error = await tryIt(session, make);
    if (!error) continue;
    refused.push({ what, error });
    if (otherwise !== undefined) await tryIt(session, otherwise);
  }
  return refused;
}

/** Runs statements within a transaction, all of them or none; the server's refusal comes back. */
async function tryIt(session: SqlSession, sql: string): Promise<ServerError | undefined> {
  const refused = await refusal(() => session.execute(`SAVEPOINT put_off; ${sql}; RELEASE SAVEPOINT put_off`));
  if (refused) await session.execute('ROLLBACK TO SAVEPOINT put_off; RELEASE SAVEPOINT put_off');
  return refused;
}

function objectOf({ what, relation, name, definition, isConstraint, comment, clustered }: CatalogueRow): PutOff {
  const remark =
    comment === null ? [] : [`COMMENT ON ${isConstraint ? `CONSTRAINT ${name} ON ${relation}` : `INDEX ${name}`} IS ${comment}`];
  const mark = clustered ? [`ALTER TABLE ${relation} CLUSTER ON ${name.replace(/^.*\./, '')}`] : [];
  if (!isConstraint) return { what, drop: `DROP INDEX ${name}`, make: [definition, ...remark, ...mark].join('; ') };
  const add = `ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`;
  return {
    what,
    drop: `ALTER TABLE ${relation} DROP CONSTRAINT ${name}`,
    make: [add, ...remark, ...mark].join('; '),
    ...(what.startsWith('foreign key') && { otherwise: `${add} NOT VALID` }),
  };
}

const relationName = (oid: string) => `
  (SELECT quote_ident(nspname) || '.' || quote_ident(relname)
   FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = ${oid})`;

const FOREIGN_KEYS = `
  SELECT 'foreign key ' || conname AS what, ${relationName('conrelid')} AS relation, quote_ident(conname) AS name,
    pg_get_constraintdef(oid) AS definition, true AS "isConstraint", false AS clustered,
    quote_literal(obj_description(oid, 'pg_constraint')) AS comment
  FROM pg_constraint
  WHERE contype = 'f' AND conparentid = 0 AND convalidated
    AND ${relationName('conrelid')} = ANY($1::text[])
  ORDER BY oid DESC`;

/** Not those of partitions: they go and come with those of the whole table. Nor a replica identity, which would be lost. */
const KEYS_AND_INDEXES = `
  SELECT CASE contype WHEN 'p' THEN 'primary key ' WHEN 'u' THEN 'unique key ' WHEN 'x' THEN 'exclusion ' ELSE 'index ' END
      || coalesce(conname, index.relname) AS what,
    ${relationName('indrelid')} AS relation, coalesce(quote_ident(conname), ${relationName('indexrelid')}) AS name,
    coalesce(pg_get_constraintdef(pg_constraint.oid), pg_get_indexdef(indexrelid)) AS definition,
    contype IS NOT NULL AS "isConstraint", indisclustered AS clustered,
    quote_literal(coalesce(obj_description(pg_constraint.oid, 'pg_constraint'), obj_description(indexrelid, 'pg_class'))) AS comment
  FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
    LEFT JOIN pg_constraint ON conindid = indexrelid AND contype IN ('p', 'u', 'x')
  WHERE ${relationName('indrelid')} = ANY($1::text[])
    AND NOT index.relispartition AND NOT indisreplident AND indisvalid
  ORDER BY indexrelid DESC`;
