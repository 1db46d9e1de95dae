// Another process: keeps a dataset, asks it a question, and stays with its database open. Tells each step.
import { openDatasetStore } from '../../../src/adapters/store/datasetStore';
import { usualLimits } from '../../../src/core/query/result';
import { embeddedDatabases, keptDataset, sampleDataset } from './embeddedDatabases';

const [folder, rows, sql] = process.argv.slice(2);

async function main(): Promise<void> {
  const dataset = sampleDataset('library', Number(rows));
  await openDatasetStore(folder).save(dataset);
  console.log('saved');
  const source = { kind: 'dataset', dataset: keptDataset(folder, dataset) } as const;
  const answer = await embeddedDatabases().query(source, sql, usualLimits, ({ type }) => console.log(type));
  console.log(`answer ${JSON.stringify(answer.rows)}`);
  setInterval(() => undefined, 60_000);
}

void main();
