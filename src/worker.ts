import { parentPort } from 'node:worker_threads';
import { type DatabaseMethods, databaseHandlers } from './adapters/workers/remoteDatabases';
import { type EngineMethods, engineHandlers } from './adapters/workers/remoteEngine';
import { serveCalls } from './adapters/workers/serveCalls';
import { compose } from './compose';

if (!parentPort) throw new Error('worker.js runs in a worker thread only.');

const { engine, databases } = compose(false);
serveCalls<EngineMethods & DatabaseMethods>(parentPort, { ...engineHandlers(engine), ...databaseHandlers(databases) });
