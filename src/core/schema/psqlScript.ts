import { Scanner } from './scanner';
import type { PsqlLine, Script, Statement } from './split';

/**
 * What psql would send of a script: without the branches that `\if` passes over, and with the values of variables that
 * the script sets itself (`:name`, `:'name'`, `:"name"`). What a condition says that nobody knows counts as true.
 */
export function asPsqlRuns(script: Script): Script {
  if (!script.psqlLines.some((line) => /^\\(?:if|set)\b/.test(line.text))) return script;
  const session = new Session();
  const kept: { statements: Statement[]; psqlLines: PsqlLine[] } = { statements: [], psqlLines: [] };
  const inOrder = [...script.statements, ...script.psqlLines].sort((a, b) => a.start - b.start);
  for (const item of inOrder) {
    if (item.text.startsWith('\\')) session.command(item, kept.psqlLines);
    else if (session.isActive()) kept.statements.push(session.filledIn(item));
  }
  return kept;
}

/** One `\if`: `taken` once a branch of it has been, so that the rest are passed over. */
interface Branching {
  active: boolean;
  taken: boolean;
}

class Session {
  private readonly variables = new Map<string, string>();
  private readonly open: Branching[] = [];

  isActive(): boolean {
    return this.open.every((branching) => branching.active);
  }

  command(line: PsqlLine, kept: PsqlLine[]): void {
    const [, name = '', rest = ''] = /^\\(\w+)\s*(.*)$/s.exec(line.text) ?? [];
    const last = this.open.at(-1);
    if (name === 'if') this.branch({ active: true, taken: false }, rest, true);
    else if (name === 'elif' && last) this.branch(last, rest, false);
    else if (name === 'else' && last) this.enter(last, !last.taken);
    else if (name === 'endif') this.open.pop();
    else if (this.isActive()) {
      if (name === 'set') this.set(rest);
      kept.push(line);
    }
  }

  private branch(branching: Branching, condition: string, isNew: boolean): void {
    if (isNew) this.open.push(branching);
    this.enter(branching, !branching.taken && this.isTrue(condition));
  }

  private enter(branching: Branching, active: boolean): void {
    branching.active = active;
    branching.taken ||= active;
  }

  private isTrue(condition: string): boolean {
    const asked = /^:\{\?(\w+)\}$/.exec(condition.trim());
    if (asked) return this.variables.has(asked[1]);
    return !/^'?(?:false|off|no|0|f|n)'?$/i.test(this.substitute(condition).trim());
  }

  private set(rest: string): void {
    const [, name, value] = /^(\w+)\s*(.*)$/s.exec(rest) ?? [];
    if (name !== undefined) this.variables.set(name, joined(this.substitute(value)));
  }

  filledIn(statement: Statement): Statement {
    if (this.variables.size === 0 || !statement.text.includes(':')) return statement;
    return { ...statement, text: this.substitute(statement.text) };
  }

  /** Variables outside of quotes and comments; `::` is a cast. */
  private substitute(text: string): string {
    const scanner = new Scanner(text);
    let result = '';
    let copied = 0;
    while (scanner.next()) {
      if (text[scanner.start] !== ':' || text[scanner.start - 1] === ':') continue;
      const found = /:(?:(\w+)|'(\w+)'|"(\w+)")/y;
      found.lastIndex = scanner.start;
      const match = found.exec(text);
      const value = match ? this.variables.get(match[1] ?? match[2] ?? match[3]) : undefined;
      if (!match || value === undefined) continue;
      result += text.slice(copied, scanner.start) + quoted(value, match);
      copied = scanner.start + match[0].length;
      scanner.jump(copied);
    }
    return result + text.slice(copied);
  }
}

function quoted(value: string, match: RegExpExecArray): string {
  if (match[2] !== undefined) return `'${value.replaceAll("'", "''")}'`;
  return match[3] === undefined ? value : `"${value.replaceAll('"', '""')}"`;
}

/** The value of `\set`: its words without their quotes, put together. */
function joined(written: string): string {
  return [...written.matchAll(/'((?:[^']|'')*)'|([^\s']+)/g)].map(([, inQuotes, bare]) => inQuotes?.replaceAll("''", "'") ?? bare).join('');
}
