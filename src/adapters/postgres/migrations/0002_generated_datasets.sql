-- Where the rows of this database come from. Filled from the datasets' own files, which are the truth.
CREATE TABLE seedbed.generated_datasets (
  id text PRIMARY KEY,
  name text NOT NULL,
  dialect text NOT NULL,
  seed text NOT NULL,
  generation_meta jsonb NOT NULL,
  ddl text NOT NULL,
  recipe jsonb NOT NULL,
  row_counts jsonb NOT NULL,
  created timestamptz NOT NULL,
  updated timestamptz NOT NULL
);

COMMENT ON COLUMN seedbed.generated_datasets.generation_meta IS 'Everything beside schema and recipe that the rows depend on: seed, now, locale, engine version.';
COMMENT ON COLUMN seedbed.generated_datasets.ddl IS 'What declares the tables, without the rows of the script.';
COMMENT ON COLUMN seedbed.generated_datasets.row_counts IS 'Rows by table, as they were generated.';
