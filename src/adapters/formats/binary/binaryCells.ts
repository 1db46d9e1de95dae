import { numberText } from '../../../core/generate/formatNumber';
import { type BatchColumn, type NumberFormat, type NumberVector, textReader, vectorLength } from '../../../core/generate/vector';
import type { Cells } from '../cells';
import type { BinaryType } from './binaryType';
import { singleCells, vocabularyCells } from './fieldCells';
import { fixedCells } from './numberCells';
import { numericCells } from './numericCells';
import { putUuid } from './scalars';
import { copiedCells, uuidCells } from './textCells';

/** The fields of one column of a batch. */
export function binaryCells({ vector, shape }: BatchColumn, type: BinaryType): Cells {
  switch (vector.kind) {
    case 'number':
      return numberCells(vector, shape.kind === 'number' ? shape.format : { kind: 'float' }, type);
    case 'code':
      return vocabularyCells(vector, type);
    case 'bytes': {
      const whole = type.copied ? copiedCells(vector, type.copied) : type.text === putUuid ? uuidCells(vector) : undefined;
      return whole ?? singleCells(textReader(vector), vector, vectorLength(vector), type.text);
    }
    case 'text':
      return singleCells(textReader(vector), vector, vectorLength(vector), type.text);
  }
}

/** Numbers that no loop of their own writes are put through their texts. */
function numberCells(vector: NumberVector, format: NumberFormat, type: BinaryType): Cells {
  const { number: code } = type;
  const scale = format.kind === 'decimal' ? format.scale : 0;
  const quick = code === 'numeric' ? numericCells(vector, scale) : code && fixedCells(vector, code, format);
  return quick ?? singleCells((row) => numberText(vector.values[row], format), vector, vector.values.length, type.text);
}
