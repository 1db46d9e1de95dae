import type { PreviewTable } from '../../src/protocol/preview';
import { element } from '../common/dom';
import { icon } from '../common/icons';
import { formatCount } from '../common/strings';
import { text } from './texts';

/** The tables in loading order, each with its number of rows; one is selected. */
export class TableList {
  readonly root = element('div', { class: 'tables', role: 'listbox', tabIndex: 0, aria: { label: text('tables') } });
  private tables: readonly PreviewTable[] = [];
  private selected = '';

  constructor(private readonly onSelect: (table: string) => void) {
    this.root.addEventListener('keydown', (event) => this.key(event));
  }

  render(tables: readonly PreviewTable[], selected: string): void {
    this.tables = tables;
    this.selected = selected;
    this.root.replaceChildren(...tables.map((table, index) => this.option(table, index)));
    const index = this.index;
    if (index >= 0) this.root.setAttribute('aria-activedescendant', optionId(index));
    this.root.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  private get index(): number {
    return this.tables.findIndex(({ table }) => table === this.selected);
  }

  private option(table: PreviewTable, index: number): HTMLElement {
    const selected = table.table === this.selected;
    const short = table.shortfalls.length > 0;
    const title = short
      ? [text('shorter', formatCount(table.rows), formatCount(table.asked)), ...table.shortfalls].join('\n')
      : table.rowsFrom
        ? text('scriptRows', formatCount(table.rows))
        : table.table;
    const option = element(
      'div',
      { class: short ? 'table short' : 'table', role: 'option', id: optionId(index), title, aria: { selected: String(selected) } },
      element('span', { class: 'name' }, table.table),
      ...(short ? [icon('warning')] : []),
      element('span', { class: 'count' }, formatCount(table.rows)),
    );
    option.addEventListener('click', () => this.onSelect(table.table));
    return option;
  }

  private key(event: KeyboardEvent): void {
    const last = this.tables.length - 1;
    const targets: Record<string, number> = { ArrowUp: this.index - 1, ArrowDown: this.index + 1, Home: 0, End: last };
    const target = targets[event.key];
    if (target === undefined || last < 0) return;
    event.preventDefault();
    this.onSelect(this.tables[Math.min(last, Math.max(0, target))].table);
  }
}

function optionId(index: number): string {
  return `table-${index}`;
}
