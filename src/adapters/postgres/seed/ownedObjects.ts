import type { Transaction } from './transaction';

/** Something that a database has beside what belongs to the server itself. */
export interface Owned {
  readonly id: string;
  readonly name: string;
  /** Changes when its definition does; of what may change by the way (a table that another one refers to) it is always the same. */
  readonly version: string;
}

/** All that a script could take away or replace. */
export function ownedObjects(transaction: Transaction): Promise<Owned[]> {
  return transaction.query<Owned>(OBJECTS);
}

/** Whether it is gone, or another one by now. */
export function isDropped(before: Owned, after: Owned | undefined): boolean {
  return after?.version !== before.version;
}

const OWN = `NOT LIKE ALL (ARRAY['pg\\_%', 'information\\_schema'])`;

const objects = (catalogue: string, version: string, condition: string) => `
  SELECT '${catalogue} ' || o.oid AS id, pg_describe_object('${catalogue}'::regclass, o.oid, 0) AS name, ${version} AS version
  FROM ${catalogue} o WHERE ${condition}`;

const inOwnSchema = (column: string) => `EXISTS (SELECT FROM pg_namespace n WHERE n.oid = o.${column} AND n.nspname ${OWN})`;
const ofOwnTable = (column: string) =>
  `EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = o.${column} AND n.nspname ${OWN})`;

const OBJECTS = [
  objects('pg_namespace', "''", `o.nspname ${OWN}`),
  objects('pg_class', "''", inOwnSchema('relnamespace')),
  objects('pg_type', "''", inOwnSchema('typnamespace')),
  objects('pg_proc', 'o.xmin::text', inOwnSchema('pronamespace')),
  objects('pg_constraint', "''", `o.conrelid <> 0 AND ${ofOwnTable('conrelid')}`),
  objects('pg_rewrite', 'o.xmin::text', ofOwnTable('ev_class')),
  objects('pg_trigger', "''", ofOwnTable('tgrelid')),
  objects('pg_extension', "''", 'true'),
  `SELECT 'pg_attribute ' || a.attrelid || ' ' || a.attnum, format('column %s of %s', a.attname, a.attrelid::regclass), ''
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE a.attnum > 0 AND NOT a.attisdropped AND n.nspname ${OWN}`,
].join(' UNION ALL ');
