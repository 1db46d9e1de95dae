import { connectionUrl } from '../../core/connections/connectionUrl';
import type { ConnectionTarget } from '../../core/databases';
import { UserFacingError } from '../../core/errors';

/** Why there is no connection, in plain words, and what to do about it. */
interface Reason {
  readonly cause: string;
  readonly remedy: string;
}

/** A way in which connecting fails: codes of the system, of TLS or of PostgreSQL, or what the driver says; both where both are given. */
interface Failure extends Reason {
  readonly codes?: readonly string[];
  readonly message?: RegExp;
}

const CHECK_PASSWORD = 'Check the user and the password.';
const CHECK_ADDRESS = 'Check host and port, and that the server runs and listens there.';
const CHECK_NETWORK = 'Check host, port, network and firewall.';
const SEE_LOG = 'See its log for the reason.';
const CHECK_CERTIFICATE = 'Name the authority that signed it (sslrootcert), or use sslmode=require to encrypt without checking it.';

/** The first that applies counts. */
const FAILURES: readonly Failure[] = [
  { codes: ['ECONNREFUSED'], cause: 'nothing listens at that address', remedy: CHECK_ADDRESS },
  { codes: ['ENOENT', 'ENOTSOCK'], cause: 'there is no such socket', remedy: CHECK_ADDRESS },
  { codes: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME'], cause: 'the host is unknown', remedy: "Check the host's name and the network." },
  { codes: ['ETIMEDOUT'], cause: 'there was no answer in time', remedy: CHECK_NETWORK },
  { message: /^timeout expired$/, cause: 'there was no answer in time', remedy: CHECK_NETWORK },
  { codes: ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'], cause: 'the host cannot be reached', remedy: CHECK_NETWORK },
  { codes: ['28P01'], cause: 'the user or the password is wrong', remedy: CHECK_PASSWORD },
  { message: /client password must be/, cause: 'the server asks for a password', remedy: 'Give it with the connection, or in PGPASSWORD.' },
  { codes: ['28000'], message: /^role /, cause: 'the server has no such user', remedy: CHECK_PASSWORD },
  {
    codes: ['28000'],
    message: /no encryption/,
    cause: 'the server takes no unencrypted connection of this user',
    remedy: 'Use sslmode=require.',
  },
  { codes: ['28000'], cause: 'the server does not let this user in from here', remedy: 'Ask who runs it for an entry in pg_hba.conf.' },
  { codes: ['3D000'], cause: 'the server has no such database', remedy: 'Check the name of the database, or create it.' },
  { codes: ['42501'], cause: 'the user may not connect to this database', remedy: 'Grant it CONNECT, or use another user.' },
  { codes: ['53300'], cause: 'the server has no connection left', remedy: 'Close others, or try again later.' },
  { codes: ['57P03'], cause: 'the server is starting up or shutting down', remedy: 'Try again in a moment.' },
  {
    message: /does not support SSL/,
    cause: 'the server does not offer TLS',
    remedy: 'Use sslmode=prefer or disable, if the network is safe.',
  },
  {
    codes: [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'CERT_UNTRUSTED',
    ],
    cause: "no known authority signed the server's certificate",
    remedy: CHECK_CERTIFICATE,
  },
  {
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID'],
    cause: "the server's certificate is for another host",
    remedy: 'Connect by the name in the certificate, or use sslmode=verify-ca.',
  },
  {
    codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    cause: "the server's certificate is not valid today",
    remedy: 'Have it renewed, or check the clock.',
  },
  { message: /establishing an SSL connection/, cause: 'what answers there is no PostgreSQL', remedy: CHECK_ADDRESS },
  { codes: ['ECONNRESET', 'EPIPE'], cause: 'the server closed the connection', remedy: SEE_LOG },
  { message: /^Connection terminated unexpectedly$/, cause: 'the server closed the connection', remedy: SEE_LOG },
];

/** Any other failure of the certificate, or of agreeing on a cipher. */
const TLS_CODE = /^(?:CERT_|ERR_SSL_|ERR_TLS_|EPROTO$)/;

/** What is told of a failed connection. Names server, database and user, never the password, nor does its stack. */
export function connectionFailure(error: unknown, target: ConnectionTarget): UserFacingError {
  const { cause, remedy } = reasonOf(error);
  return new UserFacingError('cannot-connect', `Cannot connect to ${connectionUrl(target)}: ${cause}.`, remedy);
}

/** Whether a connection failed because it was to be encrypted: not offered, not agreed upon, or not allowed. */
export function failedByEncryption(error: unknown): boolean {
  return codeOf(error) === '28000' || TLS_CODE.test(codeOf(error)) || /\bSSL\b/.test(textOf(error));
}

function reasonOf(error: unknown): Reason {
  const code = codeOf(error);
  const text = textOf(error);
  const known = FAILURES.find(({ codes, message }) => codes?.includes(code) !== false && message?.test(text) !== false);
  if (known) return known;
  if (TLS_CODE.test(code)) return { cause: `encryption failed (${code})`, remedy: CHECK_CERTIFICATE };
  return { cause: code === '' ? 'the server refused it' : `the server refused it (${code})`, remedy: CHECK_ADDRESS };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
