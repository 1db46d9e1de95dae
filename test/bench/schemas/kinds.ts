/**
 * A kind of value or constraint whose cost is measured: what `with` adds to a table that is `without` it. Both are what
 * stands in `CREATE TABLE item (id integer PRIMARY KEY, …)`; `before` and `after` are statements around that table,
 * the tables in `before` having a tenth of its rows. `after` belongs to what is measured.
 */
export interface Kind {
  readonly group: string;
  readonly name: string;
  readonly with: string;
  readonly without?: string;
  readonly before?: string;
  readonly after?: string;
}

const PARENT = 'CREATE TABLE parent (id integer PRIMARY KEY);';
const ROOM = 'CREATE TABLE room (id integer PRIMARY KEY);';

const column = (group: string) => (declaration: string) => ({
  group,
  name: declaration.replace(/ NOT NULL$/, '').replace(/^v /, ''),
  with: declaration,
});

const types = [
  'v smallint NOT NULL',
  'v integer NOT NULL',
  'v integer',
  'v bigint NOT NULL',
  'v numeric(12,2) NOT NULL',
  'v numeric NOT NULL',
  'v real NOT NULL',
  'v double precision NOT NULL',
  'v money NOT NULL',
  'v boolean NOT NULL',
  'v date NOT NULL',
  'v time NOT NULL',
  'v timestamp NOT NULL',
  'v timestamptz NOT NULL',
  'v interval NOT NULL',
  'v uuid NOT NULL',
  'v text NOT NULL',
  'v varchar(20) NOT NULL',
  'v char(8) NOT NULL',
  'v bytea NOT NULL',
  'v bit(8) NOT NULL',
  'v inet NOT NULL',
  'v cidr NOT NULL',
  'v macaddr NOT NULL',
  'v json NOT NULL',
  'v jsonb NOT NULL',
  'v xml NOT NULL',
  'v point NOT NULL',
  'v int4range NOT NULL',
  'v tstzrange NOT NULL',
  'v tsvector NOT NULL',
  'v integer[] NOT NULL',
  'v text[] NOT NULL',
  'v uuid[] NOT NULL',
  'v varbit NOT NULL',
  'v timetz NOT NULL',
  'v box NOT NULL',
  'v numrange NOT NULL',
].map(column('type'));

const numbersAndMoments = [
  'latitude numeric(9,6) NOT NULL',
  'price numeric(10,2) NOT NULL',
  'quantity integer NOT NULL',
  'age smallint NOT NULL',
  'rating real NOT NULL',
  'year smallint NOT NULL',
  'birth_date date NOT NULL',
  'created_at timestamptz NOT NULL',
  'opens_at time NOT NULL',
  'duration interval NOT NULL',
  'is_active boolean NOT NULL',
].map(column('number or moment by its name'));

const texts = [
  'name text NOT NULL',
  'first_name text NOT NULL',
  'full_name text NOT NULL',
  'username text NOT NULL',
  'email text NOT NULL',
  'phone text NOT NULL',
  'street text NOT NULL',
  'city text NOT NULL',
  'country text NOT NULL',
  'postal_code text NOT NULL',
  'company text NOT NULL',
  'job_title text NOT NULL',
  'title text NOT NULL',
  'description text NOT NULL',
  'body text NOT NULL',
  'comment varchar(40)',
  'url text NOT NULL',
  'image_url text NOT NULL',
  'slug text NOT NULL',
  'sku text NOT NULL',
  'isbn text NOT NULL',
  'iban text NOT NULL',
  'password_hash text NOT NULL',
  'token text NOT NULL',
  'user_agent text NOT NULL',
  'ip_address text NOT NULL',
  'file_name text NOT NULL',
  'color text NOT NULL',
  'currency char(3) NOT NULL',
  'status text NOT NULL',
].map(column('text by its name'));

