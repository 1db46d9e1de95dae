import type { ConnectionTarget } from '../databases';

const PRODUCTION = /^(?:prod|production|prd|live)\d*$/;
const NEGATION = /^(?:non|not|pre|no)$/;

/**
 * Whether writing there should be asked about twice: a word of the host's, the database's or the user's name, or of
 * the label that the user has given it, speaks of production. `nonprod`, `pre-production` and the like do not.
 */
export function looksLikeProduction(target: Pick<ConnectionTarget, 'host' | 'database' | 'user'>, label = ''): boolean {
  return [target.host, target.database, target.user, label].some(speaksOfProduction);
}

function speaksOfProduction(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word, at) => PRODUCTION.test(word) && !NEGATION.test(words[at - 1] ?? ''));
}
