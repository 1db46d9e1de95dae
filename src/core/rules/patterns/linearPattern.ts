import { EvaluationError } from '../evaluationError';
import type { Program } from './patternProgram';

/** Places of the automaton in the text that are kept in mind for one match; each is visited once. */
const MAX_PLACES = 40_000_000;

/**
 * A regular expression whose `test` takes time in proportion to the pattern and the text, whatever they are. Only `test` may
 * be called. Throws an EvaluationError `unknown` where text and pattern are both huge.
 */
export class LinearPattern extends RegExp {
  constructor(
    source: string,
    flags: string,
    private readonly program: Program,
  ) {
    super(source, flags);
  }

  override test(text: string): boolean {
    const points = [...text];
    return reaches(this.program, points, 0, points.length);
  }
}

/** Whether the program finds a match that starts from `first` to `last`, and ends at `end` where it is given. */
function reaches(program: Program, points: readonly string[], first: number, last: number, end?: number): boolean {
  const { steps } = program;
  const width = points.length + 1;
  if (steps.length * width > MAX_PLACES) throw new EvaluationError('unknown', 'a regular expression over a long text');
  const seen = new Uint8Array(steps.length * width);
  const open: number[] = [];
  const visit = (step: number, at: number): void => {
    const place = step * width + at;
    if (seen[place] === 1) return;
    seen[place] = 1;
    open.push(place);
  };
  for (let at = last; at >= first; at--) visit(program.start, at);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const at = place % width;
    const step = steps[(place - at) / width];
    switch (step.kind) {
      case 'found':
        if (end === undefined || at === end) return true;
        break;
      case 'split':
        visit(step.other, at);
        visit(step.next, at);
        break;
      case 'character':
        if (at < points.length && step.matches(points[at])) visit(step.next, at + 1);
        break;
      case 'start':
        if (at === 0) visit(step.next, at);
        break;
      case 'end':
        if (at === points.length) visit(step.next, at);
        break;
      case 'look': {
        const holds = step.behind ? reaches(step.program, points, 0, at, at) : reaches(step.program, points, at, at);
        if (holds !== step.negated) visit(step.next, at);
      }
    }
  }
  return false;
}
