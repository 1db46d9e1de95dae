import type { Lines } from '../lines';
import type { Diagnostic, Position } from '../schema';
import type { Catalog } from './catalog';

/** One statement being read: its text, where it stands, and where to say what went wrong. */
export class StatementContext {
  constructor(
    readonly catalog: Catalog,
    readonly text: string,
    private readonly offset: number,
    private readonly lines: Lines,
    private readonly diagnostics: Diagnostic[],
    /** Failures are expected, as in a DO block that catches them: nothing is said. */
    readonly lenient: boolean = false,
  ) {}

  /** Says that there is no such table, unless it is a view. */
  noTable(name: string | undefined, purpose: string, location?: number): void {
    if (!this.catalog.views.has(name ?? '')) this.warn(`There is no table ${name} ${purpose}.`, location);
  }

  /** The position of a range of the statement's text; the whole statement without arguments. */
  position(start = 0, end = this.text.length): Position {
    return this.lines.position(this.offset + start, this.offset + end);
  }

  error(message: string, location?: number): void {
    this.report('error', message, location);
  }

  warn(message: string, location?: number): void {
    this.report('warning', message, location);
  }

  inform(message: string, location?: number): void {
    this.report('information', message, location);
  }

  private report(severity: Diagnostic['severity'], message: string, location = 0): void {
    if (this.lenient) return;
    const end = location === 0 ? this.text.length : wordEnd(this.text, location);
    this.diagnostics.push({ severity, message, position: this.position(location, end) });
  }
}

/** End of the word at an offset, so that a problem is underlined rather than a whole statement. */
export function wordEnd(text: string, start: number): number {
  const quoted = text[start] === '"';
  let end = start + 1;
  while (end < text.length && (quoted ? text[end] !== '"' : /[\w.$"\u0080-\uffff]/.test(text[end]))) end++;
  return quoted ? Math.min(end + 1, text.length) : end;
}
