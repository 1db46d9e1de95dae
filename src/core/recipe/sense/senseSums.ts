import { sameName } from '../../schema/schema';
import { call, columnNamed } from './expressions';
import { partsOf } from './senseAmounts';
import { existenceOf } from './senseMoments';
import type { SenseChild, SenseColumn, SenseRule, SenseTable } from './senseRule';

/** What parts of something are called after it: the items of an order. */
const PARTS: ReadonlySet<string> = new Set(['item', 'line', 'detail', 'position', 'entry', 'row', 'product']);
/** What counts for a whole beside them. */
const COUNTING: ReadonlySet<string> = new Set([...PARTS, 'option', 'choice', 'variant', 'part', 'section']);

/** A total is what the parts come to, a counter how many there are. */
export function sumsOfChildren(table: SenseTable): SenseRule[] {
  return [...totalOfParts(table), ...counters(table), ...sumsOfCounters(table), ...averages(table), ...latest(table)];
}

function totalOfParts({ columns, tableWords, children }: SenseTable): SenseRule[] {
  const parts = partsOf({ columns, tableWords });
  const total = parts.get('subtotal') ?? parts.get('total');
  if (!total?.isFree || parts.has('quantity')) return [];
  const priced = children.flatMap((child) => {
    const argument = PARTS.has(child.tableWords.at(-1) ?? '') ? priceOfLine(child) : undefined;
    return argument ? [{ child, argument }] : [];
  });
  if (priced.length !== 1) return [];
  const [{ child, argument }] = priced;
  return [{ kind: 'sum', column: total.name, table: child.table, foreignKey: child.foreignKey, operation: 'sum', argument }];
}

function priceOfLine(child: SenseChild): ReturnType<typeof columnNamed> | undefined {
  const parts = partsOf(child);
  const [line, quantity, price] = [parts.get('lineTotal'), parts.get('quantity'), parts.get('unitPrice')];
  if (line && line !== price) return columnNamed(line.name);
  return quantity && price ? call('*', columnNamed(quantity.name), columnNamed(price.name)) : undefined;
}

/** `comments_count`, `number_of_comments`, `total_items`; `followers_count` by the key that says who is followed. */
function counters({ columns, children }: SenseTable): SenseRule[] {
  return columns
    .filter(({ family, isFree }) => family === 'integer' && isFree)
    .flatMap((column): SenseRule[] => {
      const counted = countedBy(column);
      const named = counted === undefined ? [] : countable(counted, children);
      if (named.length !== 1) return [];
      const [{ table, foreignKey }] = named;
      return [{ kind: 'sum', column: column.name, table, foreignKey, operation: 'count' }];
    });
}

/** What several parts have counted each for itself: the votes of a poll are those of its options. */
function sumsOfCounters({ columns, children }: SenseTable): SenseRule[] {
  return columns
    .filter((column) => column.family === 'integer' && column.isFree && / count$/.test(column.words.join(' ')))
    .flatMap((column): SenseRule[] => {
      if (countable(countedBy(column) ?? '', children).length > 0) return [];
      const counting = children.flatMap(({ table, foreignKey, tableWords, columns: theirs }) => {
        const same = COUNTING.has(tableWords.at(-1) ?? '')
          ? theirs.find(({ words }) => words.join(' ') === column.words.join(' '))
          : undefined;
        return same ? [{ table, foreignKey, argument: columnNamed(same.name) }] : [];
      });
      return counting.length === 1 ? [{ kind: 'sum', column: column.name, operation: 'sum', ...counting[0] }] : [];
    });
}

function countable(noun: string, children: readonly SenseChild[]): readonly SenseChild[] {
  const called = children.filter(({ tableWords }) => tableWords.at(-1) === noun);
  if (called.length > 0) return called;
  // Of two keys of a table to this one, each counts what stands at the other.
  return children.filter((child) => {
    const others = children.filter((other) => other !== child && sameName(other.table, child.table));
    return others.length === 1 && (others[0].role === noun || (noun === 'following' && child.role === 'follower'));
  });
}

/** `average_rating` of the ratings, where just one table has them. */
function averages({ columns, children }: SenseTable): SenseRule[] {
  return columns
    .filter(({ family, isFree, nullable }) => isFree && nullable && (family === 'decimal' || family === 'float'))
    .flatMap((column): SenseRule[] => {
      const found =
        /^(?:average|avg|mean) (\w+)$/.exec(column.words.join(' ')) ?? /^(\w+) (?:average|avg|mean)$/.exec(column.words.join(' '));
      const meant = children.flatMap(({ table, foreignKey, columns: theirs }) =>
        theirs
          .filter(({ words, family }) => words.join(' ') === found?.[1] && family !== 'text')
          .map(({ name }) => ({ table, foreignKey, argument: columnNamed(name) })),
      );
      return meant.length === 1 ? [{ kind: 'sum', column: column.name, operation: 'avg', ...meant[0] }] : [];
    });
}

/** `last_order_at` is when the latest order was made. */
function latest({ columns, children }: SenseTable): SenseRule[] {
  return columns
    .filter(({ isFree, nullable }) => isFree && nullable)
    .flatMap((column): SenseRule[] => {
      const found = /^(?:last|latest|most recent) (\w+)(?: at| on| date)?$/.exec(column.words.join(' '));
      const meant = found ? children.filter(({ tableWords }) => tableWords.at(-1) === found[1]) : [];
      const [child] = meant;
      const moment =
        child && existenceOf(child.columns, child.tableWords).find(({ family, nullable }) => family === column.family && !nullable);
      if (meant.length !== 1 || !moment) return [];
      return [
        {
          kind: 'sum',
          column: column.name,
          table: child.table,
          foreignKey: child.foreignKey,
          operation: 'max',
          argument: columnNamed(moment.name),
        },
      ];
    });
}

function countedBy({ words }: SenseColumn): string | undefined {
  const phrase = words.join(' ');
  const found =
    /^(?:number of |total |num |no of )(\w+)$/.exec(phrase) ??
    /^(\w+) (?:count|total|number)$/.exec(phrase) ??
    /^(\w+) counter$/.exec(phrase);
  return found?.[1];
}
