import { stringConstant } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';

/** A table as the server has it. All as SQL text; names are quoted where they need it. */
export interface ServerDescription {
  readonly columns: readonly ServerColumn[];
  /** CHECKs, over the table's columns. */
  readonly checks: readonly string[];
  /** How many unique keys and exclusions there are, without the primary key. */
  readonly keys: number;
  /** Names of constraints and indexes. */
  readonly names: readonly string[];
  /** Whether a key may be checked at the end of a transaction only. */
  readonly isDeferrable: boolean;
}

/** A column; types are without their length, which only an assignment refuses to exceed. */
export interface ServerColumn {
  readonly name: string;
  readonly type: string;
  /** What a domain, or one over that, is made of; else the type itself. */
  readonly base: string;
  /** Conditions of domains, over `VALUE`. */
  readonly checks: readonly string[];
  /** Of a generated column. */
  readonly expression: string | null;
}

/** Undefined where the server has no such table. */
export async function describeTable(server: EmbeddedServer, relation: string): Promise<ServerDescription | undefined> {
  const regclass = `to_regclass(${stringConstant(relation)})`;
  const [{ isThere, ...constraints }] = await server.query<Constraints>(constraintsOf(regclass));
  if (!isThere) return undefined;
  const columns = await server.query<ServerColumn & Record<string, unknown>>(columnsOf(regclass));
  return { columns, ...constraints };
}

type Constraints = { isThere: boolean; checks: string[]; keys: number; names: string[]; isDeferrable: boolean };

function constraintsOf(relation: string): string {
  return `
    SELECT ${relation} IS NOT NULL AS "isThere",
      ARRAY(SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conrelid = ${relation} AND contype = 'c' ORDER BY conname) AS checks,
      (SELECT count(*)::int FROM pg_index WHERE indrelid = ${relation} AND (indisunique OR indisexclusion) AND NOT indisprimary) AS keys,
      EXISTS (SELECT FROM pg_index WHERE indrelid = ${relation} AND NOT indimmediate) AS "isDeferrable",
      ARRAY(SELECT conname::text FROM pg_constraint WHERE conrelid = ${relation}
        UNION SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = ${relation}) AS names`;
}

function columnsOf(relation: string): string {
  const qualified = `quote_ident(nspname) || '.' || quote_ident(typname)`;
  const chain = `
    WITH RECURSIVE chain (type) AS (
      SELECT atttypid UNION ALL SELECT typbasetype FROM chain JOIN pg_type ON pg_type.oid = type WHERE typtype = 'd')`;
  return `
    SELECT quote_ident(attname) AS name,
      (SELECT ${qualified} FROM pg_type JOIN pg_namespace ON pg_namespace.oid = typnamespace WHERE pg_type.oid = atttypid) AS type,
      (${chain} SELECT ${qualified} FROM chain JOIN pg_type ON pg_type.oid = type JOIN pg_namespace ON pg_namespace.oid = typnamespace
        WHERE typtype <> 'd') AS base,
      ARRAY(${chain} SELECT pg_get_expr(conbin, 0) FROM chain JOIN pg_constraint ON contypid = type WHERE contype = 'c') AS checks,
      CASE WHEN attgenerated <> '' THEN pg_get_expr(adbin, adrelid) END AS expression
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = ${relation} AND attnum > 0 AND NOT attisdropped
    ORDER BY attnum`;
}
