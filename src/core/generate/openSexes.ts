import type { SexDomain } from './domain';
import { sexOf } from './entities/sexes';
import { type OpenDomain, ofTable } from './openedDomain';
import { partWords } from './openText';

/** Opens what goes with first names: at `name + turn · names` the value that a person of that first name has in that turn. */
export function openSexes({ names, values }: SexDomain, locale: string): OpenDomain {
  const sexes = partWords(names, locale).map((name) => sexOf(name, locale));
  const turns = values.female.length;
  const table = Array.from({ length: turns }, (_, turn) => sexes.map((sex) => values[sex][turn])).flat();
  return ofTable(table);
}
