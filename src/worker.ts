import { parentPort } from 'node:worker_threads';
import { type EngineMethods, engineHandlers } from './adapters/workers/remoteEngine';
import { serveCalls } from './adapters/workers/serveCalls';
import { composeEngine } from './composeEngine';

if (!parentPort) throw new Error('worker.js runs in a worker thread only.');

serveCalls<EngineMethods>(parentPort, engineHandlers(composeEngine(false)));
