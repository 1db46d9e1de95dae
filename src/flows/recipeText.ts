import type { ColumnPlan, Plan, TablePlan } from '../core/plan/plan';
import { kindNamed } from '../core/recipe/kinds/kinds';
import type { ColumnRecipe, Recipe, TableRecipe } from '../core/recipe/recipe';
import { parseSeed } from '../core/recipe/seed';
import { writtenLocale } from '../core/recipe/wishedLocale';
import { columnTypeText } from '../core/schema/typeText';

/**
 * A recipe file's text that says what the plan does: rows, kinds, lists, shares of NULLs, and all that the
 * `recipe` it was planned with asks for. Baking it gives the same bytes; its comments say what is settled by the schema.
 */
export function recipeText(plan: Plan, recipe: Recipe = {}): string {
  const lines = [
    '// What the data should be. Change anything; what is left out is inferred from the schema.',
    '{',
    `  "seed": ${JSON.stringify(parseSeed(plan.seed))},`,
    `  "now": ${JSON.stringify(new Date(plan.now / 1000).toISOString())},`,
    `  "locale": ${JSON.stringify(writtenLocale(plan))},`,
    ...(recipe.infer === undefined ? [] : [`  "infer": ${recipe.infer},`]),
    ...negativeLine(recipe.negative, '  ', ','),
    '  "tables": {',
    ...plan.tables.flatMap((table, at) => tableLines(table, recipe.tables?.[table.name] ?? {}, at === plan.tables.length - 1)),
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines(table: TablePlan, asked: TableRecipe, isLast: boolean): string[] {
  const columns = table.columns.map((column, at) => ({
    name: column.name,
    wished: withAsked(columnRecipe(table, column), asked.columns?.[column.name]),
    note: note(table, column, at),
  }));
  const last = columns.findLastIndex(({ wished }) => wished !== undefined);
  return [
    `    ${JSON.stringify(table.name)}: {`,
    `      "rows": ${table.rowsFrom ? '"script"' : table.rows},`,
    ...(asked.children ? [`      "children": ${JSON.stringify(asked.children)},`] : []),
    '      "columns": {',
    ...columns.flatMap(({ name, wished, note: remark }, at) =>
      wished === undefined
        ? [`        // ${oneLine(name)}: ${remark}`]
        : [`        // ${remark}`, `        ${JSON.stringify(name)}: ${written(wished)}${at === last ? '' : ','}`],
    ),
    `      }${asked.rules || asked.negative ? ',' : ''}`,
    ...negativeLine(asked.negative, '      ', asked.rules ? ',' : ''),
    ...(asked.rules ? [`      "rules": ${JSON.stringify(asked.rules)}`] : []),
    `    }${isLast ? '' : ','}`,
  ];
}

function negativeLine(negative: Recipe['negative'], indent: string, end: string): string[] {
  return negative === undefined ? [] : [`${indent}"negative": ${JSON.stringify(negative)}${end}`];
}

/** What a recipe asks for goes before what was inferred. */
function withAsked(inferred: ColumnRecipe | undefined, asked: ColumnRecipe | undefined): ColumnRecipe | undefined {
  return asked ? { ...inferred, ...asked } : inferred;
}

function written(recipe: ColumnRecipe): string {
  const members = Object.entries(recipe).map(
    ([key, value]) =>
      `${JSON.stringify(key)}: ${Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** What a recipe can say of the column; undefined where the schema leaves no choice. */
function columnRecipe({ table, links }: TablePlan, column: ColumnPlan): ColumnRecipe | undefined {
  const { source, nulls } = column;
  const share = source.kind === 'reference' ? Math.max(nulls, links[source.link].nulls) : nulls;
  // A key's share of NULLs stands with the columns of it that may be NULL.
  const nullable = table.columns.some(({ name, nullable: may }) => may && name === column.name);
  const sharedNulls = nullable && share > 0 && share < 1 ? { nulls: share } : {};
  if (source.kind === 'reference') return sharedNulls.nulls === undefined ? undefined : sharedNulls;
  if (source.kind !== 'draw' && source.kind !== 'unique') return undefined;
  // Of a column that conditions tie down row by row, the list may hold values that they refuse.
  if (source.kind === 'draw' && source.domain.kind === 'list' && !source.domain.sifted && column.group === undefined)
    return listRecipe(column, source.domain.values, source.domain.weights, sharedNulls);
  return { ...(canBeNamed(column) && { kind: column.kind }), ...sharedNulls };
}

/** A kind that was inferred for want of a fitting one is inferred again; a recipe may not ask for it. */
function canBeNamed({ kind, type }: ColumnPlan): boolean {
  const { family } = type.element ?? type;
  return kind !== 'enum' && (kindNamed(kind)?.families.includes(family) ?? false);
}

function listRecipe(
  column: ColumnPlan,
  values: readonly (string | number)[],
  weights: readonly number[] | undefined,
  nulls: ColumnRecipe,
): ColumnRecipe {
  const shown = column.type.family === 'boolean' ? values.map((value) => value === 1) : [...values];
  return { values: shown, ...(weights && { weights: [...weights] }), ...nulls };
}

function note({ table, links }: TablePlan, { source, kind, confidence }: ColumnPlan, at: number): string {
  const type = columnTypeText(table.columns[at]);
  switch (source.kind) {
    case 'sequence':
      return `${type}, counts from ${source.start}`;
    case 'reference': {
      const key = table.foreignKeys[links[source.link].foreignKey];
      return oneLine(`${type}, refers to ${key.references.table.name} (${key.references.columns.join(', ')})`);
    }
    case 'expression':
    case 'children':
    case 'share':
      return `${type}, computed`;
    case 'unique':
      return `${type}, no value twice`;
    case 'digit':
    case 'ordinal':
      return `${type}, part of a key`;
    case 'given':
      return `${type}, as the script inserts it`;
    case 'null':
      return `${type}, always NULL`;
    case 'draw':
      return confidence < 0.5 && kind !== 'enum' ? `${type}; the name says little, so name a kind or values` : type;
  }
}

/** Names may hold anything, a line break too. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
