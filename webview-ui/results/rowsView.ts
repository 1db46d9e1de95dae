import { type CopyFormat, copyFormats, type ResultMessage } from '../../src/protocol/results';
import { button, field } from '../common/controls';
import { element } from '../common/dom';
import { Grid } from '../common/grid/grid';
import type { CellRange, Row } from '../common/grid/gridOptions';
import { ResultRows } from './resultRows';
import { text } from './texts';

interface Actions {
  onCopy(format: CopyFormat, header: boolean, rows: number[], columns: number[]): void;
  onSave(rows: number[]): void;
  /** Other rows are shown, or in another order. */
  onChange(): void;
}

/** The rows of an answer in a grid, and what can be done with them. */
export class RowsView {
  readonly root = element('div', { class: 'rows-view' });
  private readonly rows: ResultRows;
  private readonly grid: Grid;
  private readonly finding = field(text('find'), text('findTip'), 22, () => undefined);
  private readonly filters = button(text('filters'), text('filtersTip'), 'secondary', () => this.toggleFilters());
  private readonly format = this.createFormat();
  private readonly nothing = element('div', { class: 'no-match', role: 'status', hidden: true });
  private filtering = false;

  constructor(
    private readonly answer: ResultMessage,
    private readonly actions: Actions,
  ) {
    this.rows = new ResultRows(answer.columns, answer.rows, () => this.changed());
    this.grid = new Grid({
      label: text('grid', answer.name),
      rowLabel: text('rowNumber'),
      columns: answer.columns.map((column) => ({ ...column, title: `${column.name}: ${column.type}\n${text('sortTip')}` })),
      rows: this.rows,
      header: this.rows.header((column) => text('filterOf', column)),
      ranges: true,
      onCopy: (range) => this.copy('tsv', range),
    });
    const clear = button(text('clearFilters'), '', 'secondary', () => this.clear());
    this.nothing.append(element('p', {}, text('noMatch')), clear);
    this.root.append(this.createToolbar(), this.grid.root, this.nothing);
  }

  get shown(): readonly Row[] {
    return this.rows.shown.map((index) => this.answer.rows[index]);
  }

  /** Of how many rows how many are shown. */
  get counts(): { readonly shown: number; readonly all: number } {
    return { shown: this.rows.count, all: this.answer.rows.length };
  }

  dispose(): void {
    this.grid.dispose();
    this.root.remove();
  }

  private changed(): void {
    this.grid.rearranged();
    this.nothing.hidden = this.rows.count > 0;
    this.actions.onChange();
  }

  private createToolbar(): HTMLElement {
    this.finding.setAttribute('placeholder', text('find'));
    this.finding.addEventListener('input', () => this.rows.find(this.finding.value));
    const copy = button(text('copy'), text('copyTip'), 'secondary', () => this.copy(this.chosenFormat, this.grid.selected));
    const save = button(text('export'), text('exportTip'), 'secondary', () => this.actions.onSave([...this.rows.shown]));
    return element(
      'div',
      { class: 'toolbar', role: 'toolbar' },
      element('div', { class: 'fields' }, this.finding, this.filters),
      element('div', { class: 'buttons' }, this.format, copy, save),
    );
  }

  private createFormat(): HTMLSelectElement {
    const options = copyFormats.map((format) => Object.assign(element('option', {}, text(format)), { value: format }));
    return element('select', { class: 'choice', title: text('copyAs'), aria: { label: text('copyAs') } }, ...options);
  }

  private get chosenFormat(): CopyFormat {
    return copyFormats.find((format) => format === this.format.value) ?? 'tsv';
  }

  /** One cell alone means that nothing was selected: the button takes all rows then, a key the cell. */
  private copy(format: CopyFormat, range: CellRange): void {
    const byKey = document.activeElement === this.grid.root;
    const single = range.top === range.bottom && range.left === range.right;
    const { shown } = this.rows;
    const all = !byKey && single;
    const rows = all ? [...shown] : shown.slice(range.top, range.bottom + 1);
    const columns = this.answer.columns.map((_, index) => index).slice(all ? 0 : range.left, all ? undefined : range.right + 1);
    this.actions.onCopy(format, !single || all, rows, columns);
  }

  private toggleFilters(): void {
    this.filtering = !this.filtering;
    this.filters.setAttribute('aria-pressed', String(this.filtering));
    this.grid.showFilters(this.filtering);
  }

  private clear(): void {
    this.finding.value = '';
    this.rows.clearFilters();
    this.grid.root.focus();
  }
}
