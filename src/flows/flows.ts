import type { Databases } from '../core/databases';
import type { Engine } from '../core/ports';
import { createDatabases, type DatabasePorts } from './databases';
import { createEngine } from './engine';
import type { EnginePorts } from './enginePorts';
import { Judging } from './judging';
import { OpenPlans } from './openPlans';

/** What all flows need from outside. */
export type FlowPorts = EnginePorts & Omit<DatabasePorts, 'plans'>;

/** The flows over these ports, in this thread; plans are shared. */
export function createFlows(ports: FlowPorts): { readonly engine: Engine; readonly databases: Databases } {
  const judging = new Judging(ports);
  const plans = new OpenPlans(ports, judging);
  return { engine: createEngine(ports, judging, plans), databases: createDatabases({ ...ports, plans }) };
}
