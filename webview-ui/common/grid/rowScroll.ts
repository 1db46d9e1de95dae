/**
 * Browsers give up on elements beyond some 16 to 33 million pixels; ten million rows would be 220 million.
 * Up to this height a scrolled pixel is a pixel, above it the scroll bar stands for the whole by proportion.
 */
const tallest = 8_000_000;

/** Where among `count` rows a scrolled view stands. Positions are rows, fractions included: 2.5 has half of row 2 cut off. */
export class RowScroll {
  constructor(
    readonly count: number,
    readonly rowHeight: number,
    /** Height that rows are visible in, in pixels. */
    readonly viewHeight: number,
  ) {}

  /** Height of the element that gives the scroll bar its range. */
  get height(): number {
    return Math.min(tallest, this.count * this.rowHeight);
  }

  /** Whether pixels of the scroll bar are not pixels of the rows. */
  get scaled(): boolean {
    return this.count * this.rowHeight > tallest;
  }

  /** Rows that fit whole. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.viewHeight / this.rowHeight));
  }

  positionAt(scrollTop: number): number {
    const range = this.height - this.viewHeight;
    return range <= 0 ? 0 : this.clamp((scrollTop / range) * this.last);
  }

  scrollTopOf(position: number): number {
    return this.last === 0 ? 0 : (this.clamp(position) / this.last) * (this.height - this.viewHeight);
  }

  clamp(position: number): number {
    return Math.min(this.last, Math.max(0, position));
  }

  /** The nearest position at which the whole row is in view. */
  reveal(row: number, position: number): number {
    const lowest = row + 1 - this.viewHeight / this.rowHeight;
    return this.clamp(Math.min(row, Math.max(lowest, position)));
  }

  /** First and one past the last row of which something is visible. */
  visible(position: number): { first: number; end: number } {
    return { first: Math.floor(position), end: Math.min(this.count, Math.ceil(position + this.viewHeight / this.rowHeight)) };
  }

  /** Position with the last row at the bottom. */
  private get last(): number {
    return Math.max(0, this.count - this.viewHeight / this.rowHeight);
  }
}
