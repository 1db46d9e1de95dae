import type { TypeName } from '../../../rules/expression';
import type { SqlExpression } from '../../schema';

/** A type as a script of another dialect writes it, cut into its parts. */
export interface WrittenType {
  /** All its words in lower case, one space between them: `double precision`, `national character varying`; '' where there is none. */
  readonly name: string;
  /** What stands between its parentheses, in order: `20`, `max`; strings without quotes and escapes. */
  readonly args: readonly string[];
  readonly unsigned: boolean;
  readonly zerofill: boolean;
  /** The collation that counts for the column: its own, else the table's, else the database's. */
  readonly collation?: string;
  readonly charset?: string;
}

/** What a type of another dialect is in PostgreSQL. */
export interface ReadType {
  /** The type that holds the same values; where `domain` is present, what that is made over. */
  readonly type: TypeName;
  /** In lower case, as `Column.written`. */
  readonly written: string;
  /** As `Column.foldsCase`; false for all but texts. */
  readonly foldsCase: boolean;
  /** The values of an enumeration, for which the reader makes a type; `type` is then text. */
  readonly enumValues?: readonly string[];
  /** For what is narrower than any type of PostgreSQL's: to be added once to the catalog, for the column to name. */
  readonly domain?: ReadDomain;
  /** The type counts by itself, as MySQL's `serial`. */
  readonly isIdentity?: true;
  /** The database fills the column, and takes no value for it: `rowversion`. */
  readonly generated?: SqlExpression;
  /** Neither the dialect nor a table here knows the name; the type is a guess. */
  readonly isUnknown?: true;
}

/** A domain that stands for a type of another dialect; the value under test is the column `VALUE`. */
export interface ReadDomain {
  /** As the dialect names the type, so that no type of PostgreSQL's own has that name: `tinyint unsigned`. */
  readonly name: string;
  readonly base: TypeName;
  readonly checks: readonly SqlExpression[];
}
