import type { Expression } from '../../rules/expression';
import { nameParts } from '../../schema/draft/qualifiedText';
import type { Column, Dialect, QualifiedName, Schema, Table } from '../../schema/schema';

/** Where the script's sequences stand, and the counting columns without one of a known name. */
export class Sequences {
  private readonly states = new Map<string, State>();
  private readonly byName = new Map<string, string>();
  private readonly dialect: Dialect;

  constructor({ sequences, dialect }: Schema) {
    this.dialect = dialect;
    for (const { schema, name, start, increment } of sequences) {
      this.states.set(id({ schema, name }), { start, next: start, increment });
      this.byName.set(name, id({ schema, name }));
    }
  }

  /** The next number for a counting column. */
  nextFor(table: Table, column: Column): number {
    return advance(this.stateOf(table, column));
  }

  /** What a call of nextval or currval gives; undefined for any other expression, and for sequences that there are not. */
  called(expression: Expression): number | undefined {
    if (expression.kind === 'cast') return this.called(expression.arg);
    if (expression.kind !== 'call' || (expression.name !== 'nextval' && expression.name !== 'currval')) return undefined;
    let [arg] = expression.args;
    while (arg?.kind === 'cast') arg = arg.arg;
    const parts = arg?.kind === 'literal' && typeof arg.value === 'string' ? nameParts(arg.value) : [];
    const name = parts.at(-1) ?? '';
    const schema = parts.at(-2);
    const state = this.states.get(schema === undefined ? (this.byName.get(name) ?? '') : id({ schema, name }));
    if (!state) return undefined;
    return expression.name === 'nextval' ? advance(state) : state.next - state.increment;
  }

  /** A number was given for a counting column. PostgreSQL's sequences do not heed that; the others count on from there. */
  gave(table: Table, column: Column, value: number): void {
    if (this.dialect === 'postgres') return;
    const state = this.stateOf(table, column);
    const after = value + state.increment;
    if (state.increment > 0 ? after > state.next : after < state.next) state.next = after;
  }

  /** Sets what a sequence gives next. */
  set(sequence: QualifiedName, next: number): void {
    const state = this.states.get(id(sequence));
    if (state) state.next = next;
  }

  /** Begins anew for a table's counting columns. */
  restart(table: Table): void {
    for (const column of table.columns) {
      if (!column.identity) continue;
      const state = this.stateOf(table, column);
      state.next = state.start;
    }
  }

  private stateOf(table: Table, { name, identity }: Column): State {
    const at = identity?.sequence ? id(identity.sequence) : `${id(table)}\0${name}`;
    const found = this.states.get(at);
    if (found) return found;
    const { start = 1, increment = 1 } = identity ?? {};
    const state: State = { start, next: start, increment };
    this.states.set(at, state);
    return state;
  }
}

interface State {
  readonly start: number;
  next: number;
  readonly increment: number;
}

function advance(state: State): number {
  const { next } = state;
  state.next += state.increment;
  return next;
}

function id({ schema, name }: QualifiedName): string {
  return `${schema}\0${name}`;
}
