import { element } from '../common/dom';
import { text } from './texts';

export type Tab = 'rows' | 'chart';

const tabs = { rows: 'rowsTab', chart: 'chartTab' } as const;

/** Which view of an answer is shown. */
export class Tabs {
  readonly root = element('div', { class: 'tabs', role: 'tablist', aria: { label: text('views') } });
  private readonly buttons: Readonly<Record<Tab, HTMLButtonElement>> = { rows: this.create('rows'), chart: this.create('chart') };

  constructor(private readonly onSelect: (tab: Tab) => void) {
    this.root.append(this.buttons.rows, this.buttons.chart);
    this.root.addEventListener('keydown', (event) => this.key(event));
  }

  select(selected: Tab): void {
    for (const [tab, button] of Object.entries(this.buttons)) {
      button.setAttribute('aria-selected', String(tab === selected));
      button.tabIndex = tab === selected ? 0 : -1;
    }
  }

  private create(tab: Tab): HTMLButtonElement {
    const button = element('button', { class: 'tab', role: 'tab' }, text(tabs[tab]));
    button.addEventListener('click', () => this.onSelect(tab));
    return button;
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = document.activeElement === this.buttons.rows ? 'chart' : 'rows';
    this.onSelect(other);
    this.buttons[other].focus();
  }
}
