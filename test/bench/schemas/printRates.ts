import { grouped } from '../measure/figures';
import { markdownTable } from '../measure/markdownTable';
import type { SchemaRate } from './schemaRate';

/** How many times slower than the library's schema any other may be, cell for cell. */
const LIMIT = 4;

/** Schemas that are slower, cell for cell, than they may be. */
export function tooSlow([library, ...others]: readonly SchemaRate[]): SchemaRate[] {
  return others.filter(({ rate }) => library.rate / rate > LIMIT);
}

/** A table of the rates, the library's schema first. */
export function ratesTable(rates: readonly SchemaRate[]): string {
  const [library] = rates;
  const slow = tooSlow(rates);
  const whole = ({ cells, milliseconds }: SchemaRate) => cells / milliseconds / 1000;
  const rows = rates.map((rate) => [
    rate.schema.name,
    rate.schema.why,
    grouped(rate.tables),
    grouped(rate.cells),
    grouped(rate.megabytes),
    grouped(rate.start),
    grouped(rate.milliseconds),
    grouped(whole(rate), 2),
    grouped(rate.rate, 2),
    `${grouped(library.rate / rate.rate, 1)}${rate === library ? '' : slow.includes(rate) ? ' MISSED' : ' ok'}`,
  ]);
  const head = ['schema', 'what it has', 'tables', 'cells', 'MB', 'start ms', 'whole ms', 'Mcells/s whole', 'Mcells/s', 'times slower'];
  return markdownTable(head, rows, 2);
}
