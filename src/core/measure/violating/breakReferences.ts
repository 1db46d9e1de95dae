import { drawKey } from '../../generate/mixer';
import { openDomain } from '../../generate/openDomain';
import { chooseDomain } from '../../plan/domains/chooseDomain';
import { UNRESTRICTED } from '../../plan/restriction';
import type { Value } from '../../rules/value';
import { declaredKeys } from '../../schema/declaredKeys';
import type { ForeignKey, Table } from '../../schema/schema';
import { isEquality } from './breakKeys';
import { domainValue } from './domainValue';
import { freshValue } from './freshValue';
import { referenceName } from './keyConflicts';
import { type Attempt, type Broken, brokenAlone, type Row, type Subject, saying, slotOf, type Unbroken, withValue } from './subject';

/** Values tried in one column of a key. */
const TRIED = 12;
const ENOUGH = 16;
const KEY = drawKey('violating', 'reference');

/** Rows that refer to rows that there are not. */
export function breakReferences(subject: Subject, bases: readonly Row[]): Broken {
  const attempts: Attempt[] = [];
  const unbroken: Unbroken[] = [];
  const { table } = subject.scope;
  for (const key of declaredKeys(table)) {
    const constraint = referenceName(key);
    const reason = unsureReason(table, constraint);
    if (reason !== undefined) {
      unbroken.push({ constraint, reason });
      continue;
    }
    const found = missing(subject, key, constraint, bases);
    attempts.push(...found);
    if (found.length === 0) unbroken.push({ constraint, reason: 'no value was found that the column takes and the other table may lack' });
  }
  return { attempts, unbroken };
}

/** Why it cannot be told whether a row would break the key, or another constraint too. */
function unsureReason({ exclusions, partitioning }: Table, constraint: string): string | undefined {
  const exclusion = exclusions.find((each) => !isEquality(each));
  if (exclusion) return `${exclusion.name ?? exclusion.sql} might be broken too: only a database can tell`;
  // A partition's own keys are read as the table's.
  const partition = partitioning?.partitions.find(({ name }) => constraint.startsWith(`${name}_`));
  return partition && `rows outside of ${partition.name} may be free from it`;
}

/** First with one column of the key changed, those first that are in no other key; then with all of them. */
function missing(subject: Subject, key: ForeignKey, constraint: string, bases: readonly Row[]): Attempt[] {
  const found: Attempt[] = [];
  const slots = key.columns.map((name) => slotOf(subject, name)).filter((slot) => isOpen(subject, slot));
  const own = slots.filter((slot) => !isShared(subject, key, slot));
  const choices = [...own, ...slots.filter((slot) => !own.includes(slot))].map((slot) => [slot]);
  if (slots.length > 1) choices.push(slots);
  for (const choice of choices) {
    let made = 0;
    for (const [turn, base] of bases.entries()) {
      for (let tried = 0; tried < TRIED && made < ENOUGH; tried++) {
        const changes = new Map(choice.map((slot) => [slot, otherValue(subject, slot, base, turn + tried * bases.length, tried)]));
        const row = complete(subject, key, base, changes);
        if (!row || brokenAlone(subject, row).length > 0) continue;
        made++;
        const what = key.columns.map((name) => saying(subject, row, slotOf(subject, name))).join(', ');
        found.push({ constraint, kind: 'foreign key', row, why: `${key.references.table.name} has no row for ${what}` });
      }
    }
  }
  return found;
}

/** The row with the changes; undefined where the key would be NULL. */
function complete(subject: Subject, key: ForeignKey, base: Row, changes: ReadonlyMap<number, Value | undefined>): Row | undefined {
  const known = new Map<number, Value>();
  for (const [slot, value] of changes) {
    if (value === undefined) return undefined;
    known.set(slot, value);
  }
  const row = withValue(subject, base, known);
  return key.columns.every((name) => row[slotOf(subject, name)] !== null) ? row : undefined;
}

function isOpen({ scope, untouchable }: Subject, slot: number): boolean {
  const column = scope.table.columns[slot];
  return column !== undefined && !column.generated && !untouchable.has(column.name);
}

function isShared({ scope }: Subject, key: ForeignKey, slot: number): boolean {
  const { name } = scope.table.columns[slot];
  return scope.table.foreignKeys.some((other) => other !== key && other.columns.includes(name));
}

/** A value that hardly any row has, and then any of the column's. */
function otherValue(subject: Subject, slot: number, base: Row, turn: number, tried: number): Value | undefined {
  const { scope, plan } = subject;
  const type = scope.columnTypes[slot];
  if (tried % 2 === 0) {
    const fresh = freshValue(type, base[slot], turn);
    if (fresh !== undefined) return fresh;
  }
  const need = { column: scope.table.columns[slot].name, type, restriction: UNRESTRICTED, kind: undefined, recipe: {}, distinct: 1000 };
  const chosen = chooseDomain({ ...need, locale: plan.locale, types: plan.schema, now: plan.now });
  if (!chosen) return undefined;
  const domain = openDomain(chosen.domain, plan.locale);
  return domainValue(domain.at(domain.pick(KEY, turn, tried)), type);
}
