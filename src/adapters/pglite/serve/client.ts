import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';
import type { SqlParser } from '../../../core/schema/sqlParser';
import type { Floor } from './floor';
import {
  errorMessage,
  firstMessage,
  keyData,
  type Message,
  message,
  messagesOf,
  nextMessage,
  notEncrypted,
  olderVersion,
  startMessage,
} from './protocol';
import { withoutWedge } from './refusedCopy';
import { StatementNames } from './statementNames';

/** The server behind all clients. */
export interface Backend {
  /** Whole messages in, what the server answers out. The buffer is handed over. */
  speak(messages: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Ends what runs, and the session that all share. */
  breakOff(): Promise<void>;
}

/** What clients share. */
export interface Shared {
  readonly backend: Backend;
  readonly floor: Floor;
  readonly parser: SqlParser;
  /** A client wants the query of this process number broken off. */
  cancel(process: number, secret: number): void;
}

/** Messages after which a client waits for an answer: a query, the end of a pipeline, a flush. */
const ASKING = new Set(['Q', 'S', 'H', 'F']);
/** Rows of a COPY that was refused are still on their way. */
const COPY_DATA = new Set(['d', 'c', 'f']);

/** Milliseconds in which a client can read why it is let go. */
const PATIENCE = 500;

let clients = 0;

/**
 * One program that is connected. From its first message until the server is ready for the next, outside of a transaction,
 * it has the server to itself.
 */
export class Client {
  readonly process = ++clients;
  readonly secret = randomInt(2 ** 31);
  private received: Buffer = Buffer.alloc(0);
  private hasBegun = false;
  private readonly pipeline: Buffer[] = [];
  private readonly names = new StatementNames();
  private leaveFloor: (() => void) | undefined;
  private work: Promise<void> = Promise.resolve();
  private isGone = false;
  private isAsking = false;

  constructor(
    private readonly socket: Socket,
    private readonly shared: Shared,
    onGone: () => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      onGone();
      this.isGone = true;
      this.then(() => this.cleanUp());
    });
  }

  /** Whether a query of its is running. */
  get isBusy(): boolean {
    return this.isAsking;
  }

  /** Ends the connection, with a last word. */
  disconnect(code: string, text: string): void {
    if (this.isGone) return;
    this.socket.end(errorMessage(code, text, 'FATAL'));
    // Who does not read is not waited for.
    setTimeout(() => this.socket.destroy(), PATIENCE).unref();
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    try {
      while (this.hasBegun ? this.takeMessage() : this.takeFirst());
    } catch {
      this.disconnect('08P01', 'These are no messages of PostgreSQL.');
    }
  }

  private takeFirst(): boolean {
    const first = firstMessage(this.received);
    if (!first) return false;
    this.received = this.received.subarray(first.length);
    const { message: said } = first;
    if (said.kind === 'encrypt') this.socket.write(notEncrypted);
    else if (said.kind === 'start') this.begin(said.minor);
    else {
      if (said.kind === 'cancel') this.shared.cancel(said.process, said.secret);
      this.socket.destroy();
    }
    return said.kind === 'encrypt' || said.kind === 'start';
  }

  private begin(minor: number): void {
    this.hasBegun = true;
    if (minor > 0) this.socket.write(olderVersion());
    this.then(async () => {
      const answer = await this.ask([startMessage()]);
      // Each client has a key of its own, so that it breaks off its own queries only.
      const own = [...messagesOf(answer)].map(({ type, bytes }) => (type === 'K' ? keyData(this.process, this.secret) : bytes));
      this.answer(Buffer.concat(own));
    });
  }

  private takeMessage(): boolean {
    const next = nextMessage(this.received);
    if (!next) return false;
    this.received = this.received.subarray(next.bytes.length);
    if (next.type === 'X') this.socket.end();
    else if (!COPY_DATA.has(next.type)) this.then(() => this.pass(next));
    return next.type !== 'X';
  }

  private async pass(one: Message): Promise<void> {
    this.pipeline.push(this.names.translate(await withoutWedge(one, this.shared.parser)));
    if (ASKING.has(one.type)) this.answer(await this.ask(this.pipeline.splice(0)));
  }

  private answer(bytes: Uint8Array): void {
    if (!this.isGone) this.socket.write(bytes);
  }

  /** Has the server answer messages; leaves the floor when it is ready for anybody's. */
  private async ask(messages: readonly Buffer[]): Promise<Uint8Array> {
    this.leaveFloor ??= await this.shared.floor.take();
    this.isAsking = true;
    try {
      const unused = this.names.closeUnused();
      if (unused) await this.shared.backend.speak(ownBuffer(unused));
      const answer = await this.shared.backend.speak(ownBuffer(Buffer.concat(messages)));
      if (readiness(answer) === 'idle') this.leave();
      return answer;
    } finally {
      this.isAsking = false;
    }
  }

  private async cleanUp(): Promise<void> {
    this.names.abandon();
    const ending = this.leaveFloor ? [message('S'), message('Q', 'ROLLBACK')] : [];
    const unused = this.names.closeUnused();
    try {
      if (unused) ending.push(unused, message('S'));
      if (ending.length > 0) await this.ask(ending);
    } finally {
      this.leave();
    }
  }

  private leave(): void {
    this.leaveFloor?.();
    this.leaveFloor = undefined;
  }

  /** One after the other, whatever arrives meanwhile; a server that has died takes the connection with it. */
  private then(work: () => Promise<void>): void {
    this.work = this.work.then(async () => {
      try {
        await work();
      } catch {
        this.leave();
        this.disconnect('57P01', 'The embedded database was closed, or a query had to be broken off.');
      }
    });
  }
}

/** What the last message of an answer says. */
function readiness(answer: Uint8Array): 'idle' | 'busy' {
  const last = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength).subarray(-6);
  return last.length === 6 && last[0] === 0x5a && last.readInt32BE(1) === 5 && last[5] === 0x49 ? 'idle' : 'busy';
}

/** A buffer of its own, that can be handed to another thread. */
function ownBuffer(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
