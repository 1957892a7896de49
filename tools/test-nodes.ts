import { spawnSync } from 'node:child_process';

/** npm run test:nodes [versions]: the suite on every Node we support, each fetched by npx for this run only. */
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26'];

for (const version of versions) {
  const command = [
    '--yes',
    '--package',
    `node@${version}`,
    '--',
    'node',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
  ];
  const { status } = spawnSync('npx', command, { stdio: 'inherit' });
  console.log(`node ${version}: ${status === 0 ? 'passed' : `failed with ${status}`}`);
  if (status !== 0) process.exitCode = 1;
}
