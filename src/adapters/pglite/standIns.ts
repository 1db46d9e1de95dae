import { identifier } from '../postgres/identifier';
import { refusal, type ServerError } from '../postgres/serverError';
import type { EmbeddedServer } from './embeddedServer';

/** Extensions that PGlite lacks, and the types that they bring. */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  postgis: ['geometry', 'geography', 'box2d', 'box3d'],
  postgis_raster: ['raster'],
  postgis_topology: ['topogeometry'],
};

/**
 * Types of extensions that the embedded server lacks: where a script uses one, a type of that name takes its place which
 * holds any text. What else the extension brings, functions above all, is still missing.
 */
export class StandIns {
  private readonly made = new Set<string>();
  private readonly lacking = new Set<string>();

  constructor(private readonly server: EmbeddedServer) {}

  /** Whether a refused statement is worth another try, because a type that it missed is there now. */
  async makeFor(error: ServerError): Promise<boolean> {
    const written = error.code === UNDEFINED_OBJECT ? /^type "(.+?)(?:\[\])*" does not exist$/.exec(error.message)?.[1] : undefined;
    if (written === undefined || extensionOf(lastPart(written)) === undefined) return false;
    const type = written.split('.').map(identifier).join('.');
    if (await refusal(() => this.server.execute(textType(type)))) return false;
    this.made.add(lastPart(written));
    return true;
  }

  /** Whether a refusal says no more than that such an extension is not there, or that its types cannot be indexed. */
  explains(error: ServerError): boolean {
    const extension = /^extension "(.+)" is not available$/.exec(error.message)?.[1];
    if (extension !== undefined && Object.hasOwn(LACKING, extension)) {
      this.lacking.add(extension);
      return true;
    }
    const indexed = /^data type (?:\S+\.)?(\S+?)(?:\[\])* has no default operator class/.exec(error.message)?.[1];
    return indexed !== undefined && this.made.has(indexed);
  }

  /** What was left unproven by this, in words. */
  notes(): string[] {
    const extensions = new Set([...this.lacking, ...[...this.made].flatMap((type) => extensionOf(type) ?? [])]);
    if (extensions.size === 0) return [];
    const lacks = `The embedded server has no ${[...extensions].join(', ')}`;
    if (this.made.size === 0) return [`${lacks}, and no table needs it.`];
    return [`${lacks}: ${[...this.made].join(', ')} took any text there, so that these values are not proven to be readable.`];
  }
}

const UNDEFINED_OBJECT = '42704';

function extensionOf(type: string): string | undefined {
  return Object.keys(LACKING).find((extension) => LACKING[extension].includes(type));
}

function lastPart(written: string): string {
  return written.slice(written.lastIndexOf('.') + 1);
}

/**
 * A type that stores text and allows every modifier: of those that a function written in the server itself can take, the
 * number of dimensions of their list is kept, which nobody asks for. It is compared as text is, so that it can be unique.
 */
function textType(type: string): string {
  const own = (suffix: string): string => type.replace(/"?$/, (quote) => `${suffix}${quote}`);
  return `
    CREATE TYPE ${type};
    CREATE FUNCTION ${own('_in')}(cstring, oid, integer) RETURNS ${type} LANGUAGE internal IMMUTABLE STRICT AS 'textin';
    CREATE FUNCTION ${own('_out')}(${type}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
    CREATE FUNCTION ${own('_typmod_in')}(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'array_ndims';
    CREATE TYPE ${type} (INPUT = ${own('_in')}, OUTPUT = ${own('_out')}, LIKE = text, TYPMOD_IN = ${own('_typmod_in')}, COLLATABLE = true);
    CREATE CAST (${type} AS text) WITHOUT FUNCTION AS IMPLICIT`;
}
