import { badInput, cancelled, UserFacingError } from '../core/errors';
import { tablePage } from '../core/generate/batches';
import type { OpenPlan, OpenTable } from '../core/generate/openPlan';
import { planNow } from '../core/plan/createPlan';
import { withGivenRemarks } from '../core/plan/given/chooseGiven';
import type { Engine } from '../core/ports';
import { readSchema } from '../core/schema/readSchema';
import { describePlan } from './describePlan';
import type { EnginePorts } from './enginePorts';
import { generate } from './generate';
import { Judging } from './judging';
import { loadPlan } from './loadPlan';
import { OpenPlans } from './openPlans';
import { tableProgress } from './progress';
import { proofEvent, provePlan } from './provePlan';
import { recipeText } from './recipeText';

/** The engine over these ports, in this thread; plans may be shared with others. */
export function createEngine(ports: EnginePorts, judging = new Judging(ports), plans = new OpenPlans(ports, judging)): Engine {
  return {
    inspect: async (sources, dialect) => withGivenRemarks(await readSchema(sources, ports.parser, { dialect }), planNow({})),
    open: async (input, signal) => describePlan((await plans.whole(input, signal)).plan),
    page: async (input, table, offset, limit, signal) => {
      const began = ports.clock();
      const found = tableNamed(await plans.with(input, table, signal), table);
      // Whoever scrolls on calls pages off by messages that may wait behind this one.
      await ports.breathe();
      if (signal?.aborted) throw cancelled();
      if (offset > found.plan.rows) throw badInput(`${table} has ${found.plan.rows} rows; there is none at offset ${offset}.`);
      const rows = tablePage(found, offset, limit);
      return {
        table,
        columns: found.plan.columns.map(({ name }) => name),
        offset,
        total: found.plan.rows,
        rows,
        milliseconds: Math.round((ports.clock() - began) * 10) / 10,
      };
    },
    generate: async (input, options, onEvent, signal) => {
      const plan = await loadPlan(input, ports.parser, { strict: options.strict, judging, signal, breathe: ports.breathe });
      return generate({ input, plan, options, ports, onEvent, signal });
    },
    prove: async (input, onEvent, signal) => {
      const { plan } = await plans.whole(input, signal);
      const proof = await provePlan(plan, input.sources, ports, signal, tableProgress(onEvent, ports.clock));
      onEvent(proofEvent(proof));
      return proof;
    },
    recipe: async (input, signal) => recipeText((await plans.whole(input, signal)).plan, input.recipe),
  };
}

function tableNamed({ plan, tables }: OpenPlan, name: string): OpenTable {
  const found = tables.find((table) => table.plan.name === name);
  if (found) return found;
  throw new UserFacingError(
    'unknown-table',
    `There is no table "${name}".`,
    `The tables are ${plan.tables.map((table) => table.name).join(', ')}.`,
  );
}
