import type { ValueShape } from '../../generate/vector';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import type { ResolvedType } from '../../rules/value';
import { numberScale } from './numbers';

/** How values of a type lie in vectors and are written. */
export function valueShape(type: ResolvedType, kind: KindSpec | undefined): ValueShape {
  switch (type.family) {
    case 'boolean':
    case 'integer':
    case 'float':
    case 'date':
      return { kind: 'number', format: { kind: type.family } };
    case 'decimal':
      return { kind: 'number', format: { kind: 'decimal', scale: numberScale(type, kind) } };
    case 'timestamp':
    case 'timestamptz':
      return { kind: 'number', format: { kind: 'timestamp', digits: type.name.modifiers[0] ?? 6, zone: type.family === 'timestamptz' } };
    case 'time':
      return {
        kind: 'number',
        format: { kind: 'time', digits: type.name.modifiers[0] ?? 6, zone: type.name.name === 'time with time zone' },
      };
    case 'json':
      return { kind: 'json' };
    default:
      return { kind: 'text' };
  }
}
