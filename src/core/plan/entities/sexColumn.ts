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

/** The sexes or titles that go with persons' first names, where the column's values tell them. */
export function sexDomain(column: EntityColumn, names: SexDomain['names'], need: DomainNeed): SexDomain | undefined {
  const { list } = need.kind ?? {};
  const listed = listedLabels(column.draft);
  const own = list?.values.map(String) ?? [];
  const { maxLength = Number.POSITIVE_INFINITY } = need.type;
  const labels = (listed ?? own).filter(
    (label) => Array.from(label).length <= maxLength && (listed || !need.held || need.held.test(label)),
  );
  const weights = labels.map((label) => list?.weights?.[own.indexOf(label)]);
  const values = sexTurns(labels, weights.every((weight) => weight !== undefined) ? weights : undefined);
  if (!values || column.isKeyed || !column.isWanted || !isText(column.draft)) return undefined;
  return acceptance({ kind: 'list', values: labels }, need).share < 1 ? undefined : { kind: 'sexes', names, values };
}

function listedLabels({ type, restriction }: ColumnDraft): string[] | undefined {
  const listed = restriction.values ?? (type.family === 'enum' ? type.labels : undefined);
  if (!listed?.every((value) => typeof value === 'string')) return undefined;
  return allowed(listed, restriction).map(String);
}

function isText({ type }: ColumnDraft): boolean {
  return type.family === 'text' || type.family === 'enum';
}
