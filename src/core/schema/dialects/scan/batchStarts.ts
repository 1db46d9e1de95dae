import type { DialectScanner } from './dialectScanner';

/** Reserved words of SQL Server that begin a statement wherever they stand at the top level. */
const STARTS = new Set(
  (
    'CREATE ALTER DROP INSERT UPDATE DELETE SELECT SET USE DECLARE PRINT IF ELSE WHILE BEGIN END RETURN GRANT DENY REVOKE ' +
    'TRUNCATE MERGE RAISERROR WAITFOR COMMIT ROLLBACK SAVE EXEC EXECUTE BULK BACKUP RESTORE CHECKPOINT DBCC KILL OPEN FETCH CLOSE DEALLOCATE'
  ).split(' '),
);

/** After these a start word is a part of the statement: `ON DELETE`, `GRANT SELECT`, `BULK INSERT`, `DELETE … SET NULL`. */
const CONTINUES_AFTER = new Set(['ON', 'FOR', 'GRANT', 'DENY', 'REVOKE', 'BULK', 'AFTER', 'OF', '.', ',', '=', 'AS', 'WITH']);

/** What stands before a start word, and which statement it might belong to. */
export interface Before {
  readonly first: string;
  readonly previous: string;
}

/** Whether a word at the top level of a batch begins a statement. */
export function isBatchStart(word: string, before: Before, scanner: DialectScanner): boolean {
  // `SET IDENTITY_INSERT t ON` ends with its switch.
  const isSwitched = before.first === 'SET' && before.previous === 'ON';
  if (!STARTS.has(word) || (CONTINUES_AFTER.has(before.previous) && !isSwitched)) return false;
  switch (word) {
    case 'SET':
      return before.first !== 'UPDATE' && before.first !== 'MERGE' && before.previous !== 'DELETE' && before.previous !== 'UPDATE';
    case 'SELECT':
    case 'EXEC':
    case 'EXECUTE':
      return before.first !== 'INSERT';
    case 'IF':
      // DROP TABLE IF EXISTS, as against IF EXISTS (SELECT …).
      return before.first === 'IF' || !nextIs(scanner, /(?:NOT\s{1,9})?EXISTS\b(?!\s{0,9}\()/iy);
    case 'ALTER':
      return !nextIs(scanner, /COLUMN\b/iy);
    case 'DROP':
      return (
        before.first !== 'ALTER' || nextIs(scanner, /(?:TABLE|VIEW|PROC|PROCEDURE|FUNCTION|TRIGGER|DATABASE|TYPE|SCHEMA|SEQUENCE)\b/iy)
      );
    default:
      return true;
  }
}

/** Whether the text behind the scanner's token, spaces aside, matches a sticky pattern. */
function nextIs(scanner: DialectScanner, pattern: RegExp): boolean {
  let at = scanner.end;
  while (scanner.text.charCodeAt(at) <= 32) at++;
  pattern.lastIndex = at;
  return pattern.test(scanner.text);
}
