import { element } from '../dom';
import { icon } from '../icons';
import type { ColumnLayout, ColumnSpan } from './columnLayout';
import type { GridOptions, HeaderActions } from './gridOptions';
import { isNumeric } from './isNumeric';

interface HeaderCell {
  readonly root: HTMLElement;
  readonly mark: HTMLElement;
  readonly filter?: HTMLInputElement;
}

/** The header line: name, key and type of each visible column, what it is sorted and filtered by, and the edge by which it is resized. */
export class HeaderView {
  readonly root: HTMLElement;
  private readonly cells = element('div', { class: 'cells', role: 'presentation' });
  private readonly shown = new Map<number, HeaderCell>();

  constructor(
    private readonly options: GridOptions,
    private readonly layout: ColumnLayout,
    private readonly onLeave: () => void,
  ) {
    const gutter = element('div', { class: 'gutter', role: 'columnheader', aria: { label: options.rowLabel, colindex: '1' } });
    this.root = element('div', { class: 'header', role: 'row', aria: { rowindex: '1' } }, this.cells, gutter);
  }

  render(scrollLeft: number): void {
    this.cells.style.transform = `translateX(${-scrollLeft}px)`;
    const visible = this.layout.visible();
    this.dropHidden(visible);
    for (const { index, start, size } of visible) {
      const { root } = this.shown.get(index) ?? this.add(index);
      root.style.left = `${start}px`;
      root.style.width = `${size}px`;
    }
  }

  /** What the columns are sorted and filtered by has changed. */
  update(): void {
    const { header } = this.options;
    if (header) for (const [index, cell] of this.shown) show(cell, index, header);
  }

  private dropHidden(visible: readonly ColumnSpan[]): void {
    const wanted = new Set(visible.map((span) => span.index));
    for (const [index, { root }] of this.shown) {
      if (wanted.has(index)) continue;
      root.remove();
      this.shown.delete(index);
    }
  }

  private add(index: number): HeaderCell {
    const { columns, header } = this.options;
    const column = columns[index];
    const mark = element('span', { class: 'sort-mark', aria: { hidden: 'true' } });
    const name = element(
      'div',
      { class: 'name' },
      ...(column.key ? [icon(column.key)] : []),
      element('span', {}, column.name),
      ...(header ? [mark] : []),
    );
    const edge = element('div', { class: 'edge' });
    const filter = header && this.filterField(index, header);
    const label = element('div', { class: 'label' }, name, element('div', { class: 'type' }, column.type));
    const root = element(
      'div',
      {
        class: isNumeric(column.type) ? 'column numeric' : 'column',
        role: 'columnheader',
        title: column.title,
        aria: { colindex: String(index + 2) },
      },
      label,
      ...(filter ? [filter] : []),
      edge,
    );
    if (header) label.addEventListener('click', () => header.sort(index));
    edge.addEventListener('pointerdown', (event) => this.resize(event, edge, index));
    this.cells.append(root);
    const cell = { root, mark, filter };
    if (header) show(cell, index, header);
    this.shown.set(index, cell);
    return cell;
  }

  private filterField(index: number, header: HeaderActions): HTMLInputElement {
    const input = element('input', { class: 'filter', aria: { label: header.filterLabel(index) } });
    input.addEventListener('input', () => header.setFilter(index, input.value));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' && event.key !== 'Enter') return;
      if (event.key === 'Escape') header.setFilter(index, '');
      this.onLeave();
      event.preventDefault();
    });
    return input;
  }

  private resize(down: PointerEvent, edge: HTMLElement, index: number): void {
    const { size } = this.layout.span(index);
    edge.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => this.layout.resize(index, size + event.clientX - down.clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
    down.preventDefault();
  }
}

const marks = { ascending: '▲', descending: '▼' } as const;

function show({ root, mark, filter }: HeaderCell, index: number, header: HeaderActions): void {
  const direction = header.sorted(index);
  mark.textContent = direction ? marks[direction] : '';
  root.setAttribute('aria-sort', direction ?? 'none');
  if (filter && filter.value !== header.filter(index)) filter.value = header.filter(index);
}
