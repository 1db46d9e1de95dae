/** Words that open, close and mark transactions; anything longer than this is none of them. */
const LONGEST = 120;

interface Savepoint {
  readonly name: string;
  /** How many statements stood before it. */
  readonly count: number;
}

/**
 * The statements of a script without those whose transaction, or the part of it behind a savepoint, is rolled back:
 * a server forgets them. Transactions that never end count as committed, as the tools that run migrations have it.
 */
export function withoutRolledBack<T extends { readonly text: string }>(statements: readonly T[]): readonly T[] {
  const log = new TransactionLog<T>();
  for (const statement of statements) log.take(statement);
  return log.kept;
}

class TransactionLog<T extends { readonly text: string }> {
  readonly kept: T[] = [];
  /** Where the open transaction began; undefined outside of one. */
  private begin: number | undefined;
  private savepoints: Savepoint[] = [];

  take(statement: T): void {
    const words = controlWords(statement.text);
    this.kept.push(statement);
    if (words[0] === 'BEGIN' || (words[0] === 'START' && words[1] === 'TRANSACTION')) this.begin ??= this.kept.length;
    else if (this.begin !== undefined) this.inside(words, this.begin);
  }

  private inside(words: readonly string[], begin: number): void {
    switch (words[0]) {
      case 'COMMIT':
      case 'END':
        return this.close(words);
      case 'ABORT':
        this.forget(begin);
        return this.close(words);
      case 'ROLLBACK':
        return this.rollBack(words, begin);
      case 'SAVEPOINT':
        this.savepoints.push({ name: words[1] ?? '', count: this.kept.length });
        return;
      case 'RELEASE':
        this.savepoints = this.savepoints.slice(0, Math.max(0, this.indexOf(words)));
        return;
      default:
    }
  }

  private rollBack(words: readonly string[], begin: number): void {
    const to = words.indexOf('TO');
    if (to < 0) {
      this.forget(begin);
      return words[1] === 'PREPARED' ? undefined : this.close(words);
    }
    const at = this.indexOf(words);
    if (at < 0) return;
    this.forget(this.savepoints[at].count);
    this.savepoints = this.savepoints.slice(0, at + 1);
  }

  /** Drops what stood behind an earlier moment, but for the statement that says so. */
  private forget(count: number): void {
    this.kept.splice(count, this.kept.length - 1 - count);
  }

  private close(words: readonly string[]): void {
    const chains = words.includes('CHAIN') && !words.includes('NO');
    this.begin = chains ? this.kept.length : undefined;
    this.savepoints = [];
  }

  /** The latest savepoint of the name that stands last in a statement. */
  private indexOf(words: readonly string[]): number {
    return this.savepoints.findLastIndex((savepoint) => savepoint.name === words.at(-1));
  }
}

/** The words of a short statement, in capitals, names in quotes as they stand. */
function controlWords(text: string): string[] {
  if (text.length > LONGEST || !/^(?:begin|start|commit|end|abort|rollback|savepoint|release)\b/i.test(text)) return [];
  const bare = text.replace(/\/\*.*?\*\/|--[^\n]*/gs, ' ').trim();
  return bare.split(/\s+/).map((word) => (word.startsWith('"') ? word : word.toUpperCase()));
}
