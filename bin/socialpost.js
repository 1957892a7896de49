#!/usr/bin/env node
// CommonJS (see package.json beside this file): Node starts it without its module loader, a tenth sooner.
require('../dist/start.cjs').start(process.argv.slice(2));
