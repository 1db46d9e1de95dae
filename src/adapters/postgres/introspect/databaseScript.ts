import type { SqlSession } from '../sqlSession';
import { type CatalogRows, readCatalog } from './catalogRows';
import { inOrder, neededFunctions } from './order';
import { createSequence } from './sequences';
import { TableParts } from './tables';
import { createType } from './types';

/**
 * A database as the script that makes its like: schemas, extensions, types, sequences, tables with all that their rows
 * have to fulfil, indexes and comments, and the functions that any of it calls. Views, triggers, rights and rows are not
 * in it. To be called by `readOnly`: names in `public` stand alone.
 */
export async function databaseScript(session: SqlSession): Promise<string> {
  const catalog = await readCatalog(session);
  const parts = new TableParts(catalog);
  const sections = [
    catalog.schemas.map(({ name }) => `CREATE SCHEMA ${name};`),
    catalog.extensions.map(
      ({ name, schema }) => `CREATE EXTENSION IF NOT EXISTS ${name}${schema === null ? '' : ` WITH SCHEMA ${schema}`};`,
    ),
    catalog.sequences.filter((sequence) => !parts.isMadeByColumn(sequence)).map(createSequence),
    ...definitions(catalog, parts),
    ownerStatements(catalog, parts),
    // Foreign keys may rest on an index.
    catalog.indexes.map(({ definition }) => `${definition};`),
    parts.laterStatements(),
    catalog.tables.flatMap((table) => parts.comments(table)),
  ];
  return sections
    .filter((statements) => statements.length > 0)
    .map((statements) => `${statements.join('\n')}\n`)
    .join('\n');
}

/** Types, functions and tables, each a section of its own, in an order in which each finds what it needs. */
function definitions(catalog: CatalogRows, parts: TableParts): string[][] {
  const functions = neededFunctions(catalog.functions, catalog.dependencies);
  const texts = new Map<string, string>([
    ...catalog.types.map((type) => [type.id, createType(type)] as const),
    ...catalog.tables.map((table) => [table.id, parts.createTable(table)] as const),
    ...functions.map(({ id, definition }) => [id, `${definition.trimEnd()};`] as const),
  ]);
  const ordered = inOrder([...texts.keys()], catalog.dependencies).map((id) => [texts.get(id) ?? '']);
  // Bodies may call what comes later.
  return functions.length === 0 ? ordered : [['SET check_function_bodies = off;'], ...ordered];
}

function ownerStatements({ sequences }: CatalogRows, parts: TableParts): string[] {
  const owned = sequences.filter((sequence) => sequence.ownerName !== null && !parts.isMadeByColumn(sequence));
  return owned.map(({ name, ownerName }) => `ALTER SEQUENCE ${name} OWNED BY ${ownerName};`);
}
