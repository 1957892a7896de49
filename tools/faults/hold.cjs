// Loaded with --require into a program under test, which with UV_THREADPOOL_SIZE=1 works on files in two threads:
// waits, before the program begins, until strace is attached to one of them. Tells their ids through descriptor 3.
const { readdirSync, readSync, stat, writeSync } = require('node:fs');
const threads = () => readdirSync('/proc/self/task');
const before = threads();
stat('/', () => {});
const pool = threads().filter(id => !before.includes(id));
writeSync(3, `${process.pid} ${pool.join(' ')}\n`);
readSync(3, Buffer.alloc(1));
