import {
  type Asked,
  type FromResults,
  type ResultMessage,
  type ResultStep,
  type ResultsState,
  resultsState,
  type ToResults,
  toResults,
} from '../../src/protocol/results';
import { button } from '../common/controls';
import { element, setText } from '../common/dom';
import { connect, type Host } from '../common/host';
import { AnswerView } from './answerView';
import { fits } from './chartData';
import { failureNotice, keptNotice, runningNotice } from './notice';
import { text } from './texts';

/** The panel: a query, and its answer, or why there is none. */
export class Results {
  private readonly host: Host<FromResults, ResultsState> = connect(toResults, resultsState, (message: ToResults) => this.handle(message));
  private readonly sql = element('code', { tabIndex: 0, role: 'textbox', aria: { readonly: 'true', label: text('sql') } });
  private readonly again = button(text('again'), text('againTip'), 'primary', () => this.step('again'));
  private readonly progress = element('p', { class: 'reason' });
  private readonly content = element('main', { class: 'content' });
  private asked: Asked | undefined;
  private answer: AnswerView | undefined;

  mount(parent: HTMLElement): void {
    const query = element('div', { class: 'query' }, this.sql, this.again);
    parent.append(element('div', { class: 'results' }, query, this.content));
    this.host.post({ type: 'ready' });
  }

  private handle(message: ToResults): void {
    if (message.type === 'step') return setText(this.progress, message.text);
    this.asked = { document: message.document, source: message.source, name: message.name, sql: message.sql };
    setText(this.sql, message.sql);
    this.again.disabled = message.type === 'running';
    switch (message.type) {
      case 'kept':
        return this.show(keptNotice(() => this.step('again')));
      case 'running':
        setText(this.progress, '');
        return this.show(runningNotice(this.asked, this.progress, () => this.host.post({ type: 'cancel' })));
      case 'failed':
        return this.show(failureNotice(message.message, message.steps, (step) => this.step(step)));
      case 'result':
        return this.showAnswer(message);
    }
  }

  /** The same query again is shown as it was: its tab, and its chart where that still fits. */
  private showAnswer(message: ResultMessage): void {
    const kept = this.host.state?.sql === message.sql ? this.host.state : undefined;
    const chart = kept?.chart && fits(kept.chart, message.columns) ? kept.chart : message.chart;
    const asked = this.asked;
    const answer = new AnswerView(message, chart, {
      post: (sent) => this.host.post(sent),
      keep: (tab, drawn) => asked && this.host.keep({ ...asked, tab, chart: drawn }),
    });
    this.show(answer.root);
    this.answer = answer;
    answer.select(kept?.tab ?? 'rows');
  }

  private show(shown: HTMLElement): void {
    this.answer?.dispose();
    this.answer = undefined;
    this.content.replaceChildren(shown);
  }

  private step(step: ResultStep): void {
    this.host.post({ type: 'step', step });
  }
}
