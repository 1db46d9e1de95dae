const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions of `pg_catalog` that read nothing but their arguments; a test asks a server whether all of them are IMMUTABLE or STABLE. */
export const stableFunctions = words(`
  any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp every json_agg json_agg_strict json_object_agg
  json_object_agg_strict json_object_agg_unique json_object_agg_unique_strict jsonb_agg jsonb_agg_strict jsonb_object_agg jsonb_object_agg_strict
  jsonb_object_agg_unique jsonb_object_agg_unique_strict max min mode percentile_cont percentile_disc range_agg range_intersect_agg regr_avgx
  regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy stddev stddev_pop stddev_samp string_agg sum var_pop var_samp
  variance xmlagg

  cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number

  abs acos acosd acosh asin asind asinh atan atan2 atan2d atand atanh cbrt ceil ceiling cos cosd cosh cot cotd degrees div erf erfc exp factorial
  floor gamma gcd lcm lgamma ln log log10 min_scale mod pi pow power radians round scale sign sin sind sinh sqrt tan tand tanh trim_scale trunc
  width_bucket

  ascii bit_length btrim casefold char_length character_length chr concat concat_ws convert convert_from convert_to decode encode format
  get_bit get_byte hashtext initcap is_normalized left length like_escape lower lpad ltrim md5 normalize octet_length overlay parse_ident position
  quote_ident quote_literal quote_nullable regexp_count regexp_instr regexp_like regexp_match regexp_matches regexp_replace
  regexp_split_to_array regexp_split_to_table regexp_substr repeat replace reverse right rpad rtrim set_bit set_byte similar_escape
  similar_to_escape split_part starts_with string_to_array string_to_table strpos substr substring to_ascii to_bin to_char to_date to_hex
  to_number to_oct to_timestamp translate unicode_assigned unistr upper bit_count crc32 crc32c sha224 sha256 sha384 sha512

  age date_add date_bin date_part date_subtract date_trunc extract isfinite justify_days justify_hours justify_interval make_date make_interval
  make_time make_timestamp make_timestamptz now overlaps statement_timestamp timezone transaction_timestamp

  array_append array_cat array_dims array_fill array_length array_lower array_ndims array_position array_positions array_prepend array_remove
  array_replace array_reverse array_sort array_to_json array_to_string array_to_tsvector array_upper cardinality generate_series
  generate_subscripts trim_array unnest

  json_array_elements json_array_elements_text json_array_length json_build_array json_build_object json_each json_each_text json_extract_path
  json_extract_path_text json_object json_object_keys json_populate_record json_populate_recordset json_strip_nulls json_to_record
  json_to_recordset json_typeof jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array jsonb_build_object jsonb_each
  jsonb_each_text jsonb_exists jsonb_exists_all jsonb_exists_any jsonb_extract_path jsonb_extract_path_text jsonb_insert jsonb_object jsonb_object_keys jsonb_path_exists jsonb_path_exists_tz
  jsonb_path_match jsonb_path_match_tz jsonb_path_query jsonb_path_query_array jsonb_path_query_array_tz jsonb_path_query_first
  jsonb_path_query_first_tz jsonb_path_query_tz jsonb_populate_record jsonb_populate_recordset jsonb_pretty jsonb_set jsonb_set_lax
  jsonb_strip_nulls jsonb_to_record jsonb_to_recordset jsonb_typeof row_to_json to_json to_jsonb

  datemultirange daterange int4multirange int4range int8multirange int8range isempty lower_inc lower_inf multirange nummultirange numrange
  range_merge tsmultirange tsrange tstzmultirange tstzrange upper_inc upper_inf

  area bound_box center circle diagonal diameter height isclosed isopen npoints path pclose point polygon popen radius slope width box line lseg

  abbrev broadcast family host hostmask inet_merge inet_same_family macaddr8_set7bit masklen netmask network set_masklen

  array_to_tsvector get_current_ts_config json_to_tsvector jsonb_to_tsvector numnode phraseto_tsquery plainto_tsquery querytree setweight strip
  to_tsquery to_tsvector ts_delete ts_filter ts_headline ts_rank ts_rank_cd tsquery_phrase tsvector_to_array websearch_to_tsquery

  xml xml_is_well_formed xml_is_well_formed_content xml_is_well_formed_document xmlcomment xmlexists xmltext xpath xpath_exists

  bit bool bpchar bytea char cidr date float4 float8 int2 int4 int8 interval macaddr macaddr8 money name numeric text time timestamp timestamptz
  timetz varbit varchar uuid_extract_timestamp uuid_extract_version num_nonnulls num_nulls

  col_description current_database current_schema current_schemas current_user format_type obj_description pg_client_encoding pg_collation_for
  pg_column_size pg_get_constraintdef pg_get_expr pg_get_indexdef pg_get_partkeydef pg_get_serial_sequence pg_get_userbyid pg_get_viewdef
  pg_input_is_valid pg_size_bytes pg_size_pretty pg_table_is_visible pg_typeof session_user to_regclass to_regtype version`);

