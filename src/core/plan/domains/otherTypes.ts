import type { TextPart } from '../../generate/domain';

const upTo = (max: number, min = 0): TextPart => ({ number: [min, max] });
const digits = (length: number): TextPart => ({ characters: '0123456789', length });
const word: TextPart = { vocabulary: 'noun', case: 'handle' };
const oneOf = (names: string): TextPart => ({ oneOf: names.split(' ') });
/** Words for trees of labels and full-text search, which know no accents. */
const topic: TextPart = { vocabulary: 'noun', case: 'handle', maxLength: 12 };
const snapshot: readonly TextPart[] = [upTo(4999, 1000), ':', upTo(9999, 5000), ':'];

/** Relations, types, functions … of every server's own catalog, which values of `reg…` types name. */
const RELATIONS = oneOf(
  `pg_class pg_type pg_proc pg_attribute pg_index pg_constraint pg_namespace pg_operator pg_trigger pg_database pg_authid pg_cast pg_collation
  pg_conversion pg_depend pg_description pg_enum pg_extension pg_inherits pg_language pg_opclass pg_opfamily pg_policy pg_range pg_rewrite
  pg_sequence pg_statistic pg_tablespace pg_aggregate pg_am`.replace(/\s+/g, ' '),
);
const TYPES = oneOf(
  'integer text boolean bigint smallint numeric real date uuid json jsonb bytea interval inet cidr macaddr money xml point box circle path polygon line oid name tsvector tsquery int4range daterange',
);
const FUNCTIONS = oneOf(
  'now clock_timestamp pi version gen_random_uuid timeofday current_schema current_database statement_timestamp transaction_timestamp pg_backend_pid inet_client_addr inet_server_addr pg_postmaster_start_time pg_conf_load_time txid_current pg_is_in_recovery inet_server_port inet_client_port pg_current_xact_id',
);
const LANGUAGES = oneOf(
  'simple english german french spanish italian dutch danish finnish hungarian norwegian portuguese romanian russian swedish turkish',
);
const ROLES = oneOf(
  'pg_monitor pg_read_all_data pg_write_all_data pg_read_all_settings pg_read_all_stats pg_stat_scan_tables pg_signal_backend pg_checkpoint pg_database_owner pg_read_server_files',
);
const OPERATORS = oneOf('*= *<> <<= *<= *> #- ||/ *>= |/ >>= !! *< @?');

/** Texts that PostgreSQL reads as values of types so rare that no kind of value speaks of them. */
export const otherTypes: Readonly<Record<string, readonly TextPart[]>> = {
  jsonpath: ['$."', word, '"'],
  lquery: [topic, '.*'],
  ltxtquery: [topic, ' & ', topic],
  query_int: [upTo(9999), '&', upTo(99)],
  cube: ['(', upTo(999), ', ', upTo(999), ', ', upTo(999), ')'],
  seg: [upTo(499), ' .. ', upTo(999, 500)],
  lo: [upTo(999_999, 16_384)],
  xid: [upTo(2_000_000_000, 3)],
  xid8: [upTo(2_000_000_000, 3)],
  cid: [upTo(1_000_000)],
  tid: ['(', upTo(9999), ',', upTo(99, 1), ')'],
  pg_snapshot: snapshot,
  txid_snapshot: snapshot,
  oidvector: [upTo(9999, 1), ' ', upTo(9999, 1)],
  int2vector: [upTo(99, 1), ' ', upTo(99, 1)],
  regclass: [RELATIONS],
  regtype: [TYPES],
  regproc: [FUNCTIONS],
  regprocedure: [FUNCTIONS, '()'],
  regoper: [OPERATORS],
  regoperator: [oneOf('+ - * / % = <> < > <= >= & | #'), '(integer,integer)'],
  regrole: [ROLES],
  regnamespace: [oneOf('public pg_catalog information_schema pg_toast')],
  regconfig: [LANGUAGES],
  regdictionary: [
    oneOf('simple english_stem german_stem french_stem spanish_stem italian_stem dutch_stem danish_stem russian_stem swedish_stem'),
  ],
  regcollation: [oneOf('"C" "POSIX" ucs_basic "default"')],
  aclitem: [ROLES, '=', oneOf('r w a d rw ra rwa rwad'), '/', ROLES],
  // Numbers of products: for `?` the server puts the check digit.
  ean13: ['220', digits(9), '?'],
  upc: ['22', digits(9), '?'],
  isbn: ['0', digits(8), '?'],
  isbn13: ['9780', digits(8), '?'],
  issn: ['1', digits(6), '?'],
  issn13: ['9771', digits(6), '00?'],
  ismn: ['M', digits(8), '?'],
  ismn13: ['9790', digits(8), '?'],
};
