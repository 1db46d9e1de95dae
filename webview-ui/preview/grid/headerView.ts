import type { PreviewColumn } from '../../../src/protocol/preview';
import { element } from '../../common/dom';
import { icon } from '../../common/icons';
import { text } from '../../common/strings';
import type { ColumnLayout } from './columnLayout';
import { isNumeric } from './isNumeric';

/** The header line: name, key and type of each visible column, and the edge by which it is resized. */
export class HeaderView {
  readonly root: HTMLElement;
  private readonly cells = element('div', { class: 'cells', role: 'presentation' });
  private readonly shown = new Map<number, HTMLElement>();

  constructor(
    private readonly columns: readonly PreviewColumn[],
    private readonly layout: ColumnLayout,
  ) {
    const gutter = element('div', { class: 'gutter', role: 'columnheader', aria: { label: text('rowNumber'), colindex: '1' } });
    this.root = element('div', { class: 'header', role: 'row', aria: { rowindex: '1' } }, this.cells, gutter);
  }

  render(scrollLeft: number): void {
    this.cells.style.transform = `translateX(${-scrollLeft}px)`;
    const visible = this.layout.visible();
    const wanted = new Set(visible.map((span) => span.index));
    for (const [index, cell] of this.shown) {
      if (wanted.has(index)) continue;
      cell.remove();
      this.shown.delete(index);
    }
    for (const { index, start, size } of visible) {
      const cell = this.shown.get(index) ?? this.add(index);
      cell.style.left = `${start}px`;
      cell.style.width = `${size}px`;
    }
  }

  private add(index: number): HTMLElement {
    const column = this.columns[index];
    const name = element('div', { class: 'name' }, ...(column.key ? [icon(column.key)] : []), element('span', {}, column.name));
    const edge = element('div', { class: 'edge' });
    const cell = element(
      'div',
      {
        class: isNumeric(column.type) ? 'column numeric' : 'column',
        role: 'columnheader',
        title: describe(column),
        aria: { colindex: String(index + 2) },
      },
      name,
      element('div', { class: 'type' }, column.type),
      edge,
    );
    edge.addEventListener('pointerdown', (event) => this.resize(event, edge, index));
    this.cells.append(cell);
    this.shown.set(index, cell);
    return cell;
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

function describe(column: PreviewColumn): string {
  const keys = {
    primary: text('primaryKey'),
    unique: text('uniqueKey'),
    foreign: text('foreignKey', column.references ?? ''),
  };
  const lines = [
    `${column.name}: ${column.type}, ${text(column.nullable ? 'nullable' : 'notNull')}`,
    column.key ? keys[column.key] : '',
    column.key !== 'foreign' && column.references ? keys.foreign : '',
    column.generated ? text('generated') : '',
    column.kind ? text('kind', column.kind) : '',
  ];
  return lines.filter(Boolean).join('\n');
}
