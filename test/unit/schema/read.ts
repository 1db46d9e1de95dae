import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Column, Schema, Table } from '../../../src/core/schema/schema';

/** The project's one parser; its wasm is loaded once for all tests. */
export const parser = libpgQueryParser();

/** Reads one script. */
export function read(text: string): Promise<Schema> {
  return readSchema([{ file: 'schema.sql', text }], parser);
}

/** A table by its name, which has to be there. */
export function tableOf(schema: Schema, name: string): Table {
  const table = schema.tables.find((candidate) => candidate.name === name);
  return table ?? assert.fail(`no table ${name} in ${schema.tables.map((candidate) => candidate.name)}`);
}

/** A column by its name, which has to be there. */
export function columnOf(table: Table, name: string): Column {
  return table.columns.find((candidate) => candidate.name === name) ?? assert.fail(`no column ${name}`);
}

/** `warning 3:1 message` of each diagnostic. */
export function problems(schema: Schema): string[] {
  return schema.diagnostics.map(
    ({ severity, message, position }) => `${severity} ${position.file}:${position.line}:${position.column} ${message}`,
  );
}
