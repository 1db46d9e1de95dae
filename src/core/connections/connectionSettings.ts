import { badInput, type UserFacingError } from '../errors';

/** What a connection's text says, by libpq's keywords; nothing is filled in yet. */
export type ConnectionSettings = { [keyword in ConnectionKeyword]?: string };

const keywords = ['host', 'hostaddr', 'port', 'dbname', 'user', 'password', 'sslmode', 'sslrootcert'] as const;
type ConnectionKeyword = (typeof keywords)[number];

/** Whether a setting says where to connect to; the others are other drivers' or about the session. */
export function isConnectionKeyword(keyword: string): keyword is ConnectionKeyword {
  return (keywords as readonly string[]).includes(keyword);
}

/** No message quotes the text: where its parts end cannot be told, so any of them may be the password. */
export function badConnection(message: string): UserFacingError {
  return badInput(
    message,
    'Write it as postgres://user:password@host:5432/database, with /, @, :, ? and % in a name or password as %2F, %40, %3A, %3F and %25.',
  );
}
