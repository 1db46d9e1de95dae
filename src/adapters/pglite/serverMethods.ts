/** What the embedded PostgreSQL's thread can be asked for. */
export type ServerMethods = {
  /** `template`: a file from buildTemplate; without one the database is made from nothing. */
  start(extensions: readonly string[], template: string | undefined): Promise<void>;
  execute(sql: string): Promise<void>;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** `sql` is a COPY … FROM '/dev/blob'; returns the number of rows. */
  copy(sql: string, csv: Uint8Array): Promise<number>;
};
