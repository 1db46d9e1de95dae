import { type Figures, figuresOf, grouped, type Judged, judge, labelledColumns } from '../unit/support/labelled';

/**
 * How well kinds are inferred from names: `npm run bench:labels`. Of the half that was never looked at, the figures alone;
 * of the other, every miss. `--confusions` sums the misses up by kind.
 */
async function main(): Promise<void> {
  const judged = await judge(labelledColumns());
  const training = judged.filter(({ half }) => half === 'train');
  const misses = training.filter(({ isRight }) => !isRight);
  for (const line of process.argv.includes('--confusions') ? confusions(misses) : misses.map(missLine)) console.log(line);
  printFigures('training', training);
  printFigures(
    'test',
    judged.filter(({ half }) => half === 'test'),
  );
}

function missLine({ family, table, column, type, kinds, guess, isEmbarrassing }: Judged): string {
  return `${isEmbarrassing ? '!' : ' '} ${family} ${table}.${column} ${type}: ${guess}, not ${kinds.join(' | ')}`;
}

function confusions(of: readonly Judged[]): string[] {
  const groups = grouped(of, ({ guess, kinds }) => `${guess}, not ${kinds[0]}`);
  return [...groups].sort(([, one], [, other]) => other.length - one.length).map(([pair, { length }]) => `${length} ${pair}`);
}

/** The figures of all columns, and of those for which a kind of ours is right. */
function printFigures(half: string, judged: readonly Judged[]): void {
  console.log(figuresLine(half, figuresOf(judged)));
  console.log(figuresLine(`${half}, where a kind is right`, figuresOf(judged.filter(({ kinds }) => kinds[0] !== 'none'))));
}

function figuresLine(half: string, { columns, right, embarrassing }: Figures): string {
  return `${half}: ${columns} columns, ${(right * 100).toFixed(1)} % right, ${(embarrassing * 100).toFixed(1)} % embarrassing`;
}

void main();
