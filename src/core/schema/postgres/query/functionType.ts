import type { TypeName } from '../../../rules/expression';
import { commonType, isNumber } from './commonType';
import { plain } from './field';

type Arguments = readonly (TypeName | undefined)[];

/** The result of a function of PostgreSQL's own, by the types of its arguments; undefined for one that is not known. */
export function functionType(name: string, args: Arguments): TypeName | undefined {
  if (Object.hasOwn(FIXED, name)) return fixed(FIXED[name]);
  return Object.hasOwn(BY_ARGUMENTS, name) ? BY_ARGUMENTS[name](args) : undefined;
}

function fixed(type: string): TypeName {
  return type.endsWith('[]') ? plain(type.slice(0, -2), 1) : plain(type);
}

/** Functions whose result is of one type, whatever their arguments. */
const RESULTS: Readonly<Record<string, string>> = {
  bigint:
    'count row_number rank dense_rank regr_count nextval currval lastval setval pg_table_size pg_total_relation_size txid_current bit_count',
  integer:
    'length char_length character_length octet_length bit_length strpos position ascii array_length array_ndims array_lower array_upper cardinality jsonb_array_length json_array_length array_position ntile width_bucket hashtext pg_backend_pid nlevel num_nonnulls num_nulls regexp_count regexp_instr masklen family',
  'double precision':
    'random pi date_part percent_rank cume_dist corr covar_pop covar_samp regr_slope regr_intercept cos sin tan acos asin atan atan2 degrees radians cbrt ts_rank ts_rank_cd',
  real: 'similarity word_similarity',
  numeric: 'extract to_number factorial',
  text: 'lower upper md5 concat concat_ws format string_agg substring substr btrim ltrim rtrim trim replace repeat reverse left right lpad rpad initcap split_part translate regexp_replace regexp_substr overlay to_char quote_ident quote_literal quote_nullable chr encode array_to_string json_typeof jsonb_typeof version host unaccent to_hex timeofday jsonb_pretty json_extract_path_text jsonb_extract_path_text string_to_table regexp_split_to_table jsonb_object_keys json_object_keys jsonb_array_elements_text json_array_elements_text current_setting xmlserialize gen_salt crypt',
  name: 'current_database current_schema current_user session_user',
  boolean:
    'bool_and bool_or every isempty starts_with isfinite jsonb_path_exists jsonb_exists has_table_privilege pg_try_advisory_lock xpath_exists lower_inc upper_inc lower_inf upper_inf overlaps',
  date: 'to_date make_date',
  'time without time zone': 'make_time',
  'timestamp without time zone': 'make_timestamp',
  'timestamp with time zone':
    'now clock_timestamp statement_timestamp transaction_timestamp to_timestamp make_timestamptz pg_postmaster_start_time',
  interval: 'age make_interval justify_days justify_hours justify_interval',
  uuid: 'gen_random_uuid uuid_generate_v1 uuid_generate_v4 uuidv4 uuidv7',
  bytea: 'decode convert_to gen_random_bytes digest hmac sha224 sha256 sha384 sha512',
  json: 'json_agg json_object_agg json_build_object json_build_array row_to_json to_json array_to_json json_object json_strip_nulls json_extract_path json_array_elements json_array json_objectagg json_arrayagg',
  jsonb:
    'jsonb_agg jsonb_object_agg jsonb_build_object jsonb_build_array to_jsonb jsonb_set jsonb_insert jsonb_strip_nulls jsonb_object jsonb_extract_path jsonb_array_elements jsonb_path_query jsonb_path_query_array jsonb_path_query_first',
  tsvector: 'to_tsvector setweight strip',
  tsquery: 'to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery',
  xml: 'xmlagg xmlcomment xmlconcat xmlelement xmlforest xmlparse xmlpi xmlroot',
  hstore: 'hstore',
  'text[]': 'string_to_array regexp_split_to_array regexp_match regexp_matches akeys avals',
  point: 'point',
  inet: 'inet_client_addr set_masklen',
  cidr: 'network',
};

const FIXED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(RESULTS).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])),
);

/** Functions whose result follows from their arguments. */
const BY_ARGUMENTS: Readonly<Record<string, (args: Arguments) => TypeName | undefined>> = {
  sum: ([type]) => type && (SUMS[type.name] === undefined ? bare(type) : plain(SUMS[type.name])),
  avg: ([type]) => type && average(type),
  ...each('stddev stddev_pop stddev_samp variance var_pop var_samp', ([type]) => type && average(type)),
  ...each('min max', ([type]) => type && comparable(type)),
  ...each('round ceil ceiling floor trunc sqrt exp ln log sign', ([type]) => type && roundable(type)),
  ...each('power pow', (args) => (commonType(args)?.name === 'numeric' ? plain('numeric') : plain('double precision'))),
  ...each('abs mod div gcd lcm bit_and bit_or bit_xor', (args) => commonType(args.map((type) => type && bare(type)))),
  ...each('lag lead first_value last_value nth_value any_value mode coalesce', ([type]) => type && bare(type)),
  ...each('percentile_disc', ([, type]) => type && bare(type)),
  percentile_cont: () => plain('double precision'),
  array_agg: ([type]) => type && { ...type, modifiers: [], dimensions: type.dimensions + 1 },
  ...each('array_append array_remove array_cat array_replace array_sort trim_array array_reverse', ([type]) => type && bare(type)),
  array_prepend: ([, type]) => type && bare(type),
  array_fill: ([type]) => type && { ...type, modifiers: [], dimensions: type.dimensions + 1 },
  unnest: ([type]) => type && { ...type, dimensions: 0 },
  generate_series: ([first, second]) => series(first, second),
  date_trunc: ([, type]) => type && (type.name === 'date' ? plain('timestamp with time zone') : bare(type)),
  date_bin: ([, type]) => type && bare(type),
  timezone: ([, type]) => type && zoned(type),
};

function each<T>(names: string, result: T): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, result]));
}

const SUMS: Readonly<Record<string, string>> = { smallint: 'bigint', integer: 'bigint', bigint: 'numeric' };

function bare(type: TypeName): TypeName {
  return type.name === 'unknown' ? plain('text') : { ...type, modifiers: [] };
}

function average(type: TypeName): TypeName {
  if (type.name === 'real' || type.name === 'double precision') return plain('double precision');
  return isNumber(type) ? plain('numeric') : bare(type);
}

/** There is no min of `character varying`; that of `text` serves. */
function comparable(type: TypeName): TypeName {
  return type.dimensions === 0 && (type.name === 'character varying' || type.name === 'name') ? plain('text') : bare(type);
}

/** Whole numbers have no rounding of their own and become double precision. */
function roundable(type: TypeName): TypeName {
  return plain(type.name === 'numeric' ? 'numeric' : 'double precision');
}

function series(first: TypeName | undefined, second: TypeName | undefined): TypeName | undefined {
  const type = first && second && commonType([first, second]);
  if (!type) return undefined;
  return type.name === 'date' ? plain('timestamp with time zone') : bare(type.name === 'smallint' ? plain('integer') : type);
}

function zoned(type: TypeName): TypeName | undefined {
  const others: Readonly<Record<string, string>> = {
    'timestamp with time zone': 'timestamp without time zone',
    'timestamp without time zone': 'timestamp with time zone',
    date: 'timestamp without time zone',
    'time without time zone': 'time with time zone',
    'time with time zone': 'time with time zone',
  };
  const other = others[type.name];
  return other === undefined ? undefined : plain(other);
}
