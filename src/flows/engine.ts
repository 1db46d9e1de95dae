import { UserFacingError } from '../core/errors';
import { tablePage } from '../core/generate/batches';
import { type OpenPlan, openPlan } from '../core/generate/openPlan';
import type { DatasetInput, Engine } from '../core/ports';
import { readSchema } from '../core/schema/readSchema';
import { describePlan } from './describePlan';
import type { EnginePorts } from './enginePorts';
import { generate } from './generate';
import { loadPlan } from './loadPlan';
import { provePlan } from './provePlan';
import { recipeText } from './recipeText';

/** Plans kept open for the next page: those of the panels that a person has in view. */
const KEPT_PLANS = 4;

/** The flows over these ports, in this thread. */
export function createEngine(ports: EnginePorts): Engine {
  const kept = new Map<string, Promise<OpenPlan>>();
  const open = (input: DatasetInput): Promise<OpenPlan> => {
    const key = JSON.stringify(input);
    const plan = kept.get(key) ?? loadPlan(input, ports.parser).then(openPlan);
    kept.delete(key);
    kept.set(key, plan);
    plan.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > KEPT_PLANS) kept.delete(oldest);
    return plan;
  };
  return {
    inspect: (sources, dialect) => readSchema(sources, ports.parser, { dialect }),
    open: async (input) => describePlan((await open(input)).plan),
    page: async (input, table, offset, limit) => {
      const began = ports.clock();
      const { plan, tables } = await open(input);
      const found = tables.find((each) => each.plan.name === table);
      if (!found) throw new UserFacingError('unknown-table', `There is no table "${table}".`, `The tables are ${plan.tables.map(({ name }) => name).join(', ')}.`);
      const rows = tablePage(found, offset, limit);
      return { table, columns: found.plan.columns.map(({ name }) => name), offset, total: found.plan.rows, rows, milliseconds: Math.round((ports.clock() - began) * 10) / 10 };
    },
    generate: async (input, options, onEvent, signal) => generate({ input, plan: await loadPlan(input, ports.parser, options.strict), options, ports, onEvent, signal }),
    prove: async (input, onEvent, signal) => {
      const { plan } = await open(input);
      const proof = await provePlan(plan, input.sources, ports, signal);
      onEvent({ type: 'generation:validation', valid: proof.accepted, violations: proof.tables.filter(({ error }) => error !== undefined).length, by: 'postgres' });
      return proof;
    },
    recipe: async (input) => recipeText((await open(input)).plan),
  };
}
