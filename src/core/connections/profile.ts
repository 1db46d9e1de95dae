import * as z from 'zod';
import { type ConnectionTarget, tlsModes } from '../databases';
import { looksLikeProduction } from './looksLikeProduction';

/** What a database is for, as its user says. */
export const environments = ['development', 'test', 'staging', 'production'] as const;
export type DatabaseEnvironment = (typeof environments)[number];

/** A connection that the editor keeps. Its password is kept elsewhere. */
export const connectionProfile = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  database: z.string().min(1),
  user: z.string().min(1),
  tls: z.enum(tlsModes),
  /** See `ConnectionTarget`. */
  authority: z.string().optional(),
  environment: z.enum(environments),
});
export type ConnectionProfile = z.infer<typeof connectionProfile>;

/** Where a profile leads, with its password. */
export function profileTarget(
  { id: _id, name: _name, environment: _environment, ...target }: ConnectionProfile,
  password?: string,
): ConnectionTarget {
  return password === undefined ? target : { ...target, password };
}

/** What a database is likely to be for, by its names; people have the last word. */
export function likelyEnvironment(target: ConnectionTarget): DatabaseEnvironment {
  if (looksLikeProduction(target)) return 'production';
  const names = `${target.host} ${target.database} ${target.user}`.toLowerCase();
  if (/\b(?:staging|stage|stg|uat|preprod|pre-prod)\d*\b/.test(names.replaceAll('_', ' '))) return 'staging';
  return /\b(?:test|testing|qa|ci)\d*\b/.test(names.replaceAll('_', ' ')) ? 'test' : 'development';
}
