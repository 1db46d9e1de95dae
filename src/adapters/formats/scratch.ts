import { ReusedMemory } from '../../core/generate/memory';

/** What the rows of one batch are written with: each format begins anew with `reset`, since nothing of it outlives the batch. */
export const scratch = new ReusedMemory();
