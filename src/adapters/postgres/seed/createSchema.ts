import { UserFacingError } from '../../../core/errors';
import type { Proof } from '../../../core/measure/report';
import type { Schema, Source } from '../../../core/schema/schema';
import { splitStatements } from '../../../core/schema/split';
import { postgresScript } from '../../../core/schema/translate/postgresScript';
import { loadTranslation } from '../../pglite/loadTranslation';
import { identifier } from '../identifier';
import { refusedEntry, runScript } from '../runScript';
import { isAboutRights } from '../statementKinds';
import { isDropped, type Owned, ownedObjects } from './ownedObjects';
import type { Transaction } from './transaction';

/**
 * Makes a schema: by its own script, or translated. What says nothing of rows may be refused, which is noted. Rejects with
 * `seed-failed` where the rest is, and where the script would take away what was there before.
 */
export async function createSchema(transaction: Transaction, schema: Schema, sources: readonly Source[]): Promise<void> {
  const before = transaction.isDry ? [] : await ownedObjects(transaction);
  const { refused, notes, defaultSchema } = await runAll(transaction, schema, sources);
  transaction.notes.push(...notes);
  if (transaction.isDry) return;
  await transaction.settle('RESET ALL');
  await transaction.settle(`SET LOCAL search_path TO ${[...new Set([defaultSchema, 'public'])].map(identifier).join(', ')}`);
  await refuseLosses(transaction, before);
  const fatal = refused.find(({ constrains }) => constrains);
  if (fatal) throw cannotCreate(fatal, refused);
  transaction.notes.push(...refused.map(({ file, line, message }) => `${file}:${line}: the server refused this statement: ${message}`));
}

type Created = Pick<Proof, 'refused' | 'notes'> & { readonly defaultSchema: string };

async function runAll(transaction: Transaction, schema: Schema, sources: readonly Source[]): Promise<Created> {
  if (schema.dialect === 'postgres') {
    const refused = await runScript(transaction, sources);
    return { refused: refused.map(refusedEntry), notes: rightsNotes(sources), defaultSchema: schema.defaultSchema };
  }
  const script = postgresScript(schema);
  return { ...(await loadTranslation(transaction, script)), defaultSchema: script.defaultSchema };
}

/** The tables are the user's who seeds: roles that a script names may not be there. */
function rightsNotes(sources: readonly Source[]): string[] {
  const count = sources.flatMap(({ text }) => splitStatements(text)).filter(({ text }) => isAboutRights(text)).length;
  return count === 0 ? [] : [`Left out of the script: ${count === 1 ? '1 statement' : `${count} statements`} about rights and owners.`];
}

function cannotCreate({ file, line, message }: Proof['refused'][number], refused: Proof['refused']): UserFacingError {
  const lacking = refused.flatMap((each) => /^extension "(.+)" is not available$/.exec(each.message)?.[1] ?? []);
  return new UserFacingError(
    'seed-failed',
    `${file}:${line}: the server refused this statement: ${message}. Nothing was changed.`,
    lacking.length > 0
      ? `The server lacks what the script asks for: have ${lacking.join(', ')} installed there.`
      : 'Correct the statement, or create the schema by hand, and seed again.',
  );
}

/** A script may begin with dropping whatever has its names. */
async function refuseLosses(transaction: Transaction, before: readonly Owned[]): Promise<void> {
  const after = new Map((await ownedObjects(transaction)).map((each) => [each.id, each]));
  const lost = before.filter((each) => isDropped(each, after.get(each.id)));
  if (lost.length === 0) return;
  const names = [...new Set(lost.map(({ name }) => name))];
  throw new UserFacingError(
    'seed-failed',
    `The script would drop or replace what the database has: ${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}. Nothing was changed.`,
    'Remove those statements from the script, or seed another database.',
  );
}

const MOST_NAMED = 10;
