import { existsSync } from 'node:fs';
import { shortCount } from '../measure/figures';
import { LIBRARY, LIBRARY_TABLES, libraryRows } from '../measure/library';
import { rowsArguments } from '../measure/program';
import { type ChosenSchema, chosenSchemas } from './choice';
import { type KindCost, KindMeter } from './kindCost';
import type { Kind } from './kinds';
import { contender, contenderOf, rateOf, round, type SchemaRate } from './schemaRate';

/** Which program is measured, where it may write, and how often. */
export interface Setting {
  readonly program: string;
  readonly folder: string;
  readonly rounds: number;
}

/** Columns of a row of the library, by the share that each table has of the rows. */
const LIBRARY_WIDTH = 5.15;

/** The rates of the chosen schemas, the library's first; none where that is missing. */
export async function measureSchemas({ program, folder, rounds }: Setting, cells: number): Promise<SchemaRate[]> {
  if (!existsSync(LIBRARY)) {
    console.log(`There is no ${LIBRARY}: the rates of schemas have nothing to be compared with and are left out.`);
    return [];
  }
  const library: ChosenSchema = { name: 'library of the peers', path: LIBRARY, why: 'what all are compared with' };
  const total = Math.round(cells / LIBRARY_WIDTH);
  const contenders = [contenderOf(library, rowsArguments(libraryRows(total)), LIBRARY_TABLES.length)];
  for (const schema of chosenSchemas()) contenders.push(await contender(program, schema, cells));
  for (let at = 1; at <= rounds; at++) {
    console.error(`round ${at} of ${rounds}: ${contenders.length} schemas, ${shortCount(cells)} cells each`);
    for (const one of contenders) await round(program, one, folder);
  }
  return contenders.map(rateOf);
}

/** What each kind costs; a kind that cannot be measured is said and left out. */
export async function measureKinds({ program, folder, rounds }: Setting, kinds: readonly Kind[]): Promise<KindCost[]> {
  const meter = new KindMeter(program, folder, rounds);
  const costs: KindCost[] = [];
  for (const [at, kind] of kinds.entries()) {
    const name = `${at + 1} of ${kinds.length}: ${kind.group}: ${kind.name}`;
    try {
      const cost = await meter.measure(kind);
      costs.push(cost);
      console.error(`${name}: ${cost.nanoseconds.toFixed(0)} ns`);
    } catch (error) {
      console.log(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  return costs;
}
