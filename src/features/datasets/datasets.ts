import { createHash, randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { settings } from '../../contributions';
import type { KeptDataset } from '../../core/databases';
import { errorLine, UserFacingError } from '../../core/errors';
import type { DatasetStore } from '../../core/ports';
import { type Dataset, type DatasetDefaults, datasetInput } from '../../core/recipe/dataset';
import { parseSeed } from '../../core/recipe/seed';
import { parseLocale } from '../../core/recipe/wishedLocale';
import { type Ddl, readDdl } from '../../host/ddl';
import type { Log } from '../../host/log';
import { readSetting } from '../../host/settings';
import { exists } from '../../host/text';
import { editRecipe, editRecipeFile, readRecipeFile } from '../recipe/recipeFile';
import { ownDdl } from './ownDdl';

/** The datasets of this window: one per DDL file or folder, made anew from what the editor holds, kept in the store. */
export class Datasets implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Tells that this window has kept or removed one. */
  readonly onDidChange = this.changed.event;

  /** `folder`: absolute path of the store's folder. */
  constructor(
    private readonly store: DatasetStore,
    readonly folder: string,
    private readonly log: Log,
  ) {}

  dispose(): void {
    this.changed.dispose();
  }

  /**
   * The dataset of a DDL as it is now: with the recipe file's recipe if one stands beside it, else the one that the
   * kept dataset carries. Its name and moment stay, and so do run and verdict while they speak of the same rows. Not saved.
   */
  async of(ddl: Ddl): Promise<Dataset> {
    const id = idOf(ddl.uri, ddl.name);
    const kept = await this.find(id);
    const file = await readRecipeFile(ddl.uri);
    const now = new Date().toISOString();
    const dataset: Dataset = {
      version: 1,
      id,
      name: kept?.name ?? ddl.name,
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

  /** What a kept dataset would be if it were made now; undefined when its DDL is gone. */
  async madeNow(dataset: Dataset): Promise<Dataset | undefined> {
    const origin = originOf(dataset);
    return (await exists(origin)) ? this.of(await readDdl(origin)) : undefined;
  }

  /** Whether the DDL or its recipe says something else now than the dataset was made from; false where they can't be read. */
  async isStale(dataset: Dataset): Promise<boolean> {
    const now = await this.madeNow(dataset).catch(() => undefined);
    return now !== undefined && !sameRows(now, dataset);
  }

  /** The dataset as databases know it. */
  kept(dataset: Dataset): KeptDataset {
    return { folder: this.folder, id: dataset.id, name: dataset.name, input: datasetInput(dataset) };
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

  /** Rejects with `unknown-dataset` where `find` finds none. */
  async get(id: string): Promise<Dataset> {
    const dataset = await this.find(id);
    if (dataset) return dataset;
    const message = vscode.l10n.t('There is no dataset {0} in this workspace.', id);
    throw new UserFacingError('unknown-dataset', message, vscode.l10n.t('Generate it again, or choose another.'));
  }

  list(): Promise<readonly Dataset[]> {
    return this.store.list((file, cause) => this.log.warn(`${file}: ${errorLine(cause)}`));
  }

  async save(dataset: Dataset): Promise<Dataset> {
    await this.store.save(dataset);
    this.changed.fire();
    return dataset;
  }

  rename(dataset: Dataset, name: string): Promise<Dataset> {
    return this.save({ ...dataset, name, updated: new Date().toISOString() });
  }

  /** A dataset of its own with the DDL and the recipe as they are now: later changes of the files leave it alone. */
  duplicate(dataset: Dataset, name: string): Promise<Dataset> {
    const moment = new Date().toISOString();
    const id = newId(name);
    return this.save({ ...dataset, id, name, origin: ownDdl(id, name).toString(), created: moment, updated: moment });
  }

  /** Removes the dataset's file. */
  async remove(dataset: Dataset): Promise<void> {
    await this.store.remove(dataset.id);
    this.changed.fire();
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
  return `${slugOf(name)}-${createHash('sha256').update(identity).digest('hex').slice(0, 8)}`;
}

function newId(name: string): string {
  return `${slugOf(name)}-${randomBytes(4).toString('hex')}`;
}

function slugOf(name: string): string {
  const slug = name.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9]+/g, '-');
  return slug.slice(0, 40) || 'dataset';
}