/** VOLATILE by name, and harmless all the same: they tell the time, a size, or make something up. */
export const harmlessFunctions = words(`
  array_sample array_shuffle clock_timestamp gen_random_uuid pg_database_size pg_indexes_size pg_relation_size pg_table_size
  pg_total_relation_size random random_normal timeofday uuidv4 uuidv7`);

/** Functions of extensions that neither read files, nor reach other servers, nor run SQL from a text. */
export const extensionFunctions = words(`
  similarity strict_word_similarity word_similarity show_trgm
  daitch_mokotoff difference dmetaphone dmetaphone_alt levenshtein levenshtein_less_equal metaphone soundex unaccent
  akeys avals defined delete each exist exists_all exists_any fetchval hs_concat hstore hstore_to_array hstore_to_json hstore_to_json_loose
  hstore_to_jsonb hstore_to_jsonb_loose hstore_to_matrix isdefined skeys slice slice_array svals tconvert
  icount idx intset sort sort_asc sort_desc subarray uniq
  index lca ltree2text nlevel subltree subpath text2ltree
  cube cube_dim cube_distance cube_enlarge cube_inter cube_is_point cube_ll_coord cube_subset cube_union cube_ur_coord
  earth earth_box earth_distance gc_to_sec latitude ll_to_earth longitude sec_to_gc
  uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500
  crypt digest gen_random_bytes gen_salt hmac
  binary_quantize cosine_distance hamming_distance inner_product jaccard_distance l1_distance l2_distance l2_norm l2_normalize subvector vector_dims
  vector_norm
  st_area st_asbinary st_asewkt st_asgeojson st_astext st_azimuth st_boundary st_buffer st_centroid st_closestpoint st_collect st_contains
  st_convexhull st_covers st_coveredby st_crosses st_difference st_disjoint st_distance st_distancesphere st_distancespheroid st_dwithin st_endpoint
  st_envelope st_equals st_expand st_extent st_force2d st_geogfromtext st_geographyfromtext st_geohash st_geomfromgeojson st_geomfromtext
  st_geomfromwkb st_geometryfromtext st_geometryn st_geometrytype st_intersection st_intersects st_isempty st_isvalid st_length st_length2d
  st_makeenvelope st_makeline st_makepoint st_makepolygon st_makevalid st_numgeometries st_numpoints st_overlaps st_perimeter st_point
  st_pointfromtext st_pointn st_pointonsurface st_project st_setsrid st_simplify st_srid st_startpoint st_symdifference st_touches st_transform
  st_union st_within st_x st_xmax st_xmin st_y st_ymax st_ymin st_z`);

/** Whether a query may call a function of this name, which the database has from PostgreSQL or from an extension. */
export function isCallable(name: string): boolean {
  return stableFunctions.has(name) || harmlessFunctions.has(name) || extensionFunctions.has(name);
}

/** With one argument PostgreSQL has these called as a field too, `(x).nextval`; of the server, they do more than read. */
const SERVER_FIELD = /^(?:pg|lo|binary_upgrade|brin|gin|txid|fmgr|dblink)_|^dblink$/;
const SERVER_FIELDS = words(
  'amvalidate currval current_setting nextval plpgsql_validator row_security_active setseed ts_debug ts_stat ts_token_type',
);

/** Whether a query may name a field so, which is a function where no column has its name. */
export function isSelectable(name: string): boolean {
  return isCallable(name) || !(SERVER_FIELD.test(name) || SERVER_FIELDS.has(name));
}
