import type { PatternTree } from './patternTree';

/** One step of a program; `next` and `other` are places of steps. */
export type Step =
  | { readonly kind: 'character'; readonly matches: (point: string) => boolean; next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'start' | 'end'; next: number }
  | { readonly kind: 'look'; readonly program: Program; readonly behind: boolean; readonly negated: boolean; next: number }
  | { readonly kind: 'found' };

/** An automaton without memory: where it is and how far it has come tell all. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Beyond it, repetitions of repetitions have been written out too often. */
const MAX_STEPS = 20_000;

/** The automaton of a pattern; undefined where it has back references or becomes too large. */
export function patternProgram(tree: PatternTree, flags: string): Program | undefined {
  const builder = new Builder(flags);
  try {
    const start = builder.build(tree, builder.add({ kind: 'found' }));
    return { steps: builder.steps, start };
  } catch (error) {
    if (error instanceof NoProgram) return undefined;
    throw error;
  }
}

/** Leaves the builder from any depth. */
class NoProgram extends Error {}

/** Builds from the end to the beginning: each part is given what follows it. */
class Builder {
  readonly steps: Step[] = [];
  private readonly matchers = new Map<string, (point: string) => boolean>();

  constructor(private readonly flags: string) {}

  add(step: Step): number {
    if (this.steps.length >= MAX_STEPS) throw new NoProgram();
    return this.steps.push(step) - 1;
  }

  build(tree: PatternTree, next: number): number {
    switch (tree.kind) {
      case 'character':
        return this.add({ kind: 'character', matches: this.matcher(tree.source), next });
      case 'sequence':
        return tree.parts.reduceRight((after, part) => this.build(part, after), next);
      case 'choice':
        return tree.parts
          .map((part) => this.build(part, next))
          .reduceRight((other, each) => this.add({ kind: 'split', next: each, other }));
      case 'repeat':
        return this.repeat(tree, next);
      case 'start':
      case 'end':
        return this.add({ kind: tree.kind, next });
      case 'look':
        return this.look(tree, next);
      case 'backReference':
        throw new NoProgram();
    }
  }

  private repeat({ part, min, max }: Extract<PatternTree, { kind: 'repeat' }>, next: number): number {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop = { kind: 'split' as const, next, other: next };
      start = this.add(loop);
      loop.next = this.build(part, start);
    } else {
      for (let i = min; i < max; i++) start = this.add({ kind: 'split', next: this.build(part, start), other: next });
    }
    for (let i = 0; i < min; i++) start = this.build(part, start);
    return start;
  }

  private look({ part, behind, negated }: Extract<PatternTree, { kind: 'look' }>, next: number): number {
    const program = patternProgram(part, this.flags);
    if (!program) throw new NoProgram();
    return this.add({ kind: 'look', program, behind, negated, next });
  }

  /** Whether a character is one of those that the source describes; each is asked about once. */
  private matcher(source: string): (point: string) => boolean {
    const known = this.matchers.get(source);
    if (known) return known;
    const expression = new RegExp(`^(?:${source})$`, this.flags);
    const verdicts = new Map<string, boolean>();
    const matches = (point: string): boolean => {
      const verdict = verdicts.get(point) ?? expression.test(point);
      if (verdicts.size < MAX_STEPS) verdicts.set(point, verdict);
      return verdict;
    };
    this.matchers.set(source, matches);
    return matches;
  }
}
