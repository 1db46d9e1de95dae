/** What PostgreSQL says of a failure, in its own fields. */
export interface ServerError {
  readonly message: string;
  /** SQLSTATE. */
  readonly code: string;
  readonly detail?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly constraint?: string;
  /** Where in a COPY it happened: the row, the column, and what stands there. */
  readonly where?: string;
}

/** The server's refusal of a statement; anything else (a dead thread, a cancelled run) is undefined. */
function serverError(error: unknown): ServerError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !isSqlState(error.code)) return undefined;
  return {
    message: error.message,
    code: error.code,
    detail: field(error, 'detail'),
    table: field(error, 'table'),
    schema: field(error, 'schema'),
    constraint: field(error, 'constraint'),
    where: field(error, 'where'),
  };
}

/** Runs something of which the server may refuse a part: its refusal is returned, other failures are thrown. */
export async function refusal(work: () => Promise<unknown>): Promise<ServerError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const refused = serverError(error);
    if (refused) return refused;
    throw error;
  }
}

/** One line for people, without the contents of rows: `Key (email)=(x) already exists.` keeps the key's name alone. */
export function describeError({ message, detail }: ServerError): string {
  if (detail === undefined || detail.startsWith('Failing row')) return message;
  return `${message}: ${detail.replace(/=\(.*\)/s, '')}`;
}

function isSqlState(code: unknown): code is string {
  // The digit tells it from the system's own codes, EPIPE for one.
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
}

function field(error: Error, name: string): string | undefined {
  const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
