import { UserFacingError } from '../errors';
import { acceptor } from './domains/acceptance';
import { listValue } from './domains/lists';
import { UNRESTRICTED } from './restriction';
import type { ColumnDraft, TableDraft } from './tableDraft';

/** Throws `unsatisfiable` where a recipe's list has a value that a CHECK on the column refuses: it was asked for by name. */
export function refuseValues(draft: TableDraft): void {
  for (const column of draft.columns) {
    const refused = refusedValue(draft, column);
    if (refused === undefined) continue;
    const name = `${draft.name}.${column.column.name}`;
    throw new UserFacingError(
      'unsatisfiable',
      `The recipe's value ${JSON.stringify(refused)} for ${name} is refused by a CHECK.`,
      'Leave it out of "values".',
    );
  }
}

function refusedValue(
  { conditions, context }: TableDraft,
  { column, type, spec, recipe }: ColumnDraft,
): string | number | boolean | undefined {
  const tests = conditions.single.get(column.name) ?? [];
  const { locale, now, schema: types } = context;
  const restriction = { ...UNRESTRICTED, tests };
  const accepts = acceptor({ column: column.name, type, restriction, kind: spec, recipe: {}, distinct: 0, locale, now, types });
  const refused = accepts && recipe.values?.find((value) => value !== null && !accepts(listValue(value)));
  return refused ?? undefined;
}
