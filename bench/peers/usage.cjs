// Loaded before each Node program of the bench: on its exit writes processor time (ms) and most memory (bytes).
const { readFileSync, writeFileSync } = require('node:fs');

function peak() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({ cpu: (user + system) / 1000, peak: peak() }),
  );
});