const conditions = [
  'v integer NOT NULL CHECK (v BETWEEN 1 AND 5)',
  'v integer NOT NULL CHECK (v % 5 = 0)',
  "v text NOT NULL CHECK (v IN ('new', 'open', 'closed'))",
  "v text NOT NULL CHECK (v LIKE 'LB%')",
  "v text NOT NULL CHECK (v ~ '^[A-Z]{2}-[0-9]{4}$')",
  "email text NOT NULL CHECK (email ~ '^[^@]+@[^@]+\\.[^@]+$')",
  'title text NOT NULL CHECK (length(title) BETWEEN 3 AND 80)',
  'v varchar(10) NOT NULL CHECK (v = upper(v))',
  'v timestamptz NOT NULL CHECK (extract(hour FROM v) BETWEEN 8 AND 18)',
  "v jsonb NOT NULL CHECK (jsonb_typeof(v) = 'object')",
].map((declaration) => ({ group: 'CHECK of one column', name: declaration.replace(/^.*?CHECK /, ''), with: declaration }));

const INTERVALS = 'starts_on date NOT NULL, ends_on date NOT NULL';
const NUMBERS = 'a integer NOT NULL, b integer NOT NULL';

const conditionsOfRows: Kind[] = [
  { name: 'ends_on > starts_on', without: INTERVALS, with: `${INTERVALS}, CHECK (ends_on > starts_on)` },
  { name: 'a <= b', without: NUMBERS, with: `${NUMBERS}, CHECK (a <= b)` },
  { name: 'a + b <= 1000', without: NUMBERS, with: `${NUMBERS}, CHECK (a + b <= 1000)` },
  {
    name: 'a IS NOT NULL OR b IS NOT NULL',
    without: 'a integer, b integer',
    with: 'a integer, b integer, CHECK (a IS NOT NULL OR b IS NOT NULL)',
  },
  {
    name: 'num_nonnulls(a, b, c) = 1',
    without: 'a integer, b integer, c integer',
    with: 'a integer, b integer, c integer, CHECK (num_nonnulls(a, b, c) = 1)',
  },
  {
    name: "status <> 'shipped' OR shipped_at IS NOT NULL",
    without: "status text NOT NULL CHECK (status IN ('new', 'paid', 'shipped')), shipped_at timestamptz",
    with: `status text NOT NULL CHECK (status IN ('new', 'paid', 'shipped')), shipped_at timestamptz,
      CHECK (status <> 'shipped' OR shipped_at IS NOT NULL)`,
  },
  {
    name: 'length(a) + length(b) <= 40',
    without: 'first_name text NOT NULL, last_name text NOT NULL',
    with: 'first_name text NOT NULL, last_name text NOT NULL, CHECK (length(first_name) + length(last_name) <= 40)',
  },
].map((kind) => ({ group: 'CHECK of a row', ...kind }));

