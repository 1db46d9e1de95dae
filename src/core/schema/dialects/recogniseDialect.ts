import type { Dialect, Source } from '../schema';

/** Whose SQL the sources are written in. */
export function recogniseDialect(_sources: readonly Source[]): Dialect {
  return 'postgres';
}
