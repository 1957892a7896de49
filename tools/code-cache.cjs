// Runs the built program once over a draft and a configuration, so that it keeps the code that V8 compiled (see src/start.ts).
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { start } = require('../dist/start.cjs');

const folder = mkdtempSync(join(tmpdir(), 'socialpost-build-'));
const file = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const draft = file(
  'draft.md',
  '---\naccount: acme\n---\nThe kitten sleeps 🐱 and the senator votes. Gue udah bilang, damn, b4nget.\n',
);
const config = file('config.yaml', 'accounts:\n  acme:\n    kind: professional\nrules:\n  politics: warn\n');

start(['--config', config, '--output-file', join(folder, 'out.txt'), draft]).then(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = 0;
});
