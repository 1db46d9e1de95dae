import { type Message, message, textAt } from './protocol';

let given = 0;

/**
 * Names of one client's prepared statements. All clients share one session of the server, so each statement has there a
 * name that no other has; the unnamed one too, which the next client would replace otherwise.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private unused: string[] = [];

  /** The message with the server's names in place of the client's. A name that is none of the client's stays: SQL may have prepared it. */
  translate({ type, bytes }: Message): Buffer {
    if (type === 'P') return this.parse(bytes);
    if (type === 'B') return this.bind(bytes);
    if ((type === 'D' || type === 'C') && bytes[5] === STATEMENT) return this.named(type, bytes);
    return bytes;
  }

  /** Messages that close what nobody can name any more; undefined where there is nothing of that kind. */
  closeUnused(): Buffer | undefined {
    if (this.unused.length === 0) return undefined;
    const closing = this.unused.map((name) => message('C', Buffer.from([STATEMENT]), name));
    this.unused = [];
    return Buffer.concat(closing);
  }

  /** The client has gone, and its statements with it. */
  abandon(): void {
    this.unused.push(...this.names.values());
    this.names.clear();
  }

  private parse(bytes: Buffer): Buffer {
    const { text: name, end } = textAt(bytes, 5);
    const known = this.names.get(name);
    if (name === '' && known !== undefined) this.unused.push(known);
    const there = name === '' || known === undefined ? `seedbed_${++given}` : known;
    this.names.set(name, there);
    return message('P', there, bytes.subarray(end));
  }

  private bind(bytes: Buffer): Buffer {
    const { text: portal, end } = textAt(bytes, 5);
    const { text: name, end: rest } = textAt(bytes, end);
    return message('B', portal, this.names.get(name) ?? name, bytes.subarray(rest));
  }

  private named(type: string, bytes: Buffer): Buffer {
    const { text: name } = textAt(bytes, 6);
    const there = this.names.get(name) ?? name;
    if (type === 'C') this.names.delete(name);
    return message(type, Buffer.from([STATEMENT]), there);
  }
}

/** `S`: a statement, not a portal. */
const STATEMENT = 0x53;