const uniqueness: Kind[] = [
  { name: 'integer', without: 'v integer NOT NULL', with: 'v integer NOT NULL UNIQUE' },
  { name: 'uuid', without: 'v uuid NOT NULL', with: 'v uuid NOT NULL UNIQUE' },
  { name: 'text', without: 'v text NOT NULL', with: 'v text NOT NULL UNIQUE' },
  { name: 'email', without: 'email text NOT NULL', with: 'email text NOT NULL UNIQUE' },
  { name: 'slug', without: 'slug text NOT NULL', with: 'slug text NOT NULL UNIQUE' },
  { name: 'timestamptz', without: 'v timestamptz NOT NULL', with: 'v timestamptz NOT NULL UNIQUE' },
  {
    name: "code of a pattern, '^[A-Z]{2}-[0-9]{6}$'",
    without: "v text NOT NULL CHECK (v ~ '^[A-Z]{2}-[0-9]{6}$')",
    with: "v text NOT NULL UNIQUE CHECK (v ~ '^[A-Z]{2}-[0-9]{6}$')",
  },
  { name: '(integer, integer)', without: NUMBERS, with: `${NUMBERS}, UNIQUE (a, b)` },
  {
    name: '(reference, slug)',
    before: PARENT,
    without: 'parent_id integer NOT NULL REFERENCES parent, slug text NOT NULL',
    with: 'parent_id integer NOT NULL REFERENCES parent, slug text NOT NULL, UNIQUE (parent_id, slug)',
  },
  {
    name: '(reference, line_no)',
    before: PARENT,
    without: 'parent_id integer NOT NULL REFERENCES parent, line_no smallint NOT NULL',
    with: 'parent_id integer NOT NULL REFERENCES parent, line_no smallint NOT NULL, UNIQUE (parent_id, line_no)',
  },
  {
    name: '(reference, reference)',
    before: `${PARENT} ${ROOM}`,
    without: 'parent_id integer NOT NULL REFERENCES parent, room_id integer NOT NULL REFERENCES room',
    with: 'parent_id integer NOT NULL REFERENCES parent, room_id integer NOT NULL REFERENCES room, UNIQUE (parent_id, room_id)',
  },
  {
    name: 'lower(email)',
    without: 'email text NOT NULL',
    with: 'email text NOT NULL',
    after: 'CREATE UNIQUE INDEX ON item (lower(email));',
  },
  {
    name: 'email, where active',
    without: 'email text NOT NULL, active boolean NOT NULL',
    with: 'email text NOT NULL, active boolean NOT NULL',
    after: 'CREATE UNIQUE INDEX ON item (email) WHERE active;',
  },
  {
    name: 'NULLS NOT DISTINCT (reference, number)',
    before: PARENT,
    without: 'parent_id integer REFERENCES parent, no smallint',
    with: 'parent_id integer REFERENCES parent, no smallint, UNIQUE NULLS NOT DISTINCT (parent_id, no)',
  },
  {
    name: 'exclusion of overlapping times in a room',
    before: ROOM,
    without: 'room_id integer NOT NULL REFERENCES room, during tstzrange NOT NULL',
    with: 'room_id integer NOT NULL REFERENCES room, during tstzrange NOT NULL, EXCLUDE USING gist (room_id WITH =, during WITH &&)',
  },
].map((kind) => ({ group: 'UNIQUE', ...kind }));

const references: Kind[] = [
  { name: 'to an integer', before: PARENT, with: 'parent_id integer NOT NULL REFERENCES parent' },
  { name: 'to an integer, or NULL', before: PARENT, with: 'parent_id integer REFERENCES parent' },
  { name: 'to a uuid', before: 'CREATE TABLE parent (id uuid PRIMARY KEY);', with: 'parent_id uuid NOT NULL REFERENCES parent' },
  {
    name: 'to an email',
    before: 'CREATE TABLE parent (email text PRIMARY KEY);',
    with: 'parent_email text NOT NULL REFERENCES parent',
  },
  { name: 'to its own table', with: 'parent_id integer REFERENCES item' },
  {
    name: 'of two columns',
    before: 'CREATE TABLE parent (a integer, b smallint, PRIMARY KEY (a, b));',
    with: 'a integer NOT NULL, b smallint NOT NULL, FOREIGN KEY (a, b) REFERENCES parent',
  },
  {
    name: 'two that share a column',
    before: `CREATE TABLE tenant (id integer PRIMARY KEY);
      CREATE TABLE team (tenant_id integer REFERENCES tenant, no smallint, PRIMARY KEY (tenant_id, no));
      CREATE TABLE place (tenant_id integer REFERENCES tenant, no smallint, PRIMARY KEY (tenant_id, no));`,
    with: `tenant_id integer NOT NULL, team_no smallint NOT NULL, place_no smallint NOT NULL,
      FOREIGN KEY (tenant_id, team_no) REFERENCES team, FOREIGN KEY (tenant_id, place_no) REFERENCES place`,
  },
  {
    name: "a moment after the parent's",
    before: 'CREATE TABLE parent (id integer PRIMARY KEY, created_at timestamptz NOT NULL);',
    without: 'parent_id integer NOT NULL REFERENCES parent, v integer NOT NULL',
    with: 'parent_id integer NOT NULL REFERENCES parent, created_at timestamptz NOT NULL',
  },
].map((kind) => ({ group: 'reference', ...kind }));

