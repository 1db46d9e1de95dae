import type { TypeName } from '../rules/expression';
import type { Column } from './schema';

/** A column's type for people: as a script of another dialect writes it, else as PostgreSQL prints it. */
export function columnTypeText(column: Pick<Column, 'type' | 'written'>, defaultSchema?: string): string {
  return column.written ?? typeText(column.type, defaultSchema);
}

/**
 * A type as PostgreSQL prints it: `character varying(20)`, `numeric(8,2)[]`, `timestamp(3) with time zone`.
 * A user's type outside the default schema carries its schema; names that need quotes have them.
 */
export function typeText(type: TypeName, defaultSchema = 'public'): string {
  return `${scalarText(type, defaultSchema)}${'[]'.repeat(type.dimensions)}`;
}

function scalarText(type: TypeName, defaultSchema: string): string {
  if (type.schema !== undefined)
    return `${type.schema === defaultSchema ? '' : `${quoteName(type.schema)}.`}${quoteName(type.name)}${modifierText(type)}`;
  // `character` and `bit` alone would mean one of them.
  if (type.modifiers.length === 0 && Object.hasOwn(OF_ANY_LENGTH, type.name)) return OF_ANY_LENGTH[type.name];
  if (type.fields !== undefined) return limitedText(type, type.fields);
  const timed = /^(time|timestamp) (with|without) time zone$/.exec(type.name);
  if (timed) return `${timed[1]}${modifierText(type)} ${timed[2]} time zone`;
  return `${printsBare(type.name) ? type.name : quoteName(type.name)}${modifierText(type)}`;
}

const OF_ANY_LENGTH: Readonly<Record<string, string>> = { character: 'bpchar', bit: '"bit"' };

/** `interval second(3)`, `geometry(point,4326)`. */
function limitedText(type: TypeName, fields: string): string {
  return type.name === 'interval' ? `interval ${fields}${modifierText(type)}` : `${type.name}(${[fields, ...type.modifiers].join(',')})`;
}

function modifierText(type: TypeName): string {
  return type.modifiers.length === 0 ? '' : `(${type.modifiers.join(',')})`;
}

function printsBare(name: string): boolean {
  return name === '"char"' || /^[a-z_][a-z0-9_$]*( [a-z]+)*$/.test(name);
}

/** An identifier, in quotes where it needs them to keep its case and characters. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
