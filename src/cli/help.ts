/** What `seedbed --help` prints. */
export const help = `seedbed: data one can believe, from a SQL schema

  seedbed generate SCHEMA [options]     make rows for every table and check them
  seedbed page SCHEMA TABLE [options]   any rows of a table, without making the others
  seedbed inspect SCHEMA [--json]       what was read of the schema
  seedbed recipe SCHEMA [--out FILE]    a recipe with everything that was inferred
  seedbed seed SCHEMA --connection URL  rows for every table of a PostgreSQL, all of them or none
  seedbed query DATASET|SCHEMA "SELECT" the answer to a SELECT on the rows
  seedbed serve DATASET|SCHEMA          the rows as a PostgreSQL on this machine, until it is interrupted
  seedbed datasets [--json]             the datasets that are kept for this folder

SCHEMA is one or more SQL files, or a folder of them. A recipe beside it (SCHEMA.seedbed.json) is used.
DATASET is an id, or a name that no file has, as datasets lists them: the editor keeps what is generated there.

  --rows N | TABLE=N    rows for every table (100), or for one; may be repeated. Tables that others refer to
                        keep rows that the script inserts; TABLE=script asks for that, TABLE=N for other rows
  --seed S              same seed, same bytes (1)
  --now DATE            the moment the data is made for
  --recipe FILE         another recipe than the one beside the schema
  --locale L            language and country: en, ar, de, es, fr, ja, pl, pt_BR, zh_CN, or several: de=3,ja=1
  --dialect D           postgres, mysql, sqlite or mssql (recognised)
  --format F            csv, json, jsonl or sql (csv)
  --out DIR             one file per table, in this folder
  --zip FILE            files, report, DDL and recipe in one archive
  --force               overwrite; and allow more than 10 million rows
  --strict              fewer rows than asked for is an error
  --workers N           threads (chosen by size)
  --prove               have a real PostgreSQL load everything with all constraints on
  --violate             also violations.jsonl (.sql): rows that each break one named constraint
  --report FILE         write the report as JSON
  --events              progress as JSON lines on stderr
  --debug               statistics of tables and validation on stderr
  --offset N --limit N  for page (0, 100; at most 10,000 rows); --limit for query too (1000)
  --seconds N           for query: how long it may take (10)
  --store DIR           where datasets are kept (the user's data folder)
  --port P              where to serve (any port that is free)
  --connection URL      for seed: postgres://USER@HOST/DATABASE, or env:NAME for what a variable holds (PGPASSWORD
                        is heeded). The schema is made where none of its tables is there, else it has to be the same
  --append              for seed: add to the rows that are there
  --truncate T,T        for seed: empty the tables first; name just those that lose rows
  --dry-run             for seed: tables, rows, statements and sizes, and nothing is written
  --no-triggers         for seed: switch the schema's own triggers off meanwhile
  --catalogue NAME      for seed: also enter the dataset in the database's catalogue, seedbed.generated_datasets
  --confirm DATABASE    for seed: name the database again where it looks like production
  --json                result as JSON on stdout

Exit code: 0 done, 1 the data cannot be made as asked or failed its proof, 2 bad input or usage.`;
