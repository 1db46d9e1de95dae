import { element } from '../dom';
import { formatCount } from '../strings';
import { ColumnLayout } from './columnLayout';
import type { CellRange, GridOptions, SortDirection } from './gridOptions';
import { HeaderView } from './headerView';
import { isNumeric } from './isNumeric';
import { type Cell, moveCell } from './moveCell';
import { RowScroll } from './rowScroll';
import { activeCellId, RowView } from './rowView';
import { Selection } from './selection';

const rowHeight = 24;
const headerHeight = 42;
const filterHeight = 28;
/** Rows that the widths of columns are taken from. */
const fittedRows = 100;

/**
 * Any number of rows and columns; only what is visible exists as elements. The rows stand in a layer that
 * stays put while the scroll bar moves a spacer behind it, because no element can be ten million rows high.
 */
export class Grid {
  readonly root: HTMLElement;
  private readonly spacer = element('div', { class: 'spacer', role: 'presentation' });
  private readonly layer = element('div', { class: 'layer', role: 'presentation' });
  private readonly layout: ColumnLayout;
  private readonly header: HeaderView;
  private readonly numeric: readonly boolean[];
  private readonly selection = new Selection();
  private readonly gutterWidth: number;
  private readonly resizing = new ResizeObserver(() => this.resized());
  private views: RowView[] = [];
  private scroll: RowScroll;
  private headHeight = headerHeight;
  private position = 0;
  private fitted = false;
  private drawing = 0;

  constructor(private readonly options: GridOptions) {
    const { columns, rows, label, ranges } = options;
    const aria = { label, colcount: String(columns.length + 1), readonly: 'true', multiselectable: String(ranges) };
    this.root = element('div', { class: 'grid', role: 'grid', tabIndex: 0, aria }, this.spacer);
    this.scroll = new RowScroll(rows.count, rowHeight, 0);
    this.layout = new ColumnLayout(this.root, rows.count, columns, () => this.draw());
    this.header = new HeaderView(options, this.layout, () => this.root.focus());
    this.numeric = columns.map((column) => isNumeric(column.type));
    this.gutterWidth = Math.max(40, 20 + formatCount(rows.count).length * 8);
    this.root.style.setProperty('--gutter', `${this.gutterWidth}px`);
    this.layer.append(this.header.root);
    this.spacer.append(this.layer);
    this.countRows();
    this.listen();
  }

  get selected(): CellRange {
    return this.selection.range;
  }

  /** New rows have come. */
  draw(): void {
    this.drawing ||= requestAnimationFrame(() => {
      this.drawing = 0;
      this.drawNow();
    });
  }

  /** The rows are others, or in another order, than before. */
  rearranged(): void {
    this.countRows();
    this.header.update();
    const row = Math.max(0, Math.min(this.selection.active.row, this.rows.count - 1));
    this.selection.moveTo({ row, column: this.selection.active.column }, false);
    this.resized();
  }

  /** Shows or hides a line of fields by which columns are filtered. */
  showFilters(shown: boolean): void {
    this.headHeight = headerHeight + (shown ? filterHeight : 0);
    this.root.style.setProperty('--head', `${this.headHeight}px`);
    this.root.classList.toggle('filtering', shown);
    this.resized();
  }

  dispose(): void {
    cancelAnimationFrame(this.drawing);
    this.resizing.disconnect();
    this.layout.dispose();
    this.root.remove();
  }

  private get rows(): GridOptions['rows'] {
    return this.options.rows;
  }

  private listen(): void {
    this.root.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.root.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.root.addEventListener('keydown', (event) => this.key(event));
    this.root.addEventListener('pointerdown', (event) => this.pick(event));
    this.root.addEventListener('pointermove', (event) => this.drag(event));
    this.root.addEventListener('copy', (event) => this.copy(event));
    this.resizing.observe(this.root);
  }

  private countRows(): void {
    this.root.setAttribute('aria-rowcount', String(this.rows.count + 1));
  }

  private resized(): void {
    this.scroll = new RowScroll(this.rows.count, rowHeight, Math.max(0, this.root.clientHeight - this.headHeight));
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
    // What is typed into a filter is not for the cells.
    if (event.target !== this.root) return;
    if (!(event.altKey ? this.sortKey(event) : this.moveKey(event))) return;
    event.preventDefault();
    // The editor would select all texts of the page when it hears of Ctrl+A.
    event.stopPropagation();
  }

