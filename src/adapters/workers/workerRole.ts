/** One worker file serves both: what a thread is for stands in its `workerData.role`. */
export type WorkerRole = typeof ENGINE_ROLE | typeof CHUNKS_ROLE;

export const ENGINE_ROLE = 'engine';
export const CHUNKS_ROLE = 'chunks';

/** The role in a worker's `workerData`. */
export function workerRole(workerData: unknown): WorkerRole {
  const role = typeof workerData === 'object' && workerData !== null && 'role' in workerData ? workerData.role : undefined;
  if (role === ENGINE_ROLE || role === CHUNKS_ROLE) return role;
  throw new Error(`A worker was started without a role: ${String(role)}.`);
}
