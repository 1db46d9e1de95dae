import { badInput } from '../../core/errors';
import type { Format } from '../../core/ports';
import { copyBinary } from './copyBinary';
import { csv } from './csv';
import { json } from './json';
import { jsonl } from './jsonl';
import { sql } from './sql';

/** All formats, the default first. */
export const formats: readonly Format[] = [csv, json, jsonl, sql];

/** What only servers read. */
const serverFormats: readonly Format[] = [copyBinary];

/** The format of that id, in any case. Throws `bad-input` naming those for people. */
export function formatById(id: string): Format {
  const found = [...formats, ...serverFormats].find((format) => format.id === id.toLowerCase());
  if (found) return found;
  throw badInput(`Unknown format "${id}".`, `Known formats: ${formats.map((format) => format.id).join(', ')}.`);
}