  private moveKey(event: KeyboardEvent): boolean {
    const { columns, ranges } = this.options;
    const command = event.ctrlKey || event.metaKey;
    if (ranges && command && event.key.toLowerCase() === 'a') return this.selectAll();
    const extent = { rows: this.rows.count, columns: columns.length, pageRows: this.scroll.pageRows };
    const target = moveCell(event.key, command, this.selection.active, extent);
    if (target) this.activate(target, ranges && event.shiftKey);
    return target !== undefined;
  }

  /** Alt and Shift with an arrow sort by the column of the active cell. */
  private sortKey(event: KeyboardEvent): boolean {
    const directions: Record<string, SortDirection> = { ArrowUp: 'ascending', ArrowDown: 'descending' };
    const direction = event.shiftKey ? directions[event.key] : undefined;
    if (direction) this.options.header?.sort(this.selection.active.column, direction);
    return direction !== undefined;
  }

  private selectAll(): boolean {
    this.selection.select({ row: this.rows.count - 1, column: this.options.columns.length - 1 }, { row: 0, column: 0 });
    this.draw();
    return true;
  }

  private pick(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const cell = this.cellAt(event);
    const extend = this.options.ranges && event.shiftKey;
    if (cell) this.activate(cell, extend);
    else if (this.options.ranges && event.target.closest('.row .gutter')) this.selectRow(this.rowAt(event), extend);
  }

  private drag(event: PointerEvent): void {
    const cell = this.options.ranges && event.buttons === 1 ? this.cellAt(event) : undefined;
    const { row, column } = this.selection.active;
    if (cell && (cell.row !== row || cell.column !== column)) this.activate(cell, true);
  }

  private selectRow(row: number, extend: boolean): void {
    const { top } = this.selection.range;
    this.selection.select({ row: extend ? top : row, column: this.options.columns.length - 1 }, { row, column: 0 });
    this.draw();
  }

  private cellAt(event: PointerEvent): Cell | undefined {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell') : null;
    return cell ? { row: this.rowAt(event), column: Number(cell.dataset.column) } : undefined;
  }

  private rowAt(event: PointerEvent): number {
    const top = event.clientY - this.root.getBoundingClientRect().top - this.headHeight;
    return Math.floor(this.position + top / rowHeight);
  }

  private activate(cell: Cell, extend: boolean): void {
    this.selection.moveTo(cell, extend);
    this.moveTo(this.scroll.reveal(cell.row, this.position));
    const { start, size } = this.layout.span(cell.column);
    const width = this.root.clientWidth - this.gutterWidth;
    if (start < this.root.scrollLeft) this.root.scrollLeft = start;
    else if (start + size > this.root.scrollLeft + width) this.root.scrollLeft = size > width ? start : start + size - width;
  }

  private copy(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    this.options.onCopy(this.selection.range);
  }

  private drawNow(): void {
    const { first, end } = this.scroll.visible(this.position);
    this.rows.want(first, end);
    this.fitOnce();
    this.spacer.style.width = `${this.layout.totalWidth + this.gutterWidth}px`;
    this.spacer.style.height = `${this.scroll.height + this.headHeight}px`;
    this.header.render(this.root.scrollLeft);
    this.provideViews(end - first);
    for (let index = first; index < end; index++) this.drawRow(this.views[index - first], index);
    this.root.setAttribute('aria-activedescendant', activeCellId);
  }

  private drawRow(view: RowView, index: number): void {
    const { row, column } = this.selection.active;
    const content = {
      index,
      row: this.rows.row(index),
      spans: this.layout.visible(),
      numeric: this.numeric,
      active: row === index ? column : undefined,
      selected: this.selection.columnsIn(index),
    };
    view.render(content, this.headHeight + (index - this.position) * rowHeight, this.root.scrollLeft);
  }

  /** Columns take the width of what the first rows hold, once: later they would jump while scrolling. */
  private fitOnce(): void {
    if (this.fitted || !this.rows.row(0)) return;
    this.fitted = true;
    const rows = Array.from({ length: fittedRows }, (_, index) => this.rows.row(index)).filter((row) => row !== undefined);
    this.layout.fit(rows);
  }

  private provideViews(wanted: number): void {
    while (this.views.length < wanted) {
      const view = new RowView();
      this.views.push(view);
      this.layer.append(view.root);
    }
    for (const view of this.views.splice(wanted)) view.root.remove();
  }
}
