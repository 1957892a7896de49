import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles, formatOf } from '../src/drafts/files.ts';
import { prepare, readDrafts } from '../src/drafts/read.ts';

let top = '';
let cwd = '';

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'drafts-')));
  cwd = join(top, 'project');
  mkdirSync(join(cwd, '.git'), { recursive: true });
});
afterEach(() => rmSync(top, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

async function find(...inputs: string[]) {
  const { files, ...rest } = await findFiles(inputs, { cwd });
  return { shown: files.map(file => file.shown), ...rest };
}

const nothing = { shown: [], unmatched: [], ignored: [], problems: [] };

describe('findFiles', () => {
  it('takes the drafts of a folder, in order', async () => {
    const drafts = ['b/a.toot', 'b/c.ndjson', 'a.tweet', 'Z.md', 'b.txt', 'readmes.md'];
    const others = [
      'README.md', 'readme.id.txt', 'LICENSE-MIT.txt', 'Licence.md', 'b/CONTRIBUTING.md', 'changelog.md', 'x.csv', 'x',
      '.hidden.md', '.drafts/a.md', 'node_modules/a/b.md',
    ]; // biome-ignore format: a list
    write(Object.fromEntries([...drafts, ...others].map(name => [name, 'x'])));
    expect(await find('.')).toEqual({
      ...nothing,
      shown: ['Z.md', 'a.tweet', 'b.txt', 'b/a.toot', 'b/c.ndjson', 'readmes.md'],
    });
    expect((await find('b', '.drafts')).shown).toEqual(['.drafts/a.md', 'b/a.toot', 'b/c.ndjson']);
  });

  it('takes a file named outright whatever it is called, once', async () => {
    write({ 'README.md': 'x', '.draft': 'x', '[a]*.md': 'x', 'a.md': 'x' });
    expect((await find('README.md', './README.md', '.draft', '[a]*.md')).shown).toEqual([
      '.draft',
      'README.md',
      '[a]*.md',
    ]);
  });

  it('takes what a glob matches', async () => {
    write({
      'a.md': 'x',
      'b/c.md': 'x',
      'b/d.post': 'x',
      'b/README.md': 'x',
      'node_modules/a.md': 'x',
      '.x/a.md': 'x',
    });
    expect((await find('**/*.md')).shown).toEqual(['a.md', 'b/c.md']);
    expect((await find('./b/*', 'b/*.{md,post}')).shown).toEqual(['b/c.md', 'b/d.post']);
    expect((await find(`${cwd}/b/*.post`)).shown).toEqual(['b/d.post']);
    const { files } = await findFiles(['../*.md'], { cwd: join(cwd, 'b') });
    expect(files.map(file => file.shown)).toEqual(['../a.md']);
  });

  it('names what matches nothing', async () => {
    mkdirSync(join(cwd, 'empty'));
    const inputs = ['nope.md', '*.zz', '!a.md', '', 'empty', 'a\0b', `${'*'.repeat(5000)}x`];
    expect(await find(...inputs)).toEqual({ ...nothing, unmatched: inputs });
  });

  it('shows paths from the working folder', async () => {
    write({ 'a.md': 'x', 'b/c.md': 'x' });
    const { files } = await findFiles(['../a.md', 'c.md'], { cwd: join(cwd, 'b') });
    expect(files).toMatchObject([
      { path: join(cwd, 'a.md'), shown: '../a.md', format: 'markdown' },
      { path: join(cwd, 'b/c.md'), shown: 'c.md' },
    ]);
  });

  it('knows formats by extension', () => {
    const names = ['a.TWEET', 'a.toot', 'a.md', 'a.ndjson', 'a.jsonl', 'a.txt', 'a', 'a.constructor', '.md'];
    expect(names.map(formatOf)).toEqual([
      'tweet', 'toot', 'markdown', 'ndjson', 'ndjson', 'text', 'text', 'text', 'text',
    ]); // biome-ignore format: a list
  });
});

describe('ignore files', () => {
  it('hold at every level, the nearest deciding', async () => {
    write({
      '.gitignore': 'old/\n*.txt\n/b/*.md\n',
      '.socialpostignore': '# comment\nplans.md\n',
      'b/.socialpostignore': '!keep.md\n!a.txt\n',
      'old/.gitignore': '!a.md\n',
      ...Object.fromEntries(
        ['old/a.md', 'a.txt', 'plans.md', 'b/plans.md', 'b/keep.md', 'b/x.md', 'b/a.txt', 'c/b/x.md'].map(name => [
          name,
          'x',
        ]),
      ),
    });
    expect((await find('.')).shown).toEqual(['b/a.txt', 'b/keep.md', 'c/b/x.md']);
    expect((await find('**/*')).shown).toEqual(['b/a.txt', 'b/keep.md', 'c/b/x.md']);
    expect(await find('old/a.md', 'b/keep.md', 'old', 'plans.md')).toEqual({
      ...nothing,
      shown: ['b/keep.md'],
      ignored: ['old/a.md', 'old', 'plans.md'],
    });
    const { ignored } = await findFiles(['x.md'], { cwd: join(cwd, 'b') });
    expect(ignored).toEqual(['x.md']);
  });

  it('of a folder above the repository do not count', async () => {
    write({ '../.gitignore': '*.md', 'a.md': 'x' });
    expect((await find('a.md')).shown).toEqual(['a.md']);
  });

  it('may be hostile', async () => {
    const stars = `${'*'.repeat(5000)}b\n${'**/'.repeat(500)}b\n${'*a'.repeat(500)}b\n`;
    const name = `${'a'.repeat(200)}.md`;
    write({
      '.socialpostignore': `!../../**\n/etc/**\n[\n\\\n${stars}a{${','.repeat(1000)}}\n`,
      [name]: 'x',
      'b.md': 'x',
      b: 'x',
    });
    mkdirSync(join(cwd, '.gitignore'));
    expect((await find('.')).shown).toEqual([name, 'b.md']);
    expect((await find('b')).ignored).toEqual(['b']);
  });
});

describe('links and special files', () => {
  it('outside the project are not read, inside they are when named', async () => {
    write({ '../secret.md': 'secret', '../out/a.md': 'secret', 'real/a.md': 'inside' });
    symlinkSync('../secret.md', join(cwd, 'leak.md'));
    symlinkSync('../out', join(cwd, 'leaks'));
    symlinkSync('real/a.md', join(cwd, 'link.md'));
    symlinkSync('real', join(cwd, 'links'));
    const message = expect.stringContaining('leads out of the project');
    expect(await find('leak.md', 'leaks', 'leaks/a.md')).toEqual({
      ...nothing,
      problems: ['leak.md', 'leaks', 'leaks/a.md'].map(path => ({ path, message })),
    });
    expect(await find('**/*.md', '.', 'leaks/*.md')).toEqual({
      ...nothing,
      shown: ['real/a.md'],
      unmatched: ['leaks/*.md'],
    });
    const { files } = await findFiles(['link.md', 'links'], { cwd });
    expect(files).toMatchObject([{ shown: 'link.md', real: join(cwd, 'real/a.md') }, { shown: 'links/a.md' }]);
    await prepare(['markdown']);
    for (const file of files)
      expect([...readDrafts(file)].flat()).toMatchObject([{ text: 'inside', path: file.shown }]);
  });

  it('may be named outright outside the project', async () => {
    write({ '../other/a.md': 'x', '../secret.md': 'x' });
    symlinkSync('../secret.md', join(top, 'other/leak.md'));
    expect(await find('../other/a.md', '../other/leak.md')).toMatchObject({
      shown: ['../other/a.md'],
      problems: [{ path: '../other/leak.md' }],
    });
  });

  it('never hang and are told', async () => {
    symlinkSync('nowhere', join(cwd, 'dangling.md'));
    symlinkSync('loop-b.md', join(cwd, 'loop-a.md'));
    symlinkSync('loop-a.md', join(cwd, 'loop-b.md'));
    symlinkSync('.', join(cwd, 'self'));
    // Read without `real`, as if it had become a link after it was found.
    symlinkSync('p.md', join(cwd, 'swapped.md'));
    symlinkSync('/dev/zero', join(cwd, 'zero.md'));
    execFileSync('mkfifo', [join(cwd, 'pipe.md')]);
    write({ 'folder.md/a.txt': 'x', 'p.md': 'x' });
    linkSync(join(cwd, 'p.md'), join(cwd, 'q.md'));
    const named = ['dangling.md', 'loop-a.md', 'zero.md', 'pipe.md'];
    expect((await find(...named)).problems.map(problem => problem.path)).toEqual(named);
    expect(await find('.')).toEqual({ ...nothing, shown: ['folder.md/a.txt', 'p.md', 'q.md'] });
    expect(await find('**/*.md')).toEqual({ ...nothing, shown: ['p.md', 'q.md'] });
    await prepare(['markdown']);
    for (const name of [...named, 'folder.md', 'gone.md', 'self', 'swapped.md']) {
      const items = [...readDrafts({ path: join(cwd, name), shown: name, format: 'markdown' })].flat();
      expect(items).toEqual([{ path: name, message: expect.any(String) }]);
    }
  });
});
