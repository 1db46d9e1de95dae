import {
  type FromPreview,
  type PreviewDataset,
  type PreviewState,
  type PreviewTable,
  type ProofState,
  previewState,
  type ToPreview,
  toPreview,
} from '../../src/protocol/preview';
import { button } from '../common/controls';
import { element } from '../common/dom';
import { Grid } from '../common/grid/grid';
import { connect, type Host } from '../common/host';
import { icon } from '../common/icons';
import { formatCount } from '../common/strings';
import { emptyNotice, failureNotice, loadingNotice, noTablesNotice, refusalNote } from './notice';
import { PageCache } from './pageCache';
import { StatusBar } from './statusBar';
import { gridOf } from './tableGrid';
import { TableList } from './tableList';
import { text } from './texts';
import { Toolbar } from './toolbar';

/** The panel: what the host says goes to its parts, what the user does goes to the host. */
export class Preview {
  private readonly host: Host<FromPreview, PreviewState> = connect(toPreview, previewState, (message: ToPreview) => this.handle(message));
  private readonly tables = new TableList((table) => this.select(table));
  private readonly status = new StatusBar();
  private readonly content = element('main', { class: 'content' });
  private readonly refusals = element('div');
  private readonly banner = this.createBanner();
  private readonly toolbar = this.createToolbar();
  private dataset: PreviewDataset | undefined;
  private selected = this.host.state?.table;
  private grid: Grid | undefined;
  private cache: PageCache | undefined;
  private proving = false;

  mount(parent: HTMLElement): void {
    const body = element('div', { class: 'body' }, this.tables.root, this.content);
    parent.append(element('div', { class: 'preview' }, this.toolbar.root, this.banner, this.refusals, body, this.status.root));
    this.showNotice(loadingNotice());
    this.host.post({ type: 'ready' });
  }

  private handle(message: ToPreview): void {
    switch (message.type) {
      case 'loading':
        return this.clear(loadingNotice());
      case 'dataset':
        return this.showDataset(message);
      case 'failed':
        return this.clear(failureNotice(message.message, message.steps, (step) => this.host.post({ type: 'step', step })));
      case 'page':
        return this.receive(message.request, message.revision, message.rows);
      case 'pageFailed':
        if (this.cache?.fail(message.request))
          this.showNotice(
            failureNotice(text('pageFailed', message.message), ['retry', 'showLog'], (step) => this.host.post({ type: 'step', step })),
          );
        return;
      case 'stale':
        this.banner.hidden = !message.stale;
        return;
      case 'proof':
        return this.showProof(message.proof);
      case 'show':
        return this.select(message.table);
    }
  }

  private showDataset(dataset: PreviewDataset): void {
    this.dataset = dataset;
    this.status.showDataset(dataset);
    this.showProof(dataset.proof);
    this.toolbar.showSeed(dataset.seed);
    const known = dataset.tables.some(({ table }) => table === this.selected);
    const first = dataset.tables[0]?.table;
    if (known && this.selected !== undefined) this.select(this.selected);
    else if (first !== undefined) this.select(first);
    else this.showNotice(noTablesNotice());
  }

  private showProof(proof: ProofState): void {
    this.proving = proof.state === 'running';
    this.status.showProof(proof);
    this.refusals.replaceChildren(...(proof.state === 'refused' ? [refusalNote(proof.server, proof.refusals)] : []));
    this.enable();
  }

  private select(name: string): void {
    this.selected = name;
    const table = this.dataset?.tables.find((candidate) => candidate.table === name);
    if (!this.dataset || !table) return;
    this.host.keep({ dataset: this.dataset.id, table: name });
    this.tables.render(this.dataset.tables, name);
    this.toolbar.showRows(name, table.asked);
    if (table.rows === 0) this.showNotice(emptyNotice(table));
    else this.showGrid(table);
  }

  private showGrid(table: PreviewTable): void {
    this.removeGrid();
    this.cache = new PageCache(table.rows, {
      request: (request, offset, limit) => this.host.post({ type: 'page', request, table: table.table, offset, limit }),
      abort: (request) => this.host.post({ type: 'abort', request }),
    });
    this.grid = new Grid(gridOf(table, this.cache, (copied) => this.host.post({ type: 'copy', text: copied })));
    this.content.replaceChildren(...notesOn(table), this.grid.root);
  }

  private receive(request: number, revision: number, rows: readonly (readonly (string | null)[])[]): void {
    if (revision === this.dataset?.revision && this.cache?.receive(request, rows)) this.grid?.draw();
  }

  private clear(notice: HTMLElement): void {
    this.dataset = undefined;
    this.banner.hidden = true;
    this.enable();
    this.showNotice(notice);
  }

  private showNotice(notice: HTMLElement): void {
    this.removeGrid();
    this.content.replaceChildren(notice);
  }

  private removeGrid(): void {
    this.cache?.dispose();
    this.grid?.dispose();
    this.grid = undefined;
    this.cache = undefined;
  }

  private enable(): void {
    this.toolbar.enable(this.dataset !== undefined, !this.proving);
  }

  private createToolbar(): Toolbar {
    return new Toolbar({
      setRows: (rows) => this.selected !== undefined && this.host.post({ type: 'setRows', table: this.selected, rows }),
      setSeed: (seed) => this.host.post({ type: 'setSeed', seed }),
      refresh: () => this.host.post({ type: 'refresh' }),
      prove: () => this.host.post({ type: 'prove' }),
      export: () => this.host.post({ type: 'export' }),
    });
  }

  private createBanner(): HTMLElement {
    const refresh = button(text('refresh'), text('refreshTip'), 'secondary', () => this.host.post({ type: 'refresh' }));
    return element('div', { class: 'banner', role: 'status', hidden: true }, icon('warning'), element('span', {}, text('stale')), refresh);
  }
}

/** One line above the rows, where something has to be said of them. */
function notesOn(table: PreviewTable): HTMLElement[] {
  if (table.rows < table.asked) return [shortNote(table)];
  if (table.rowsFrom) return [scriptNote(table)];
  return table.judged ? [judgedNote(table.judged)] : [];
}

function judgedNote(constraints: readonly string[]): HTMLElement {
  const names = element('span', { class: 'reason' }, constraints.join(', '));
  return element('div', { class: 'script-note', role: 'note' }, element('span', {}, text('judgedRows')), names);
}

function scriptNote({ rows }: PreviewTable): HTMLElement {
  const count = element('span', {}, text('scriptRows', formatCount(rows)));
  return element(
    'div',
    { class: 'script-note', role: 'note' },
    count,
    element('span', { class: 'reason', title: text('scriptRowsTip') }, text('scriptRowsTip')),
  );
}

function shortNote({ rows, asked, shortfalls }: PreviewTable): HTMLElement {
  const title = shortfalls.join('\n');
  const count = element('span', {}, text('shorter', formatCount(rows), formatCount(asked)));
  return element(
    'div',
    { class: 'short-note', role: 'status', title },
    icon('warning'),
    count,
    element('span', { class: 'reason' }, shortfalls[0] ?? ''),
  );
}
