import type { PreviewDataset, ProofState } from '../../src/protocol/preview';
import { element } from '../common/dom';
import { icon } from '../common/icons';
import { formatCount } from '../common/strings';
import { text } from './texts';

/** One line: what the dataset is, and what a real PostgreSQL says of it. */
export class StatusBar {
  private readonly facts = element('div', { class: 'facts' });
  private readonly verdict = element('div', { class: 'verdict', role: 'status' });
  readonly root = element('div', { class: 'status' }, this.facts, this.verdict);

  showDataset(dataset: PreviewDataset): void {
    const rows = dataset.tables.reduce((sum, table) => sum + table.rows, 0);
    const facts = [
      dataset.tables.length === 1
        ? text('statusRowsOfOne', formatCount(rows))
        : text('statusRows', formatCount(rows), formatCount(dataset.tables.length)),
      text('statusSeed', dataset.seed),
      text('statusNow', dataset.now.slice(0, 10)),
      ...(dataset.recipe ? [text('statusRecipe', dataset.recipe)] : []),
      ...(dataset.unreadable > 0
        ? [dataset.unreadable === 1 ? text('oneUnreadable') : text('unreadable', formatCount(dataset.unreadable))]
        : []),
    ];
    this.facts.replaceChildren(...facts.map((fact) => element('span', {}, fact)));
  }

  showProof(proof: ProofState): void {
    this.verdict.className = `verdict ${proof.state}`;
    const mark = proof.state === 'accepted' || proof.state === 'refused' ? [icon(proof.state)] : [];
    this.verdict.replaceChildren(...mark, element('span', {}, describe(proof)));
  }
}

function describe(proof: ProofState): string {
  switch (proof.state) {
    case 'none':
      return text('notProven');
    case 'running':
      return proof.table ? text('provingTable', proof.table) : text('proving');
    case 'accepted':
      return text('accepted', proof.server);
    case 'refused':
      return text('refused', proof.server);
  }
}
