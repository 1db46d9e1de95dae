import { resolve } from 'node:path';

/** Where the peers, the schema they fill and the check of its rows lie; outside of the project, so it may be missing. */
export const PEERS = resolve(__dirname, '../../../../shared/bench');

/** The schema that the peers fill. */
export const LIBRARY = resolve(PEERS, 'schema.sql');

/** The tables of the library, parents first, as the peers share out `total` rows among them. */
export function libraryRows(total: number): Record<string, number> {
  const [authors, books, members, loans] = [0.05, 0.2, 0.15, 0.4].map((share) => Math.round(total * share));
  return { authors, books, members, loans, reviews: total - authors - books - members - loans };
}

/** Its tables, parents first. */
export const LIBRARY_TABLES = Object.keys(libraryRows(0));
