import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * npm run check:pre-commit: the real `pre-commit` in a throw-away repository, with its hook from a throw-away clone of this
 * one as it stands, which it installs and builds. 0 when it stops what it should and nothing else, 1 when not, 2 without the tools.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
for (const tool of ['git', 'npm', 'pre-commit']) {
  if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0) continue;
  console.error(`check:pre-commit: ${tool} is not installed (on Debian: apt-get install ${tool})`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'socialpost-pre-commit-'));
const env = {
  ...process.env,
  PRE_COMMIT_HOME: join(work, 'cache'),
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap(who => [
      [`GIT_${who}_NAME`, 'Dewi'],
      [`GIT_${who}_EMAIL`, 'dewi@example.com'],
    ]),
  ),
};
try {
  const hooks = repository('socialpost');
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(hooks.dir, file)), { recursive: true });
    cpSync(join(root, file), join(hooks.dir, file), { errorOnExist: false });
  }
  hooks.git('add', '--all');
  hooks.git('commit', '--quiet', '--message=x');
  const rev = hooks.git('rev-parse', 'HEAD').trim();

  const drafts = repository('drafts');
  drafts.write('.socialpostrc', 'accounts: {acme: {kind: professional}}\n');
  drafts.write('.pre-commit-config.yaml', `repos: [{repo: '${hooks.dir}', rev: ${rev}, hooks: [{id: socialpost}]}]\n`);
  drafts.run('pre-commit', 'install');

  const political = 'Four more years of this senator? Vote them all out.\n';
  const checks: [string, Record<string, string>, boolean, RegExp][] = [
    ['a commit without drafts passes', { 'code.js': '' }, true, /Skipped/],
    ['a draft that suits passes', { 'social/a.md': 'Good morning, all.\n' }, true, /Passed/],
    ['one that does not is stopped', { 'social/--help.md': political }, false, /--help\.md[\s\S]*does not suit acme/],
    ['once it is mended, it passes', { 'social/--help.md': 'Good evening, all.\n' }, true, /Passed/],
  ];
  for (const [what, contents, passes, says] of checks) {
    for (const [name, text] of Object.entries(contents)) drafts.write(name, text);
    drafts.git('add', '--all');
    const { status, stdout, stderr } = drafts.run('git', 'commit', '--message=x');
    const isRight = (status === 0) === passes && says.test(stdout + stderr);
    console.log(`${isRight ? 'ok' : 'NOT OK'}  ${what}`);
    if (isRight) continue;
    process.exitCode = 1;
    console.log(stdout + stderr);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

// --- internal ---

function repository(name: string) {
  const dir = join(work, name);
  mkdirSync(dir);
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: dir, env, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  return {
    dir,
    git,
    run: (tool: string, ...args: string[]) => spawnSync(tool, args, { cwd: dir, env, encoding: 'utf8' }),
    write(file: string, text: string): void {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    },
  };
}
