import { MICROS_PER_DAY } from './calendar';
import { roundDecimal } from './decimal';
import { EvaluationError, invalid, OUT_OF_RANGE } from './evaluationError';
import { parseInterval } from './intervalText';
import { jsonbText, parseJsonNode } from './jsonText';
import { momentLocal, momentUtc, parseMoment, parseTime } from './momentText';
import { isPrintedJsonb } from './printedJsonb';
import { characters } from './textOrder';
import type { ResolvedType, Value } from './value';

/** The value of a text as a type other than an array; see `parseValue`. Throws an EvaluationError when it is none of the type. */
export function parseScalar(text: string, type: ResolvedType, now?: number): Value {
  const value = read(text, type, now);
  if (value === undefined) throw invalid(`invalid input for type ${type.name.name}: "${text}"`);
  return value;
}

function read(text: string, type: ResolvedType, now: number | undefined): Value | undefined {
  switch (type.family) {
    case 'boolean':
      return parseBoolean(text.trim().toLowerCase());
    case 'integer':
      return parseInteger(text.trim(), type);
    case 'decimal':
      return parseDecimal(text.trim(), type);
    case 'float':
      return parseFloat64(text.trim(), type);
    case 'text':
      return fitText(text, type);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return parseMomentAs(text, type, now);
    case 'time':
      return parseTime(text);
    case 'interval':
      return parseInterval(text);
    case 'uuid':
      return parseUuid(text.trim().toLowerCase());
    case 'json':
      return parseJson(text, type);
    case 'bytea':
      return parseBytea(text);
    case 'enum':
      return type.labels?.includes(text) ? text : undefined;
    default:
      return text;
  }
}

function parseBoolean(text: string): boolean | undefined {
  if (text === '1' || text === 'on' || (text !== '' && ('true'.startsWith(text) || 'yes'.startsWith(text)))) return true;
  if (text === '0' || text === 'off' || text === 'of' || (text !== '' && ('false'.startsWith(text) || 'no'.startsWith(text)))) return false;
  return undefined;
}

/** Beyond 2^53 an integer is approximated, which keeps comparisons with bounds right. */
function parseInteger(text: string, type: ResolvedType): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  return checkInteger(Number(text) || 0, type);
}

const INTEGER_LIMITS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['smallint', [-32_768, 32_767]],
  ['integer', [-2_147_483_648, 2_147_483_647]],
  ['oid', [0, 4_294_967_295]],
]);
const BIGINT_LIMITS: readonly [number, number] = [-(2 ** 63), 2 ** 63];

/** Least and greatest value of an integer type. */
export function integerLimits(type: ResolvedType): readonly [number, number] {
  return INTEGER_LIMITS.get(type.name.name) ?? BIGINT_LIMITS;
}

/** The value itself when the integer type holds it; throws an EvaluationError otherwise. */
export function checkInteger(value: number, type: ResolvedType): number {
  const [min, max] = integerLimits(type);
  if (value < min || value > max) throw OUT_OF_RANGE;
  return value;
}

function parseDecimal(text: string, type: ResolvedType): number | undefined {
  if (/^nan$/i.test(text)) return NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return parseInfinity(text);
  return fitDecimal(Number(text), type);
}

/** Rounds to the type's scale; throws an EvaluationError when its precision does not suffice. */
export function fitDecimal(value: number, type: ResolvedType): number {
  if (type.scale === undefined || !Number.isFinite(value)) return value || 0;
  /** Beyond 2^51 units the double itself is the best there is. */
  const rounded = Math.abs(value) * 10 ** type.scale < 2 ** 51 ? roundDecimal(value, type.scale) : value;
  if (type.precision !== undefined && Math.abs(rounded) >= 10 ** (type.precision - type.scale)) throw OUT_OF_RANGE;
  return rounded;
}

function parseFloat64(text: string, type: ResolvedType): number | undefined {
  if (/^[+-]?nan$/i.test(text)) return NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return parseInfinity(text);
  const value = type.name.name === 'real' ? Math.fround(Number(text)) : Number(text);
  if (!Number.isFinite(value)) throw OUT_OF_RANGE;
  return value;
}

function parseInfinity(text: string): number | undefined {
  const found = /^([+-]?)inf(inity)?$/i.exec(text);
  return found ? (found[1] === '-' ? -Infinity : Infinity) : undefined;
}

/** Pads `character(n)`; only blanks may be lost. Throws an EvaluationError when the text is too long. */
function fitText(text: string, type: ResolvedType): string {
  if (type.maxLength === undefined) return text;
  const length = characters(text);
  const limit = type.maxLength;
  if (length < limit) return type.name.name === 'character' ? text + ' '.repeat(limit - length) : text;
  if (length === limit) return text;
  const points = [...text];
  if (points.slice(limit).some((point) => point !== ' ')) throw invalid(`value too long for type ${type.name.name}(${limit})`);
  return points.slice(0, limit).join('');
}

function parseMomentAs(text: string, type: ResolvedType, now: number | undefined): number | undefined {
  const moment = parseMoment(text, now);
  if (!moment) return undefined;
  if (type.family === 'date') return moment.days;
  const micros = type.family === 'timestamp' ? momentLocal(moment) : momentUtc(moment);
  return micros === undefined ? undefined : fitMoment(micros, type);
}

/** Rounds a moment or time to the fractional digits its type keeps: `timestamp(3)`. */
export function fitMoment(micros: number, type: ResolvedType): number {
  const digits = type.name.modifiers[0];
  if (digits === undefined || digits >= 6 || !Number.isFinite(micros)) return micros;
  const unit = 10 ** (6 - digits);
  return (Math.sign(micros) * Math.floor((Math.abs(micros) + unit / 2) / unit) || 0) * unit;
}

/** Days of a moment in microseconds. */
export function daysOf(micros: number): number {
  return Math.floor(micros / MICROS_PER_DAY);
}

function parseUuid(text: string): string | undefined {
  const digits = text.replace(/^\{(.*)\}$/, '$1').replace(/-/g, '');
  if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

function parseJson(text: string, type: ResolvedType): string | undefined {
  const isBinary = type.name.name === 'jsonb';
  if (isBinary && isPrintedJsonb(text)) return text;
  const node = parseJsonNode(text);
  return node && (isBinary ? jsonbText(node) : text);
}

/** Hexadecimal, or the escape format with octal bytes. */
function parseBytea(text: string): string | undefined {
  if (text.startsWith('\\x')) {
    const digits = text.slice(2).replace(/\s/g, '').toLowerCase();
    return /^([0-9a-f]{2})*$/.test(digits) ? `\\x${digits}` : undefined;
  }
  if (/[^\x20-\x7e]/.test(text)) throw new EvaluationError('unknown', 'bytea with characters outside ASCII');
  const bytes = text.match(/\\\\|\\[0-3][0-7]{2}|[^\\]/g) ?? [];
  if (bytes.join('') !== text) return undefined;
  const hex = (code: number): string => code.toString(16).padStart(2, '0');
  return `\\x${bytes.map((byte) => hex(byte === '\\\\' ? 92 : byte.length > 1 ? Number.parseInt(byte.slice(1), 8) : byte.charCodeAt(0))).join('')}`;
}
