import { element, setText } from '../dom';
import { formatCount } from '../strings';
import type { ColumnSpan } from './columnLayout';
import type { Row } from './gridOptions';

/** What a row is drawn from. */
export interface RowContent {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly spans: readonly ColumnSpan[];
  readonly numeric: readonly boolean[];
  /** Column of the active cell, where it is in this row. */
  readonly active: number | undefined;
  /** Columns that are selected in this row, with others. */
  readonly selected: { readonly left: number; readonly right: number } | undefined;
}

/** Id of the active cell's element, which the grid names as its active descendant. */
export const activeCellId = 'active-cell';

/** One line of the grid, drawn again for another row when scrolled. */
export class RowView {
  readonly root: HTMLElement;
  private readonly gutter = element('div', { class: 'gutter', role: 'rowheader', aria: { colindex: '1' } });
  private readonly cells = element('div', { class: 'cells', role: 'presentation' });
  private readonly shown = new Map<number, HTMLElement>();

  constructor() {
    this.root = element('div', { class: 'row', role: 'row' }, this.cells, this.gutter);
  }

  render(content: RowContent, top: number, scrollLeft: number): void {
    this.root.style.transform = `translateY(${top}px)`;
    this.root.setAttribute('aria-rowindex', String(content.index + 2));
    this.root.classList.toggle('current', content.active !== undefined);
    this.cells.style.transform = `translateX(${-scrollLeft}px)`;
    setText(this.gutter, formatCount(content.index + 1));
    this.dropHidden(content.spans);
    for (const span of content.spans) this.drawCell(span, content);
  }

  private dropHidden(spans: readonly ColumnSpan[]): void {
    const wanted = new Set(spans.map((span) => span.index));
    for (const [index, cell] of this.shown) {
      if (wanted.has(index)) continue;
      cell.remove();
      this.shown.delete(index);
    }
  }

  private drawCell({ index, start, size }: ColumnSpan, content: RowContent): void {
    const cell = this.shown.get(index) ?? this.add(index);
    cell.style.left = `${start}px`;
    cell.style.width = `${size}px`;
    cell.dataset.column = String(index);
    const selected = isSelected(index, content);
    cell.className = classesOf(index, content, selected);
    cell.setAttribute('aria-selected', String(selected));
    cell.id = content.active === index ? activeCellId : '';
    drawValue(cell, content.row?.[index]);
  }

  private add(index: number): HTMLElement {
    const cell = element('div', { role: 'gridcell', dir: 'auto', aria: { colindex: String(index + 2) } });
    this.cells.append(cell);
    this.shown.set(index, cell);
    return cell;
  }
}

function isSelected(index: number, { selected, active }: RowContent): boolean {
  return selected ? index >= selected.left && index <= selected.right : active === index;
}

function classesOf(index: number, { row, numeric, active, selected }: RowContent, isSelected: boolean): string {
  const classes = {
    numeric: numeric[index],
    waiting: row === undefined,
    null: row?.[index] === null,
    active: active === index,
    selected: selected !== undefined && isSelected,
  };
  return ['cell', ...Object.entries(classes).flatMap(([name, holds]) => (holds ? [name] : []))].join(' ');
}

/** Shorter values are seen whole in any column. */
const fitsAnyColumn = 8;

function drawValue(cell: HTMLElement, value: string | null | undefined): void {
  setText(cell, value === null ? 'NULL' : oneLine(value ?? ''));
  const title = value && value.length > fitsAnyColumn ? value.slice(0, 1000) : '';
  if (cell.title !== title) cell.title = title;
}

function oneLine(value: string): string {
  return value
    .slice(0, 500)
    .replace(/\r\n|\r|\n/g, '⏎')
    .replace(/\t/g, '⇥');
}
