import type { PreviewTable } from '../../../src/protocol/preview';
import { element } from '../../common/dom';
import { formatCount, text } from '../../common/strings';
import { type PageCache, pageRows } from '../pageCache';
import { ColumnLayout } from './columnLayout';
import { HeaderView } from './headerView';
import { isNumeric } from './isNumeric';
import { type Cell, moveCell } from './moveCell';
import { RowScroll } from './rowScroll';
import { activeCellId, RowView } from './rowView';

const rowHeight = 24;
const headerHeight = 42;

/**
 * Any number of rows and columns of one table; only what is visible exists as elements. The rows stand in a layer that
 * stays put while the scroll bar moves a spacer behind it, because no element can be ten million rows high.
 */
export class Grid {
  readonly root: HTMLElement;
  private readonly spacer = element('div', { class: 'spacer', role: 'presentation' });
  private readonly layer = element('div', { class: 'layer', role: 'presentation' });
  private readonly layout: ColumnLayout;
  private readonly header: HeaderView;
  private readonly numeric: readonly boolean[];
  private readonly gutterWidth: number;
  private readonly resizing = new ResizeObserver(() => this.resized());
  private rows: RowView[] = [];
  private scroll: RowScroll;
  private position = 0;
  private active: Cell = { row: 0, column: 0 };
  private fitted = false;
  private drawing = 0;

  constructor(
    private readonly table: PreviewTable,
    private readonly cache: PageCache,
    private readonly onCopy: (text: string) => void,
  ) {
    const label = text('grid', table.table);
    const aria = { label, rowcount: String(table.rows + 1), colcount: String(table.columns.length + 1), readonly: 'true' };
    this.root = element('div', { class: 'grid', role: 'grid', tabIndex: 0, aria }, this.spacer);
    this.scroll = new RowScroll(table.rows, rowHeight, 0);
    this.layout = new ColumnLayout(this.root, table.rows, table.columns, () => this.draw());
    this.header = new HeaderView(table.columns, this.layout);
    this.numeric = table.columns.map((column) => isNumeric(column.type));
    this.gutterWidth = Math.max(40, 20 + formatCount(table.rows).length * 8);
    this.root.style.setProperty('--gutter', `${this.gutterWidth}px`);
    this.layer.append(this.header.root);
    this.spacer.append(this.layer);
    this.listen();
  }

  /** New rows have come. */
  draw(): void {
    this.drawing ||= requestAnimationFrame(() => {
      this.drawing = 0;
      this.drawNow();
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.drawing);
    this.resizing.disconnect();
    this.layout.dispose();
    this.root.remove();
  }

  private listen(): void {
    this.root.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.root.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.root.addEventListener('keydown', (event) => this.key(event));
    this.root.addEventListener('pointerdown', (event) => this.pick(event));
    this.root.addEventListener('copy', () => this.copy());
    this.resizing.observe(this.root);
  }

  private resized(): void {
    this.scroll = new RowScroll(this.table.rows, rowHeight, Math.max(0, this.root.clientHeight - headerHeight));
    this.position = this.scroll.clamp(this.position);
    this.layer.style.width = `${this.root.clientWidth}px`;
    this.layer.style.height = `${this.root.clientHeight}px`;
    this.draw();
  }

  private scrolled(): void {
    // Setting scrollTop fires this too, with the rounded pixel: the exact position must survive that.
    const own = Math.abs(this.root.scrollTop - this.scroll.scrollTopOf(this.position)) <= 1;
    if (!own) this.position = this.scroll.positionAt(this.root.scrollTop);
    this.draw();
  }

  /** Where the bar is scaled, a notch of the wheel would skip hundreds of rows: it moves the rows instead. */
  private wheel(event: WheelEvent): void {
    if (!this.scroll.scaled || event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * rowHeight : event.deltaY;
    this.moveTo(this.position + pixels / rowHeight);
    this.root.scrollLeft += event.deltaX;
  }

  private moveTo(position: number): void {
    this.position = this.scroll.clamp(position);
    this.root.scrollTop = this.scroll.scrollTopOf(this.position);
    this.draw();
  }

  private key(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey;
    const extent = { rows: this.table.rows, columns: this.table.columns.length, pageRows: this.scroll.pageRows };
    const target = event.altKey ? undefined : moveCell(event.key, command, this.active, extent);
    if (!target) return;
    event.preventDefault();
    this.activate(target);
  }

  private pick(event: PointerEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell') : null;
    if (!cell) return;
    const top = event.clientY - this.root.getBoundingClientRect().top - headerHeight;
    this.activate({ row: Math.floor(this.position + top / rowHeight), column: Number(cell.dataset.column) });
  }

  private activate(cell: Cell): void {
    this.active = cell;
    this.moveTo(this.scroll.reveal(cell.row, this.position));
    const { start, size } = this.layout.span(cell.column);
    const width = this.root.clientWidth - this.gutterWidth;
    if (start < this.root.scrollLeft) this.root.scrollLeft = start;
    else if (start + size > this.root.scrollLeft + width) this.root.scrollLeft = size > width ? start : start + size - width;
  }

  private copy(): void {
    const value = this.cache.row(this.active.row)?.[this.active.column];
    if (value !== undefined) this.onCopy(value ?? '');
  }

  private drawNow(): void {
    const { first, end } = this.scroll.visible(this.position);
    this.cache.want(first, end);
    this.fitOnce();
    this.spacer.style.width = `${this.layout.totalWidth + this.gutterWidth}px`;
    this.spacer.style.height = `${this.scroll.height + headerHeight}px`;
    this.header.render(this.root.scrollLeft);
    this.provideRows(end - first);
    for (let index = first; index < end; index++) this.drawRow(this.rows[index - first], index);
    this.root.setAttribute('aria-activedescendant', activeCellId);
  }

  private drawRow(view: RowView, index: number): void {
    const content = {
      index,
      row: this.cache.row(index),
      spans: this.layout.visible(),
      numeric: this.numeric,
      active: this.active.row === index ? this.active.column : undefined,
    };
    view.render(content, headerHeight + (index - this.position) * rowHeight, this.root.scrollLeft);
  }

  /** Columns take the width of what the first rows hold, once: later they would jump while scrolling. */
  private fitOnce(): void {
    if (this.fitted || !this.cache.row(0)) return;
    this.fitted = true;
    const rows = Array.from({ length: pageRows }, (_, index) => this.cache.row(index)).filter((row) => row !== undefined);
    this.layout.fit(rows);
  }

  private provideRows(wanted: number): void {
    while (this.rows.length < wanted) {
      const view = new RowView();
      this.rows.push(view);
      this.layer.append(view.root);
    }
    for (const view of this.rows.splice(wanted)) view.root.remove();
  }
}
