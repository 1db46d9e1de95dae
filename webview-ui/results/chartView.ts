import { chartKinds, type ResultChart, type ResultMessage } from '../../src/protocol/results';
import { Chart, type ChartData } from '../common/chart';
import { button } from '../common/controls';
import { element } from '../common/dom';
import type { Row } from '../common/grid/gridOptions';
import { formatCount } from '../common/strings';
import { chartData, numberColumns } from './chartData';
import { text } from './texts';

interface Actions {
  /** What is drawn was chosen anew. */
  onChange(chart: ResultChart): void;
  onSave(format: 'png' | 'svg', data: string): void;
}

type Choice = readonly [value: string, label: string];

/** The rows shown as a chart, and what is drawn of them: kind, horizontal axis, values, what tells series apart. */
export class ChartView {
  readonly root = element('div', { class: 'chart-view' });
  private readonly chart = new Chart();
  private readonly choices = element('div', { class: 'choices' });
  private readonly note = element('div', { class: 'chart-note', role: 'status' });
  private drawn: ResultChart;

  constructor(
    private readonly columns: ResultMessage['columns'],
    chart: ResultChart,
    private readonly actions: Actions,
  ) {
    this.drawn = chart;
    const buttons = element(
      'div',
      { class: 'buttons' },
      button(text('savePng'), '', 'secondary', () => actions.onSave('png', this.chart.png())),
      button(text('saveSvg'), '', 'secondary', () => actions.onSave('svg', this.chart.svg())),
    );
    this.root.append(element('div', { class: 'toolbar', role: 'toolbar' }, this.choices, buttons), this.note, this.chart.root);
    this.offer();
  }

  draw(rows: readonly Row[]): void {
    const data = chartData(this.columns, rows, this.drawn);
    this.note.hidden = data.seriesInAll <= data.series.length;
    this.note.textContent = text('tooMany', formatCount(data.series.length), formatCount(data.seriesInAll));
    this.chart.show(data, describe(data));
  }

  dispose(): void {
    this.chart.dispose();
    this.root.remove();
  }

  private offer(): void {
    const { columns, drawn } = this;
    const all = columns.map(({ name }, index): Choice => [String(index), name]);
    const numbers = numberColumns(columns).map((index) => all[index]);
    const kinds = chartKinds.map((kind): Choice => [kind, text(kind)]);
    // Several series at once are those that the answer's shape suggested; the menu has them as one entry.
    const several =
      drawn.series.length > 1 ? [[drawn.series.join(), drawn.series.map((index) => columns[index].name).join(', ')] as const] : [];
    const none: Choice = ['', text('none')];
    this.choices.replaceChildren(
      choice(text('chartKind'), kinds, drawn.kind, (kind) => this.choose({ kind: chartKinds.find((known) => known === kind) ?? 'bar' })),
      choice(text('xAxis'), all, String(drawn.x), (x) => this.choose({ x: Number(x) })),
      choice(text('series'), [...several, ...numbers], drawn.series.join(), (list) => this.choose({ series: list.split(',').map(Number) })),
      choice(text('by'), [none, ...all], String(drawn.by ?? ''), (by) => this.choose({ by: by === '' ? undefined : Number(by) })),
    );
  }

  private choose(part: Partial<ResultChart>): void {
    const next = { ...this.drawn, ...part };
    this.drawn = next.by === undefined ? next : { ...next, series: next.series.slice(0, 1) };
    this.offerAgain();
    this.actions.onChange(this.drawn);
  }

  /** The menu that was chosen from keeps the focus. */
  private offerAgain(): void {
    const focused = [...this.choices.children].findIndex((label) => label.contains(document.activeElement));
    this.offer();
    this.choices.children[focused]?.querySelector('select')?.focus();
  }
}

function choice(label: string, choices: readonly Choice[], current: string, onChoose: (value: string) => void): HTMLElement {
  const options = choices.map(([value, name]) => Object.assign(element('option', {}, name), { value, selected: value === current }));
  const select = element('select', { class: 'choice' }, ...options);
  select.addEventListener('change', () => onChoose(select.value));
  return element('label', { class: 'field' }, element('span', {}, label), select);
}

/** What a chart shows, in words: its kind, its columns, and the range of each series. */
function describe({ kind, series, xName }: ChartData): string {
  const values = series.reduce((sum, { points }) => sum + points.length, 0);
  const ranges = series.flatMap(({ name, points }) => {
    const numbers = points.flatMap(([, value]) => (value === null ? [] : [value]));
    const [low, high] = [numbers.reduce((a, b) => Math.min(a, b), Infinity), numbers.reduce((a, b) => Math.max(a, b), -Infinity)];
    return numbers.length === 0 ? [] : [text('chartRange', name, formatCount(low), formatCount(high))];
  });
  return [text('chartOf', text(kind), series.map(({ name }) => name).join(', '), xName, formatCount(values)), ...ranges].join(' ');
}
