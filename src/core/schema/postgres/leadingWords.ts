import { Scanner } from '../scanner';

/** The first words of a statement in capitals, up to the first token that is none. */
function leadingWords(statement: string, count: number): string[] {
  const scanner = new Scanner(statement);
  const words: string[] = [];
  while (words.length < count && scanner.nextSolid() && scanner.kind === 'word') words.push(scanner.value().toUpperCase());
  return words;
}

/** Statements without any bearing on the schema; they are not even parsed. */
const PASSED_OVER = new Set(
  `ABORT ANALYZE ANALYSE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMIT COPY DEALLOCATE DECLARE DELETE DISCARD END EXECUTE EXPLAIN FETCH GRANT
  INSERT LISTEN LOAD LOCK MERGE MOVE NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE REVOKE ROLLBACK SAVEPOINT SECURITY SHOW START TRUNCATE
  UNLISTEN UPDATE VACUUM VALUES`.split(/\s+/),
);

/** What CREATE, ALTER and DROP make that holds no rows and shapes none. */
const OTHER_OBJECTS = new Set(
  `FUNCTION PROCEDURE ROUTINE AGGREGATE VIEW TRIGGER RULE POLICY ROLE USER GROUP DATABASE CAST COLLATION CONVERSION OPERATOR LANGUAGE
  PUBLICATION SUBSCRIPTION SERVER STATISTICS TABLESPACE TRANSFORM ACCESS TEXT LARGE SYSTEM DEFAULT EVENT`.split(/\s+/),
);

/** Words between CREATE and what it creates. */
const ADJECTIVES = new Set([
  'OR',
  'REPLACE',
  'MATERIALIZED',
  'RECURSIVE',
  'CONSTRAINT',
  'TRUSTED',
  'PROCEDURAL',
  'TEMP',
  'TEMPORARY',
  'FOREIGN',
  'LOCAL',
]);

/** Whether a statement, by its first words, has nothing to do with tables, types and sequences. */
export function isPassedOver(statement: string): boolean {
  const [verb, ...rest] = leadingWords(statement, 6);
  if (verb === undefined) return false;
  if (PASSED_OVER.has(verb)) return true;
  if (verb !== 'CREATE' && verb !== 'ALTER' && verb !== 'DROP') return false;
  const object = rest.find((word) => !ADJECTIVES.has(word));
  // What calls a function is dropped with it.
  if (verb === 'DROP' && (object === 'FUNCTION' || object === 'ROUTINE')) return !/\bcascade\b/i.test(statement);
  return object !== undefined && (OTHER_OBJECTS.has(object) || (object === 'DATA' && rest.includes('FOREIGN')));
}
