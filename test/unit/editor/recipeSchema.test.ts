import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { recipeSchema } from '../../../src/core/recipe/recipe';

const root = join(__dirname, '../../..');

describe('the JSON schema of recipes', () => {
  const [{ fileMatch, url }] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.jsonValidation;
  const built = JSON.parse(readFileSync(join(root, url), 'utf8'));

  it('is the one that reads them', () => {
    assert.deepEqual(built, z.toJSONSchema(recipeSchema, { io: 'input' }));
    assert.deepEqual(fileMatch, ['*.seedbed.json']);
  });

  it('explains what can be said', () => {
    const { properties } = built;
    for (const key of ['seed', 'now', 'locale', 'rows', 'tables']) assert.ok(properties[key].description, key);
  });
});
