import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import { SPECIAL } from '../../core/generate/specials';
import type { NumberFormat, ValueShape } from '../../core/generate/vector';
import type { Affixes, CellStyle } from './cells';
import { type NumberWriter, numberWriter } from './numberWriter';

const APOSTROPHE = 39;
const TRUE = encodeText('true');
const FALSE = encodeText('false');
export const SQL_NULL = encodeText('NULL');

/** Numbers stand bare where the column's type is a number, everything else is a string constant, which every type reads. */
export function sqlStyle({ shape }: { readonly shape: ValueShape }): CellStyle {
  return shape.kind === 'number' ? bare : quoted;
}

const IN_QUOTES: Affixes = { before: "'", after: "'" };
const PLAIN: CellStyle['plainText'] = {
  ...IN_QUOTES,
  without: SPECIAL.apostrophe,
  escaped: (writer, source, from, to) => {
    writer.byte(APOSTROPHE);
    writer.appendDoubled(source, from, to, APOSTROPHE);
    writer.byte(APOSTROPHE);
  },
};
const BARE: Affixes = { before: '', after: '' };

const bare: CellStyle = { null: SQL_NULL, number: bareNumber, text: writeConstant, plainNumber: bareAffixes, plainText: PLAIN };
const quoted: CellStyle = {
  null: SQL_NULL,
  number: quotedNumber,
  text: writeConstant,
  plainNumber: () => IN_QUOTES,
  plainText: PLAIN,
};

function bareAffixes({ kind }: NumberFormat): Affixes {
  return kind === 'integer' || kind === 'decimal' ? BARE : IN_QUOTES;
}

function bareNumber(format: NumberFormat): NumberWriter {
  switch (format.kind) {
    case 'boolean':
      return (writer, value) => writer.copy(value === 0 ? FALSE : TRUE);
    case 'integer':
    case 'decimal':
    case 'float':
      return finiteNumber(format);
    case 'date':
    case 'timestamp':
    case 'time':
      return quotedNumber(format);
  }
}

/** NaN and infinities are no SQL numbers, and a bare `-0` is read as zero. */
function finiteNumber(format: NumberFormat): NumberWriter {
  const write = numberWriter(format);
  const inQuotes = quotedNumber(format);
  return (writer, value) => (Number.isFinite(value) && !Object.is(value, -0) ? write(writer, value) : inQuotes(writer, value));
}

function quotedNumber(format: NumberFormat): NumberWriter {
  const write = numberWriter(format);
  return (writer, value) => {
    writer.byte(APOSTROPHE);
    write(writer, value);
    writer.byte(APOSTROPHE);
  };
}

function writeConstant(writer: ByteWriter, value: string): void {
  writer.byte(APOSTROPHE);
  writer.text(value.includes("'") ? value.replaceAll("'", "''") : value);
  writer.byte(APOSTROPHE);
}
