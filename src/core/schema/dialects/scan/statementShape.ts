import type { OtherDialect } from '../../schema';
import { isBatchStart } from './batchStarts';
import type { DialectScanner } from './dialectScanner';

/** What a CREATE may make whose body has semicolons of its own. */
const ROUTINES = new Set(['PROCEDURE', 'PROC', 'FUNCTION', 'TRIGGER', 'EVENT', 'PACKAGE']);
/** Any of these after CREATE says that no routine is made. */
const OTHERS = new Set(['TABLE', 'INDEX', 'VIEW', 'DATABASE', 'SCHEMA', 'USER', 'ROLE', 'TYPE', 'SEQUENCE', 'LOGIN']);
/** `END IF` closes no block that counts. */
const AFTER_END = new Set(['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);

/** What of the tokens of a statement, so far as they were taken, decides where it ends. */
export class StatementShape {
  /** The first word. */
  first = '';
  /** The word or symbol before the one that comes. */
  previous = '';
  parentheses = 0;
  private words = 0;
  private object = '';
  private blocks = 0;
  private cases = 0;
  private ended = false;

  constructor(private readonly dialect: OtherDialect) {}

  /** Whether it creates or alters something with a body of statements. */
  isRoutine(): boolean {
    return ROUTINES.has(this.object);
  }

  /** Whether a semicolon belongs to the statement. */
  isOpen(): boolean {
    this.settleEnd('');
    // SQL Server's routines take all that comes before the next GO.
    return this.isRoutine() && (this.dialect === 'mssql' || this.blocks > 0);
  }

  /** Whether the scanner's token begins another statement although none ended before it, as SQL Server has it. */
  endsBefore(scanner: DialectScanner): boolean {
    if (this.isRoutine() || this.object === 'VIEW' || this.parentheses > 0) return false;
    const word = scanner.keyword();
    return word !== '' && !(word === 'END' && this.cases > 0) && isBatchStart(word, this, scanner);
  }

  /** Takes the scanner's token. */
  take(scanner: DialectScanner): void {
    const word = scanner.keyword();
    if (word !== '') this.takeWord(word);
    else if (scanner.kind === 'symbol') this.takeSymbol(scanner.text[scanner.start]);
    else this.settleEnd('');
    if (this.words === 0) this.words = 1;
    this.previous = word !== '' ? word : scanner.kind === 'symbol' ? scanner.text[scanner.start] : '';
  }

  private takeWord(word: string): void {
    this.settleEnd(word);
    if (this.words === 0) this.first = word;
    this.words++;
    if (this.object === '' && this.isDefinition() && (ROUTINES.has(word) || OTHERS.has(word))) this.object = word;
    if (this.isRoutine()) this.takeBodyWord(word);
    else if (word === 'CASE') this.cases++;
    else if (word === 'END' && this.cases > 0) this.cases--;
  }

  private isDefinition(): boolean {
    return this.parentheses === 0 && (this.first === 'CREATE' || (this.first === 'ALTER' && this.dialect === 'mssql'));
  }

  private takeBodyWord(word: string): void {
    if (word === 'BEGIN' || (word === 'CASE' && this.previous !== 'END')) this.blocks++;
    else if (word === 'END') this.ended = true;
  }

  /** What an END closes is known when the next word is. */
  private settleEnd(next: string): void {
    if (this.ended && !AFTER_END.has(next)) this.blocks--;
    this.ended = false;
  }

  private takeSymbol(symbol: string): void {
    this.settleEnd('');
    if (symbol === '(') this.parentheses++;
    else if (symbol === ')') this.parentheses = Math.max(0, this.parentheses - 1);
  }
}
