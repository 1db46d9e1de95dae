import type { ConnectionTarget } from '../../core/databases';

/** A connection that the user has chosen. */
export interface ChosenConnection {
  /** What the user calls it. */
  readonly name: string;
  readonly target: ConnectionTarget;
}

/** What seeding asks of those who keep connections. */
export interface SeedConnections {
  /** Undefined when the user chose none. */
  choose(): Promise<ChosenConnection | undefined>;
  /** Asks, twice, before something is written to a database that looks like one in production; true at once for others. */
  confirmWrite(connection: ChosenConnection, what: string): Promise<boolean>;
}
