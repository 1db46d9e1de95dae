// Loaded into each measured process: at its end, tells on descriptor 3 its peak resident memory (KB) and processor time
// (microseconds), of all threads. It counts no other process, so it tells whether one was started.
const { ChildProcess } = require('node:child_process');
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

let started = 0;
const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function (...args) {
  started++;
  return spawn.apply(this, args);
};

if (isMainThread)
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime, started }));
  });
