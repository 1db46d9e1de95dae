import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { settings } from '../../contributions';
import { errorLine } from '../../core/errors';
import type { DatasetStore } from '../../core/ports';
import { type Dataset, type DatasetDefaults, datasetInput } from '../../core/recipe/dataset';
import { parseSeed } from '../../core/recipe/seed';
import { parseLocale } from '../../core/recipe/wishedLocale';
import type { Ddl } from '../../host/ddl';
import type { Log } from '../../host/log';
import { readSetting } from '../../host/settings';
import { editRecipe, editRecipeFile, readRecipeFile } from '../recipe/recipeFile';

/** The datasets of this window: one per DDL file or folder, made anew from what the editor holds, kept in the store. */
export class Datasets {
  constructor(
    private readonly store: DatasetStore,
    private readonly log: Log,
  ) {}

  /**
   * The dataset of a DDL as it is now: with the recipe file's recipe if one stands beside it, else the one that the
   * kept dataset carries. Its moment stays, and so do run and verdict while they speak of the same rows. Not saved.
   */
  async of(ddl: Ddl): Promise<Dataset> {
    const id = idOf(ddl.uri, ddl.name);
    const kept = await this.find(id);
    const file = await readRecipeFile(ddl.uri);
    const now = new Date().toISOString();
    const dataset: Dataset = {
      version: 1,
      id,
      name: ddl.name,
      origin: ddl.uri.toString(),
      created: kept?.created ?? now,
      updated: now,
      sources: [...ddl.sources],
      dialect: ddl.dialect,
      recipe: file?.recipe ?? kept?.recipe ?? {},
      defaults: defaultsFor(ddl.uri, kept?.defaults.now ?? now),
    };
    return kept && sameRows(kept, dataset) ? { ...dataset, engine: kept.engine, run: kept.run, verdict: kept.verdict } : dataset;
  }

  /** Undefined when nothing is kept under that id, or nothing readable. */
  async find(id: string): Promise<Dataset | undefined> {
    try {
      return await this.store.load(id);
    } catch (error) {
      this.log.warn(errorLine(error));
      return undefined;
    }
  }

  list(): Promise<readonly Dataset[]> {
    return this.store.list((file, cause) => this.log.warn(`${file}: ${errorLine(cause)}`));
  }

  async save(dataset: Dataset): Promise<Dataset> {
    await this.store.save(dataset);
    return dataset;
  }

  /** Changes one value of the recipe where it lives: in the file beside the DDL (undoable), else in the dataset. */
  async edit(dataset: Dataset, path: (string | number)[], value: unknown): Promise<Dataset> {
    const file = await readRecipeFile(originOf(dataset));
    if (file) await editRecipeFile(file.uri, path, value);
    const recipe = file ? ((await readRecipeFile(originOf(dataset)))?.recipe ?? dataset.recipe) : editRecipe(dataset.recipe, path, value);
    return this.save({ ...dataset, recipe, updated: new Date().toISOString(), run: undefined, verdict: undefined });
  }
}

/** The DDL that a dataset was made from. */
export function originOf(dataset: Dataset): vscode.Uri {
  return vscode.Uri.parse(dataset.origin, true);
}

/** Whether two datasets are the same rows. */
export function sameRows(a: Dataset, b: Dataset): boolean {
  return JSON.stringify(datasetInput(a)) === JSON.stringify(datasetInput(b));
}

function defaultsFor(scope: vscode.Uri, now: string): DatasetDefaults {
  return {
    rows: readSetting(settings.rows, scope),
    seed: parseSeed(readSetting(settings.seed, scope)),
    locale: parseLocale(readSetting(settings.locale, scope)),
    now,
  };
}

/** Untitled documents are numbered anew in every session, so theirs are told apart by it. */
function idOf(uri: vscode.Uri, name: string): string {
  const identity = uri.scheme === 'untitled' ? `${vscode.env.sessionId} ${uri}` : uri.toString();
  const slug =
    name
      .replace(/\.\w+$/, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .slice(0, 40) || 'dataset';
  return `${slug}-${createHash('sha256').update(identity).digest('hex').slice(0, 8)}`;
}
