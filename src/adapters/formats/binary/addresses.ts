import { type TextEncoder, UnwrittenValue } from './binaryType';
import { putHex } from './scalars';

/** PostgreSQL's numbers of the families, wherever it runs. */
const IPV4 = 2;
const IPV6 = 3;
const BITS_PER_BYTE = 8;

/** Appends an address and its network's bits: `10.0.0.1`, `10.0.0.0/8`, `::1/64`. */
export const putInet: TextEncoder = (writer, text) => putNetwork(writer, text, false);

/** Appends a network; of version 4 its last bytes may be left out, `10.1/16`. */
export const putCidr: TextEncoder = (writer, text) => putNetwork(writer, text, true);

function putNetwork(writer: Parameters<TextEncoder>[0], text: string, isCidr: boolean): void {
  const [, address, bits] = /^\s*([\da-f.:]+)(?:\/(\d{1,3}))?\s*$/i.exec(text) ?? [];
  const bytes =
    address === undefined ? undefined : address.includes(':') ? bytesOf6(address) : bytesOf4(address, isCidr && bits !== undefined);
  const length = bits === undefined ? (bytes?.length ?? 0) * BITS_PER_BYTE : Number(bits);
  if (bytes === undefined || length > bytes.length * BITS_PER_BYTE) throw new UnwrittenValue(isCidr ? 'cidr' : 'inet');
  for (const byte of [bytes.length === 4 ? IPV4 : IPV6, length, isCidr ? 1 : 0, bytes.length, ...bytes]) writer.byte(byte);
}

function bytesOf4(text: string, mayBeShort: boolean): number[] | undefined {
  const parts = text.split('.');
  const isWhole = parts.length === 4 || (mayBeShort && parts.length < 4);
  if (!isWhole || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return [...parts.map(Number), 0, 0, 0].slice(0, 4);
}

/** Eight words, of which `::` leaves out those that are zero; the last two may be an address of version 4. */
function bytesOf6(text: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.[\d.]+)$/.exec(text);
  const last = dotted ? bytesOf4(dotted[2], false) : [];
  if (last === undefined) return undefined;
  const words = dotted ? `${dotted[1]}${hexWord(last[0], last[1])}:${hexWord(last[2], last[3])}` : text;
  const [before, behind, ...more] = words.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const missing = 8 - before.length - (behind?.length ?? 0);
  const isWhole = more.length === 0 && (behind === undefined ? missing === 0 : missing >= 0);
  const all = behind === undefined ? before : [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...behind];
  if (!isWhole || all.some((word) => !/^[\da-f]{1,4}$/i.test(word))) return undefined;
  return all.flatMap((word) => [Number.parseInt(word, 16) >> 8, Number.parseInt(word, 16) & 255]);
}

function hexWord(high: number, low: number): string {
  return (high * 256 + low).toString(16);
}

/** Appends the six bytes of a network card's address. */
export const putMacaddr: TextEncoder = (writer, text) => {
  const digits = cardDigits(text);
  if (digits.length !== 12) throw new UnwrittenValue('macaddr');
  putHex(writer, digits);
};

/** Appends the eight bytes of a network card's address; one of six gets those between that the server gives it. */
export const putMacaddr8: TextEncoder = (writer, text) => {
  const digits = cardDigits(text);
  if (digits.length !== 12 && digits.length !== 16) throw new UnwrittenValue('macaddr8');
  putHex(writer, digits.length === 16 ? digits : `${digits.slice(0, 6)}fffe${digits.slice(6)}`);
};

function cardDigits(text: string): string {
  const digits = text.trim().replaceAll(/[:.-]/g, '');
  return /^[\da-f]*$/i.test(digits) ? digits : '';
}
