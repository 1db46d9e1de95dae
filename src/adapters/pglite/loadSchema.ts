import type { Proof } from '../../core/measure/report';
import type { Source } from '../../core/schema/schema';
import { identifier } from '../postgres/identifier';
import { type Remedy, refusedEntry, runScript } from '../postgres/runScript';
import { refusal } from '../postgres/serverError';
import type { EmbeddedServer } from './embeddedServer';
import { StandIns } from './standIns';

/** Runs a schema's statements one by one; returns those that the server refuses, with its words, and what it has in another way. */
export async function loadSchema(server: EmbeddedServer, sources: readonly Source[]): Promise<Pick<Proof, 'refused' | 'notes'>> {
  const standIns = new StandIns(server);
  const refused = await runScript(server, sources, remedyWith(server, standIns));
  return { refused: refused.filter(({ error }) => !standIns.explains(error)).map(refusedEntry), notes: standIns.notes() };
}

/** Roles that a policy or a schema names are made on the way, who they are does not matter here; and types that the server lacks. */
function remedyWith(server: EmbeddedServer, standIns: StandIns): Remedy {
  return {
    makeFor: async (error) => {
      const role = error.code === '42704' ? /^role "(.+)" does not exist$/.exec(error.message)?.[1] : undefined;
      return role === undefined ? standIns.makeFor(error) : makeRole(server, role);
    },
  };
}

async function makeRole(server: EmbeddedServer, role: string): Promise<boolean> {
  return !(await refusal(() => server.execute(`CREATE ROLE ${identifier(role)}`)));
}
