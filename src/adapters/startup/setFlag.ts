import { setFlagsFromString } from 'node:v8';

const VERSION = Number.parseInt(process.versions.v8, 10);

/** The version of V8 that Node 20 has. */
export const V8_OF_NODE_20 = 11;
/** The version of V8 that Node 24 has, the last one on which our flags were tried. */
export const V8_OF_NODE_24 = 13;

/** Sets a flag of V8 for the whole process, up to a version: of flags that it does not know V8 complains to the user. */
export function setFlag(flag: string, lastVersion: number): void {
  if (VERSION <= lastVersion) setFlagsFromString(flag);
}
