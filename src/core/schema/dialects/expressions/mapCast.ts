import { readType } from '../types/readType';
import type { WrittenType } from '../types/writtenType';
import { asJson, asMoment, asNumber, asText } from './coerce';
import type { Mapping } from './mapping';
import { truncated } from './operators';
import { castTo, isMoment, type Term, textOf, unsupported } from './term';
import type { Tree } from './tree';

/** CAST and CONVERT. */
export function mapCast({ arg, type, style }: Extract<Tree, { readonly kind: 'cast' }>, mapping: Mapping): Term {
  const term = mapping.term(arg);
  if (term.family === 'unknown') return term;
  const target = targetType(type, mapping);
  if (target === undefined) return unsupported(`type ${type.name}`);
  const { name, modifiers } = target;
  if (isTextType(name)) return toText(term, name, modifiers, style !== undefined);
  switch (name) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return toInteger(term, name, mapping);
    case 'numeric':
    case 'real':
    case 'double precision':
      return toNumber(term, name, modifiers);
    case 'jsonb':
      return { expression: asJson(term), family: 'json' };
    default:
      return toOther(term, name, modifiers);
  }
}

function isTextType(name: string): boolean {
  return name === 'text' || name === 'character varying' || name === 'character';
}

/** MySQL has names of its own in casts. */
function targetType(type: WrittenType, { dialect }: Mapping): { readonly name: string; readonly modifiers: readonly number[] } | undefined {
  if (/^(un)?signed( int| integer)?$/.test(type.name)) return { name: 'bigint', modifiers: [] };
  const written = dialect === 'mysql' && /^n?char$/.test(type.name) && type.args.length === 0 ? { ...type, name: 'text' } : type;
  const read = readType(dialect === 'mssql' && isBareText(written) ? { ...written, args: ['30'] } : written, dialect);
  return read.isUnknown ? undefined : read.type;
}

/** In a CAST, `varchar` has thirty characters. */
function isBareText({ name, args }: WrittenType): boolean {
  return args.length === 0 && /^n?(var)?char$/.test(name);
}

/** A shorter type cuts. */
function toText(term: Term, name: string, modifiers: readonly number[], isStyled: boolean): Term {
  if (isStyled && isMoment(term)) return unsupported('CONVERT with a style');
  const text = asText(term);
  if (text.family === 'unknown') return text;
  const cast = castTo(text.expression, name === 'character' ? 'character varying' : name, ...modifiers);
  return text.folds === undefined ? cast : { ...cast, folds: text.folds };
}

/** MySQL rounds, the others cut the fraction off. */
function toInteger(term: Term, name: string, { dialect }: Mapping): Term {
  const number = asNumber(term);
  if (number.family === 'unknown') return number;
  const isWhole = number.family === 'integer' || dialect === 'mysql';
  return castTo((isWhole ? number : truncated(number)).expression, name);
}

function toNumber(term: Term, name: string, modifiers: readonly number[]): Term {
  const number = asNumber(term);
  return number.family === 'unknown' ? number : castTo(number.expression, name, ...modifiers);
}

function toOther(term: Term, name: string, modifiers: readonly number[]): Term {
  const family = castTo(term.expression, name, ...modifiers);
  if (textOf(term) !== undefined || term.family === family.family || term.family === 'text') return family;
  const moment = isMoment(family) ? asMoment(term) : term;
  if (moment.family === 'unknown') return moment;
  return isMoment(family) ? castTo(moment.expression, name, ...modifiers) : unsupported(`a cast to ${name}`);
}
