import type { Databases } from '../../core/databases';
import { Judging } from '../judging';
import { planSeeding, type SeedPorts, seedDatabase } from './seedDatabase';

/** Seeding of connected databases over these ports, in this thread. */
export function createSeeding(ports: SeedPorts): Pick<Databases, 'test' | 'planSeed' | 'seed'> {
  const judging = new Judging(ports);
  return {
    test: (connection, signal) => ports.seedServer.test(connection, signal),
    planSeed: (input, connection, options, signal) => planSeeding({ input, connection, options, ports, judging, signal }),
    seed: (input, connection, options, onEvent, signal) => seedDatabase({ input, connection, options, ports, judging, signal }, onEvent),
  };
}
