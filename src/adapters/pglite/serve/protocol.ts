/** Codes that stand in the place of a protocol version in a connection's first message. */
const CANCEL = 80877102;
const SSL = 80877103;
const GSS_ENCRYPTION = 80877104;

/** A connection's first message. */
export type FirstMessage =
  | { readonly kind: 'encrypt' }
  | { readonly kind: 'cancel'; readonly process: number; readonly secret: number }
  | { readonly kind: 'start'; readonly minor: number }
  | { readonly kind: 'unknown' };

/** A message of a connection that has begun. */
export interface Message {
  /** One letter: `Q` for a query. */
  readonly type: string;
  /** All of it, type and length included. */
  readonly bytes: Buffer;
}

/** Longer ones are taken for something else than PostgreSQL's protocol. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;

/** The first message in a connection's bytes, and its length; undefined as long as it is not all there. */
export function firstMessage(bytes: Buffer): { readonly message: FirstMessage; readonly length: number } | undefined {
  if (bytes.length < 8) return undefined;
  const length = bytes.readInt32BE(0);
  const code = bytes.readInt32BE(4);
  if (length < 8 || length > 65_536) return { message: { kind: 'unknown' }, length: bytes.length };
  if (bytes.length < length) return undefined;
  if (code === SSL || code === GSS_ENCRYPTION) return { message: { kind: 'encrypt' }, length };
  if (code === CANCEL && length === 16)
    return { message: { kind: 'cancel', process: bytes.readInt32BE(8), secret: bytes.readInt32BE(12) }, length };
  if (code >> 16 === 3) return { message: { kind: 'start', minor: code & 0xffff }, length };
  return { message: { kind: 'unknown' }, length };
}

/** The next message in a connection's bytes; undefined as long as it is not all there. Throws for what is none. */
export function nextMessage(bytes: Buffer): Message | undefined {
  if (bytes.length < 5) return undefined;
  const length = bytes.readInt32BE(1);
  if (length < 4 || length > LONGEST_MESSAGE) throw new Error('These are no messages of PostgreSQL.');
  if (bytes.length < 1 + length) return undefined;
  return { type: String.fromCharCode(bytes[0]), bytes: bytes.subarray(0, 1 + length) };
}

/** The messages of a server's answer. */
export function* messagesOf(answer: Uint8Array): Generator<Message> {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  for (let at = 0, next = nextMessage(bytes); next; next = nextMessage(bytes.subarray(at))) {
    yield next;
    at += next.bytes.length;
  }
}

/** A message of texts that end in NUL and other parts. */
export function message(type: string, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
  const whole = Buffer.alloc(5 + body.length);
  whole.write(type, 0, 'latin1');
  whole.writeInt32BE(4 + body.length, 1);
  body.copy(whole, 5);
  return whole;
}

/** What a client's connection begins with, as the embedded server takes it. */
export function startMessage(): Buffer {
  const body = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const whole = Buffer.alloc(8 + body.length);
  whole.writeInt32BE(whole.length, 0);
  whole.writeInt32BE(3 << 16, 4);
  body.copy(whole, 8);
  return whole;
}

/** `N`: an encrypted connection is not to be had. */
export const notEncrypted = Buffer.from('N');

/** What the client may send to break off a query of its. */
export function keyData(process: number, secret: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeInt32BE(process, 0);
  body.writeInt32BE(secret, 4);
  return message('K', body);
}

/** Answers a client that speaks a newer version: 3.0 is what there is. */
export function olderVersion(): Buffer {
  const body = Buffer.alloc(8);
  body.writeInt32BE(3 << 16, 0);
  return message('v', body);
}

/** An error, and whether the connection is of use after it. */
export function errorMessage(code: string, text: string, severity: 'ERROR' | 'FATAL' = 'ERROR'): Buffer {
  return message('E', `S${severity}`, `V${severity}`, `C${code}`, `M${text}`, Buffer.from([0]));
}

/** A text in a message, from `at` up to its NUL, and where the next part begins. */
export function textAt(bytes: Buffer, at: number): { readonly text: string; readonly end: number } {
  const nul = bytes.indexOf(0, at);
  if (nul < 0) throw new Error('These are no messages of PostgreSQL.');
  return { text: bytes.toString('utf8', at, nul), end: nul + 1 };
}