const NAMES = 'first_name text NOT NULL, last_name text NOT NULL';
const AMOUNTS = 'quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 9), price numeric(8,2) NOT NULL CHECK (price > 0 AND price < 500)';

const generated: Kind[] = [
  {
    name: "first_name || ' ' || last_name",
    without: NAMES,
    with: `${NAMES}, v text GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED`,
  },
  { name: 'quantity * price', without: AMOUNTS, with: `${AMOUNTS}, v numeric(12,2) GENERATED ALWAYS AS (quantity * price) STORED` },
  {
    name: 'round(quantity * price * 1.19, 2)',
    without: AMOUNTS,
    with: `${AMOUNTS}, v numeric(12,2) GENERATED ALWAYS AS (round(quantity * price * 1.19, 2)) STORED`,
  },
  { name: 'lower(email)', without: 'email text NOT NULL', with: 'email text NOT NULL, v text GENERATED ALWAYS AS (lower(email)) STORED' },
  {
    name: 'CASE of a number',
    without: 'a integer NOT NULL',
    with: "a integer NOT NULL, v text GENERATED ALWAYS AS (CASE WHEN a > 500 THEN 'high' ELSE 'low' END) STORED",
  },
  {
    name: "document ->> 'name'",
    without: 'document jsonb NOT NULL',
    with: "document jsonb NOT NULL, v text GENERATED ALWAYS AS (document ->> 'name') STORED",
  },
  {
    name: "to_tsvector('english', body)",
    without: 'body text NOT NULL',
    with: "body text NOT NULL, v tsvector GENERATED ALWAYS AS (to_tsvector('english', body)) STORED",
  },
].map((kind) => ({ group: 'generated column', ...kind }));

const declared: Kind[] = [
  { name: 'enum', before: "CREATE TYPE mood AS ENUM ('calm', 'merry', 'sad', 'tired');", with: 'v mood NOT NULL' },
  { name: 'domain with a pattern', before: "CREATE DOMAIN plate AS text CHECK (VALUE ~ '^[A-Z]{3}-[0-9]{3}$');", with: 'v plate NOT NULL' },
  {
    name: 'array of an enum',
    before: "CREATE TYPE mood AS ENUM ('calm', 'merry', 'sad', 'tired');",
    with: 'v mood[] NOT NULL',
  },
  { name: 'hstore', before: 'CREATE EXTENSION hstore;', with: 'v hstore NOT NULL' },
  { name: 'citext', before: 'CREATE EXTENSION citext;', with: 'v citext NOT NULL' },
  { name: 'vector(8)', before: 'CREATE EXTENSION vector;', with: 'v vector(8) NOT NULL' },
  { name: 'composite type', before: 'CREATE TYPE spot AS (x integer, y integer);', with: 'v spot NOT NULL' },
].map((kind) => ({ group: 'type', ...kind }));

/** All kinds that are measured; one more is one more line here. */
export const KINDS: readonly Kind[] = [
  ...types,
  ...declared,
  ...numbersAndMoments,
  ...texts,
  ...conditions,
  ...conditionsOfRows,
  ...uniqueness,
  ...references,
  ...generated,
];

/** The DDL of a kind's two tables: with what is measured, and without it. */
export function scriptsOf(kind: Kind): { readonly with: string; readonly without: string } {
  const item = (columns: string | undefined, after = '') =>
    `${kind.before ?? ''}\nCREATE TABLE item (id integer PRIMARY KEY${columns === undefined ? '' : `, ${columns}`});\n${after}\n`;
  return { with: item(kind.with, kind.after), without: item(kind.without) };
}
