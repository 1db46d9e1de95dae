import { stringConstant } from '../identifier';
import type { TypeRow } from './catalogRows';

/** `CREATE TYPE …;` or `CREATE DOMAIN …;` */
export function createType({ name, kind, labels, fields, domain, checks, range }: TypeRow): string {
  switch (kind) {
    case 'e':
      return `CREATE TYPE ${name} AS ENUM (${(labels ?? []).map(stringConstant).join(', ')});`;
    case 'c':
      return `CREATE TYPE ${name} AS (${(fields ?? []).join(', ')});`;
    case 'r':
      return `CREATE TYPE ${name} AS RANGE (${(range ?? []).join(', ')});`;
    case 'd':
      return `CREATE DOMAIN ${[`${name} AS ${domain}`, ...(checks ?? [])].join(' ')};`;
  }
}
