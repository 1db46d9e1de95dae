import { cancelled, UserFacingError } from '../../../core/errors';
import { describeError, refusal, type ServerError } from '../serverError';

/** What a user can do about it, by SQLSTATE or its class. */
const REMEDIES: Readonly<Record<string, string>> = {
  '25006': 'Connect to the primary server, or as a role that may write.',
  '42501': 'Connect as a role that may do this: the owner of the tables, for one.',
  '53100': 'Make room on the server, or ask for fewer rows.',
  '53': 'The server lacks room; ask for fewer rows, or for more of it.',
  '55P03': 'End what the other session does, and seed again.',
  '57P': 'Seed again once the server is there.',
  '23': 'Compare the schema with that of the database: it may have constraints or triggers that the script does not tell of.',
  '22': 'Compare the schema with that of the database: its columns take other values than the script says.',
  P0: 'It is the word of a function of the database; without its triggers (--no-triggers) it has none.',
};

/** What the server is at. */
interface ServerWork {
  /** The table whose rows are concerned, as people name it. */
  readonly table?: string;
  readonly isCommit?: true;
  readonly signal?: AbortSignal;
}

/** What the server answers to a cancel request. */
const CANCELLED = '57014';

/**
 * Does something on the server for one table, or for all: what the server refuses is `seed-failed` or `cancelled`. Lost
 * connections too; other failures are passed on.
 */
export async function serverWork<T>(work: () => Promise<T>, options: ServerWork = {}): Promise<T> {
  let result: { readonly value: T } | undefined;
  try {
    const refused = await refusal(async () => {
      result = { value: await work() };
    });
    if (refused) throw failureOf(refused, options.table);
  } catch (error) {
    if (options.signal?.aborted && !options.isCommit) throw cancelled();
    throw isLost(error) ? lost(options) : error;
  }
  if (!result) throw new Error('Neither a result nor a refusal.');
  return result.value;
}

function failureOf(error: ServerError, table: string | undefined): UserFacingError {
  if (error.code === CANCELLED)
    return new UserFacingError('seed-failed', `${place(error, table)}the server ended the statement. ${NOTHING}`);
  const remedy = REMEDIES[error.code] ?? REMEDIES[error.code.slice(0, 3)] ?? REMEDIES[error.code.slice(0, 2)];
  return new UserFacingError('seed-failed', `${place(error, table)}${said(error)}. ${NOTHING}`, remedy);
}

const NOTHING = 'Nothing was changed.';

function place({ where, table: named }: ServerError, table: string | undefined): string {
  const column = where && /^COPY (?:.+?), line \d+, column (.+?)(?:: |$)/.exec(where)?.[1];
  const name = table ?? named;
  if (name === undefined) return '';
  return column === undefined || column === '' ? `${name}: ` : `${name}.${column}: `;
}

/** Of values that a type does not take, the message has the value itself. */
function said(error: ServerError): string {
  const told = describeError(error).replace(/\.$/, '');
  return error.code.startsWith('22') ? told.replaceAll(/"[^"]*"/g, '…') : told;
}

/** The connection is gone, and the server takes back what was not committed; of a commit only the server knows. */
function lost({ table, isCommit }: ServerWork): UserFacingError {
  if (isCommit)
    return new UserFacingError(
      'seed-failed',
      'The connection to the server was lost while the rows were committed: all of them are there, or none.',
      'Look whether they are.',
    );
  const where = table === undefined ? '' : ` while the rows of ${table} were on their way`;
  return new UserFacingError(
    'seed-failed',
    `The connection to the server was lost${where}. ${NOTHING}`,
    'Seed again once the server is there.',
  );
}

/** The driver's words, and codes of the system. */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(?:ECONN|EPIPE|ETIMEDOUT|ERR_STREAM)/.test(code) ||
    /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message)
  );
}
