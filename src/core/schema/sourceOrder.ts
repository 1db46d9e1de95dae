/** The files of a folder that make up a schema, in the order to read them. */
export interface SourceOrder {
  readonly files: readonly string[];
  /** SQL files that are left out, and why. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Picks and orders the DDL among a folder's files. `paths` are relative to the folder, with `/`.
 * Numbers in names count as numbers; Flyway's versions come before its repeatable scripts; ways back
 * (down migrations, undo scripts) and dumps that repeat the migrations beside them are skipped.
 */
export function sourceOrder(paths: readonly string[]): SourceOrder {
  const candidates = paths.filter((path) => isSql(path) && !isHidden(path));
  const skipped = candidates.flatMap((file) => {
    const reason = reasonToSkip(file, candidates);
    return reason === undefined ? [] : [{ file, reason }];
  });
  const left = new Set(skipped.map((entry) => entry.file));
  const files = candidates.filter((file) => !left.has(file)).sort(compareSources);
  return { files, skipped };
}

function isSql(path: string): boolean {
  return /\.(sql|ddl|psql|pgsql)$/i.test(path);
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

function reasonToSkip(file: string, all: readonly string[]): string | undefined {
  const name = baseName(file);
  if (
    /^(down|undo|rollback)\.\w+$/i.test(name) ||
    /[._-](down|undo|rollback)\.\w+$/i.test(name) ||
    folders(file).some((folder) => /^(down|undo|rollbacks?)$/i.test(folder))
  ) {
    return 'it is the way back of a migration';
  }
  if (/^U\d[\d._]*__/.test(name)) return 'it is a Flyway undo script';
  const baseline = latestBaseline(file, all);
  const version = flywayVersion(name);
  if (
    baseline !== undefined &&
    version &&
    compareNatural(version.number, baseline) <= 0 &&
    !(version.kind === 'B' && version.number === baseline)
  )
    return 'a Flyway baseline includes it';
  return repeatsMigrations(file, all) ? 'it repeats the migrations beside it' : undefined;
}

/** dbmate and others keep a dump of the outcome beside the folder of migrations. */
function repeatsMigrations(file: string, all: readonly string[]): boolean {
  if (!/^(schema|structure)\.sql$/i.test(baseName(file))) return false;
  const folder = file.slice(0, file.length - baseName(file).length);
  return all.some((other) => other.startsWith(`${folder}migrations/`) || other.startsWith(`${folder}migrate/`));
}

function latestBaseline(file: string, all: readonly string[]): string | undefined {
  const folder = folders(file).join('/');
  const versions = all.flatMap((other) => {
    const version = folders(other).join('/') === folder ? flywayVersion(baseName(other)) : undefined;
    return version?.kind === 'B' ? [version.number] : [];
  });
  return versions.sort(compareNatural).at(-1);
}

/** `V1_2__add.sql` → version 1.2; `R__views.sql` is repeatable. */
function flywayVersion(name: string): { readonly kind: 'V' | 'B'; readonly number: string } | undefined {
  const match = /^([VB])(\d[\d._]*)__/.exec(name);
  return match ? { kind: match[1] === 'V' ? 'V' : 'B', number: match[2].replace(/_/g, '.') } : undefined;
}

function compareSources(a: string, b: string): number {
  const folderOrder = compareNatural(folders(a).join('/'), folders(b).join('/'));
  const [nameA, nameB] = [baseName(a), baseName(b)];
  if (folderOrder !== 0) return compareNatural(a, b);
  const [versionA, versionB] = [flywayVersion(nameA), flywayVersion(nameB)];
  if (versionA && versionB) return compareNatural(versionA.number, versionB.number) || compareNatural(nameA, nameB);
  return repeatableRank(nameA) - repeatableRank(nameB) || compareNatural(nameA, nameB);
}

/** Flyway runs repeatable scripts after all versions. */
function repeatableRank(name: string): number {
  return /^R__/.test(name) ? 1 : 0;
}

function compareNatural(a: string, b: string): number {
  const [partsA, partsB] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let at = 0; at < Math.min(partsA.length, partsB.length); at++) {
    const order = at % 2 === 1 ? compareNumbers(partsA[at], partsB[at]) : compareText(partsA[at].toLowerCase(), partsB[at].toLowerCase());
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length || compareText(a, b);
}

/** Timestamps have more digits than a double holds, so numbers are compared by length first. */
function compareNumbers(a: string, b: string): number {
  const [shortA, shortB] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return shortA.length - shortB.length || compareText(shortA, shortB);
}

/** By code units: the order may not depend on the machine's locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folders(path: string): string[] {
  return path.split('/').slice(0, -1);
}
