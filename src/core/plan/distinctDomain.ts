import type { Domain } from '../generate/domain';
import { openDomain } from '../generate/openDomain';
import { chooseDomain } from './domains/chooseDomain';
import { isEmpty, type Restriction, restrict } from './restriction';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** A domain to tell rows apart by, and how many values it has. */
export interface DistinctDomain {
  readonly domain: Domain;
  readonly size: number;
  /** Whether its values need no further test. */
  readonly proven: boolean;
}

/** The domain that serves best where `distinct` different values of a column are wanted; it may have fewer. Undefined where there is none at all. */
export function domainFor(draft: TableDraft, column: ColumnDraft, distinct: number): DistinctDomain | undefined {
  const { locale, now, schema } = draft.context;
  const { name } = column.column;
  let best: DistinctDomain | undefined;
  for (const restriction of branchRestrictions(draft, column)) {
    const chosen = chooseDomain({
      column: name,
      type: column.type,
      restriction,
      kind: column.spec,
      recipe: column.recipe,
      distinct,
      locale,
      types: schema,
      now,
    });
    const size = chosen ? openDomain(chosen.domain, locale).size : 0;
    if (chosen?.proven && size >= distinct) return { ...chosen, size };
    if (chosen && (!best || (chosen.proven && !best.proven))) best = { ...chosen, size };
  }
  return best;
}

/**
 * What an OR over this column alone leaves of it: all of its branches, found by trying, or one of them for every
 * row, since a column that tells rows apart does not choose a branch for each.
 */
function branchRestrictions(draft: TableDraft, { column, type, restriction }: ColumnDraft): Restriction[] {
  const own = draft.conditions.relations.filter(({ columns }) => columns.join() === column.name);
  if (own.length === 0) return [restriction];
  const subject = { name: column.name, type, types: draft.context.schema, now: draft.context.now };
  const tests = own.map(({ expression }) => expression);
  const all: Restriction = { ...restriction, tests: [...restriction.tests, ...tests] };
  return [
    all,
    ...own.flatMap(({ branches = [] }) =>
      branches.map((branch) => branch.reduce<Restriction>((left, atom) => restrict(left, atom, subject), all)),
    ),
  ].filter((each) => !isEmpty(each));
}
