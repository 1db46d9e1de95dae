import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { GridColumn, Row } from './gridOptions';

const narrowest = 56;
const widest = 340;
/** Padding left and right and the separator, in pixels. */
const padding = 21;
const keyIcon = 18;
/** Room for the mark of a sorted column. */
const sortMark = 14;

export interface ColumnSpan {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** Widths and visible range of the columns; a table may have hundreds. */
export class ColumnLayout {
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly unmount: () => void;
  private widths: number[];

  constructor(
    scroller: HTMLElement,
    private readonly rows: number,
    private readonly columns: readonly GridColumn[],
    onChange: () => void,
  ) {
    this.widths = columns.map((column) => clamp(headerWidth(column)));
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: columns.length,
      horizontal: true,
      overscan: 2,
      getScrollElement: () => scroller,
      estimateSize: (index) => this.widths[index],
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange,
    });
    this.unmount = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
  }

  get totalWidth(): number {
    return this.virtualizer.getTotalSize();
  }

  visible(): readonly ColumnSpan[] {
    return this.virtualizer.getVirtualItems();
  }

  span(index: number): ColumnSpan {
    return this.virtualizer.measurementsCache[index];
  }

  /** Makes room for what the first rows hold. */
  fit(rows: readonly Row[]): void {
    this.widths = this.columns.map((column, index) => {
      const cells = rows.map((row) => textWidth(row[index] ?? 'NULL') + padding);
      // Keys count up to the number of rows, which the first ones do not show.
      const key = column.key ? textWidth(String(this.rows)) + padding : 0;
      return clamp(Math.max(headerWidth(column), key, ...cells));
    });
    this.virtualizer.measure();
  }

  resize(index: number, width: number): void {
    this.virtualizer.resizeItem(index, Math.max(narrowest / 2, width));
  }

  dispose(): void {
    this.unmount();
  }
}

function clamp(width: number): number {
  return Math.ceil(Math.min(widest, Math.max(narrowest, width)));
}

function headerWidth({ name, type, key }: GridColumn): number {
  return Math.max(textWidth(name, '600 ') + sortMark + (key ? keyIcon : 0), textWidth(type) * 0.86) + padding;
}

const context = document.createElement('canvas').getContext('2d');

/** In pixels; of a long text only what could be seen is measured. */
function textWidth(content: string, weight = ''): number {
  if (!context) return content.length * 7;
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  context.font = `${weight}${fontSize} ${fontFamily}`;
  return context.measureText(content.slice(0, 80)).width;
}
