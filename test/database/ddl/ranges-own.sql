CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE timerange AS RANGE (subtype = time);
CREATE TYPE textrange AS RANGE (subtype = text, collation = "C", multirange_type_name = texts_multi);
CREATE TYPE inetrange AS RANGE (subtype = inet);
CREATE TABLE t (id int PRIMARY KEY, f floatrange NOT NULL, ti timerange, te textrange, m floatmultirange, tm texts_multi, ir inetrange);
CREATE TABLE b (a int4range, b int8range, c numrange, d daterange, e tsrange, f tstzrange, g int4multirange, h int8multirange, i nummultirange, j datemultirange, k tsmultirange, l tstzmultirange, CHECK (NOT isempty(a)), CHECK (lower(d) >= '2020-01-01'));
CREATE TABLE arr (r int4range[], m datemultirange[], x tstzrange UNIQUE);
