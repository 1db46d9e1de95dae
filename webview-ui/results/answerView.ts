import type { FromResults, ResultChart, ResultMessage } from '../../src/protocol/results';
import { element } from '../common/dom';
import { formatCount } from '../common/strings';
import { numberColumns } from './chartData';
import { ChartView } from './chartView';
import { emptyNotice } from './notice';
import { RowsView } from './rowsView';
import { type Tab, Tabs } from './tabs';
import { text } from './texts';

interface Actions {
  post(message: FromResults): void;
  /** What is to be seen again after a reload. */
  keep(tab: Tab, chart: ResultChart | undefined): void;
}

/** An answer: its rows or their chart, and a line that says how many there are and how long it took. */
export class AnswerView {
  readonly root = element('div', { class: 'answer' });
  private readonly tabs = new Tabs((tab) => this.select(tab));
  private readonly place = element('div', { class: 'place', role: 'tabpanel' });
  private readonly count = element('span');
  private readonly rows: RowsView;
  private charts: ChartView | undefined;
  private tab: Tab = 'rows';

  constructor(
    private readonly answer: ResultMessage,
    private chart: ResultChart | undefined,
    private readonly actions: Actions,
  ) {
    this.chart ??= firstChart(answer);
    this.rows = new RowsView(answer, {
      onCopy: (format, header, rows, columns) => actions.post({ type: 'copy', format, header, rows, columns }),
      onSave: (rows) => actions.post({ type: 'save', rows }),
      onChange: () => this.rearranged(),
    });
    const facts = element('div', { class: 'facts' }, this.count, element('span', {}, took(answer.milliseconds)));
    const source = element('span', {}, text('source', answer.name));
    this.root.append(this.tabs.root, ...truncationNote(answer), this.place, element('div', { class: 'status' }, facts, source));
    this.rearranged();
  }

  select(tab: Tab): void {
    this.tab = tab;
    this.tabs.select(tab);
    this.place.replaceChildren(tab === 'rows' ? this.rowsOrNotice() : this.chartOrNotice());
    this.actions.keep(tab, this.chart);
    this.draw();
  }

  dispose(): void {
    this.rows.dispose();
    this.charts?.dispose();
  }

  private rowsOrNotice(): HTMLElement {
    if (this.answer.columns.length === 0) return emptyNotice(text('noColumns'));
    return this.answer.rows.length === 0 ? emptyNotice(text('noRows')) : this.rows.root;
  }

  private chartOrNotice(): HTMLElement {
    if (!this.chart) return emptyNotice(text('noChart'));
    if (this.answer.rows.length === 0) return emptyNotice(text('noRows'));
    this.charts ??= new ChartView(this.answer.columns, this.chart, {
      onChange: (chart) => this.redraw(chart),
      onSave: (format, data) => this.actions.post({ type: 'saveChart', format, data }),
    });
    return this.charts.root;
  }

  private redraw(chart: ResultChart): void {
    this.chart = chart;
    this.actions.keep(this.tab, chart);
    this.draw();
  }

  private draw(): void {
    if (this.tab === 'chart') this.charts?.draw(this.rows.shown);
  }

  private rearranged(): void {
    const { shown, all } = this.rows.counts;
    const one = shown === all && all === 1;
    const some = shown === all ? text('count', formatCount(all)) : text('countShown', formatCount(shown), formatCount(all));
    this.count.textContent = one ? text('countOne') : some;
    this.draw();
  }
}

/** What an answer without a chart of its own could be drawn as, where somebody wants to. */
function firstChart({ chart, columns }: ResultMessage): ResultChart | undefined {
  const [first] = numberColumns(columns);
  if (chart || first === undefined) return chart;
  return { kind: 'bar', x: columns.length > 1 && first === 0 ? 1 : 0, series: [first] };
}

function truncationNote({ truncated, rows }: ResultMessage): HTMLElement[] {
  if (!truncated) return [];
  const key = truncated === 'rows' ? 'firstRows' : 'firstBytes';
  return [element('div', { class: 'truncated', role: 'status' }, text(key, formatCount(rows.length)))];
}

function took(milliseconds: number): string {
  return milliseconds < 1000
    ? text('milliseconds', formatCount(Math.max(1, Math.round(milliseconds))))
    : text('seconds', formatCount(Math.round(milliseconds / 100) / 10));
}
