import { button, field, setField } from '../common/controls';
import { element } from '../common/dom';
import { parseCount } from '../common/parseCount';
import { formatCount } from '../common/strings';
import { text } from './texts';

interface Actions {
  setRows(rows: number): void;
  setSeed(seed: string): void;
  refresh(): void;
  prove(): void;
  export(): void;
}

/** Rows of the selected table, the seed, and what can be done with the whole. */
export class Toolbar {
  readonly root: HTMLElement;
  private readonly rows = field(text('rows'), '', 10, (value) => this.commitRows(value));
  private readonly seed = field(text('seed'), text('seedTip'), 8, (value) => this.actions.setSeed(value.trim() || '1'));
  private readonly refresh = button(text('refresh'), text('refreshTip'), 'secondary', () => this.actions.refresh());
  private readonly prove = button(text('prove'), text('proveTip'), 'secondary', () => this.actions.prove());
  private readonly export = button(text('export'), text('exportTip'), 'primary', () => this.actions.export());

  constructor(private readonly actions: Actions) {
    const fields = element('div', { class: 'fields' }, labelled(text('rows'), this.rows), labelled(text('seed'), this.seed));
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar' },
      fields,
      element('div', { class: 'buttons' }, this.refresh, this.prove, this.export),
    );
    this.enable(false, false);
  }

  showRows(table: string, asked: number): void {
    this.rows.title = text('rowsTip', table);
    this.rows.classList.remove('invalid');
    setField(this.rows, formatCount(asked));
  }

  showSeed(seed: string): void {
    setField(this.seed, seed);
  }

  /** Nothing to act on while there is no dataset, but what somebody is typing stays; nothing to prove while it is being proven. */
  enable(dataset: boolean, provable: boolean): void {
    for (const control of [this.rows, this.seed]) control.disabled = !dataset && document.activeElement !== control;
    this.export.disabled = !dataset;
    this.prove.disabled = !(dataset && provable);
  }

  private commitRows(value: string): void {
    const rows = parseCount(value);
    this.rows.classList.toggle('invalid', rows === undefined);
    this.rows.setAttribute('aria-invalid', String(rows === undefined));
    if (rows === undefined) this.rows.title = text('badRows');
    else this.actions.setRows(rows);
  }
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}
