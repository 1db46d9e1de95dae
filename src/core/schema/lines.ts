import type { Position, Source } from './schema';

/** Turns offsets into lines and columns; built once per source. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly source: Source) {
    for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The position of a range of offsets. */
  position(start: number, end: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= start) low = middle;
      else high = middle - 1;
    }
    return { file: this.source.file, line: low + 1, column: start - this.starts[low] + 1, start, end };
  }
}
