import type { SexDomain } from '../../generate/domain';
import { acceptance } from '../domains/acceptance';
import type { DomainNeed } from '../domains/domainNeed';
import { allowed } from '../domains/lists';
import type { ColumnDraft } from '../tableDraft';
import type { EntityColumn } from './entityColumn';
import { sexTurns } from './sexLabels';

/** Whether the values that a column is restricted to are those of a sex: `CHECK (sex IN ('F', 'M'))`. */
export function hasSexLabels(column: ColumnDraft): boolean {
  const labels = listedLabels(column);
  return labels !== undefined && sexTurns(labels) !== undefined;
}

/** Gives the column the sex or title that goes with the person's first name, where its values tell them. */
export function giveSex(column: EntityColumn, at: number, names: SexDomain['names'], need: DomainNeed): void {
  const { list } = need.kind ?? {};
  const listed = listedLabels(column.draft);
  const own = list?.values.map(String) ?? [];
  const { maxLength = Number.POSITIVE_INFINITY } = need.type;
  const labels = (listed ?? own).filter((label) => Array.from(label).length <= maxLength);
  const weights = labels.map((label) => list?.weights?.[own.indexOf(label)]);
  const values = sexTurns(labels, weights.every((weight) => weight !== undefined) ? weights : undefined);
  if (!values || column.isKeyed || !column.isWanted || !isText(column.draft)) return;
  const domain: SexDomain = { kind: 'sexes', names, values };
  if (acceptance({ kind: 'list', values: labels }, need).share < 1) return;
  column.draft.source = { kind: 'draw', domain, entity: { at, divisor: 1 } };
  column.draft.proven = true;
}

function listedLabels({ type, restriction }: ColumnDraft): string[] | undefined {
  const listed = restriction.values ?? (type.family === 'enum' ? type.labels : undefined);
  if (!listed?.every((value) => typeof value === 'string')) return undefined;
  return allowed(listed, restriction).map(String);
}

function isText({ type }: ColumnDraft): boolean {
  return type.family === 'text' || type.family === 'enum';
}
