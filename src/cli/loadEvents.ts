import type { Databases } from '../core/databases';
import type { CommandPorts } from './command';
import type { Options } from './options';

/** Hears how rows are loaded into an embedded database, and tells what it did not accept. */
export function loadEvents({ events }: Options, ports: CommandPorts): Parameters<Databases['query']>[3] {
  return (event) => {
    if (events) ports.say(JSON.stringify(event));
    if (event.type === 'generation:validation' && !event.valid)
      ports.say(`PostgreSQL did not accept ${event.violations} tables, keys or statements; generate --prove names them.`);
  };
}
