import { type AddressInfo, createServer, type Server } from 'node:net';
import { badInput } from '../../../core/errors';
import type { SqlParser } from '../../../core/schema/sqlParser';
import { type Backend, Client } from './client';
import { Floor } from './floor';

/**
 * Has programs speak to the one session of an embedded database as if each had its own, as far as that goes: their
 * transactions and pipelines follow one another, and their prepared statements have names of their own. What a session
 * sets, and temporary tables, they share.
 */
export class Frontend {
  /** Whoever has it may speak to the server. */
  readonly floor = new Floor();
  private readonly clients = new Set<Client>();

  private constructor(
    private readonly backend: Backend,
    private readonly parser: SqlParser,
    private readonly server: Server,
  ) {
    server.on('connection', (socket) => {
      const client: Client = new Client(socket, this.shared(), () => this.clients.delete(client));
      this.clients.add(client);
    });
  }

  /** Listens on 127.0.0.1; port 0 chooses a free one. @throws UserFacingError `bad-input` for a port that is not to be had */
  static async listen(backend: Backend, parser: SqlParser, port: number): Promise<Frontend> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
      server.listen(port, '127.0.0.1', resolve);
    });
    return new Frontend(backend, parser, server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The session that they shared is no more. */
  disconnectAll(): void {
    for (const client of this.clients) client.disconnect('57P01', 'The session ended because a query had to be broken off.');
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const client of this.clients) client.disconnect('57P01', 'The dataset is no longer served.');
    await closed;
  }

  private shared() {
    const cancel = (process: number, secret: number): void => {
      const asked = [...this.clients].find((client) => client.process === process && client.secret === secret);
      // The server cannot be interrupted: it is ended, and starts again for the next question.
      if (asked?.isBusy) void this.backend.breakOff();
    };
    return { backend: this.backend, floor: this.floor, parser: this.parser, cancel };
  }
}

function portError({ code }: NodeJS.ErrnoException, port: number): Error {
  if (code === 'EADDRINUSE') return badInput(`Port ${port} is in use.`, 'Choose another one, or 0 for any that is free.');
  if (code === 'EACCES') return badInput(`Port ${port} is not for every program to use.`, 'Choose one above 1023.');
  return badInput(`Port ${port} is not to be had (${code ?? 'unknown error'}).`, 'Choose another one, or 0 for any that is free.');
}
