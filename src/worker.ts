import { parentPort } from 'node:worker_threads';
import { serveEngine } from './adapters/workers/remoteEngine';
import { composeEngine } from './composeEngine';

if (!parentPort) throw new Error('worker.js runs in a worker thread only.');

serveEngine(composeEngine(false), parentPort);
