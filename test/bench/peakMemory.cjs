// Loaded into the measured process: tells its peak resident memory, worker threads included, in KB on descriptor 3.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.once('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
