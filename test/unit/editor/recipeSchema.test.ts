import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../../src/core/recipe/kinds/kinds';
import { recipeJsonSchema } from '../../../src/core/recipe/recipeJsonSchema';

const root = join(__dirname, '../../..');

describe('the JSON schema of recipes', () => {
  const [{ fileMatch, url }] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.jsonValidation;
  const built = JSON.parse(readFileSync(join(root, url), 'utf8'));

  it('is the one that reads them', () => {
    assert.deepEqual(built, JSON.parse(JSON.stringify(recipeJsonSchema())));
    assert.deepEqual(fileMatch, ['*.seedbed.json']);
  });

  it('explains what can be said', () => {
    const { properties } = built;
    const table = properties.tables.additionalProperties;
    assert.equal(table.properties.columns.additionalProperties.properties.kind.enum.length, kinds.length);
    for (const key of ['seed', 'now', 'locale', 'rows', 'tables']) assert.ok(properties[key].description, key);
  });
});
