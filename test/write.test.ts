import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { readForChange, replaceFile, sweep, writeFileAtomic, writeNewFile } from '../src/write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socialpost-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function made(name: string, content: string | Buffer = 'old', mode = 0o644): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode });
  chmodSync(path, mode);
  return path;
}

/** Everything in the folder, hidden files too. */
function contents(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A name as temporary files have them; the parts that are not given are those of this process. */
async function temporaryName({ machine, pid, started }: { machine?: string; pid?: number; started?: string } = {}) {
  const other = mkdtempSync(join(tmpdir(), 'socialpost-write-'));
  const writer = await writeFileAtomic(join(other, 'any'));
  const [name = ''] = readdirSync(other);
  await writer.abort();
  rmSync(other, { recursive: true });
  const [, ownMachine, ownPid, ownStarted] = /^\.socialpost-(.+)-(\d+)-(\w+)-\d+\.tmp$/.exec(name) ?? [];
  return `.socialpost-${machine ?? ownMachine}-${pid ?? ownPid}-${started ?? ownStarted}-7.tmp`;
}

function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('readForChange and replaceFile', () => {
  it('replace a file whole, with its mode, byte order mark and line ends, and nothing beside it', async () => {
    for (const mode of [0o600, 0o640, 0o777]) {
      const path = made('draft.md', '\uFEFFone\r\ntwo\r\n', mode);
      const file = await readForChange(path, 'draft.md');
      await replaceFile(file, file.bytes.toString().replace('two', 'zwei 🐱'));
      expect(contents()).toEqual({ 'draft.md': '\uFEFFone\r\nzwei 🐱\r\n' });
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it.skipIf(process.getuid?.() !== 0)('keep the owner where the system lets us', async () => {
    const path = made('draft.md');
    spawnSync('chown', ['12345:23456', path]);
    await replaceFile(await readForChange(path), 'new');
    expect(statSync(path)).toMatchObject({ uid: 12345, gid: 23456 });
  });

  it('refuse what is not a plain writable file of UTF-8', async () => {
    const refused = async (name: string): Promise<string> => {
      const error = await readForChange(join(folder, name), `as/${name}`).catch(error => error);
      expect(error).toBeInstanceOf(UserError);
      const [{ path, line, message }] = error.problems;
      expect(path).toBe(`as/${name}`);
      return line === undefined ? message : `${line}: ${message}`;
    };
    mkdirSync(join(folder, 'folder'));
    symlinkSync(made('file'), join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    made('read-only', 'old', 0o444);
    made('latin', Buffer.from('one\ncaf\xe9\n', 'latin1'));
    made('utf16', Buffer.from('\uFEFFone', 'utf16le'));
    made('utf16-bare', Buffer.from('one two', 'utf16le'));
    made('large', Buffer.alloc(64 * 1024 * 1024 + 1, 'x'));
    expect(await refused('folder')).toBe('cannot write the file: it is a folder');
    expect(await refused('link')).toBe('cannot write the file: it is a symbolic link');
    expect(await refused('dangling')).toBe('cannot write the file: it is a symbolic link');
    expect(await refused('read-only')).toBe('cannot write the file: it is read-only');
    expect(await refused('latin')).toBe('2: not valid UTF-8 at byte 7');
    expect(await refused('utf16')).toBe('is UTF-16LE; only UTF-8 files are changed');
    expect(await refused('utf16-bare')).toBe('UTF-16 without a byte order mark');
    expect(await refused('large')).toBe('larger than 64 MB');
    expect(await refused('nothing')).toBe('no such file');
    if (process.platform !== 'win32') {
      spawnSync('mkfifo', [join(folder, 'pipe')]);
      expect(await refused('pipe')).toBe('cannot write the file: it is not a regular file');
    }
  });

  it('leave alone what is not the file any more that was read', async () => {
    const changes: ((path: string) => void)[] = [
      path => writeFileSync(path, 'longer than before'),
      path => chmodSync(path, 0o600),
      path => unlinkSync(path),
      path => renameSync(made('other', 'old'), path),
      path => {
        unlinkSync(path);
        symlinkSync('elsewhere', path);
      },
      path => {
        unlinkSync(path);
        mkdirSync(path);
      },
    ];
    for (const change of changes) {
      const path = made('draft.md');
      const file = await readForChange(path, 'draft.md');
      change(path);
      const before = lstatSync(path, { throwIfNoEntry: false });
      await expect(replaceFile(file, 'new')).rejects.toMatchObject({
        problems: [{ path: 'draft.md', message: 'has changed meanwhile, and is left as it is now' }],
      });
      expect(lstatSync(path, { throwIfNoEntry: false })?.ino).toBe(before?.ino);
      expect(readdirSync(folder)).toEqual(before === undefined ? [] : ['draft.md']);
      rmSync(path, { recursive: true, force: true });
    }
  });

  it('cut hard links: the other name keeps the old text', async () => {
    const path = made('draft.md');
    linkSync(path, join(folder, 'copy.md'));
    await replaceFile(await readForChange(path), 'new');
    expect(contents()).toEqual({ 'draft.md': 'new', 'copy.md': 'old' });
  });

  it('leave the file whole when the disk is full', async ({ skip }) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    skip(mounted.status !== 0, 'only root can make a small disk');
    try {
      const path = made('draft.md');
      const file = await readForChange(path, 'draft.md');
      await expect(replaceFile(file, 'x'.repeat(100_000))).rejects.toMatchObject({
        problems: [
          {
            path: 'draft.md',
            message: 'cannot write the file: no space left on device (ENOSPC)',
            hint: 'It is as it was.',
          },
        ],
      });
      expect(contents()).toEqual({ 'draft.md': 'old' });
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});

describe('writeNewFile', () => {
  it('never writes over another file, link or folder, and says so', async () => {
    symlinkSync('nowhere', join(folder, 'link'));
    mkdirSync(join(folder, 'folder'));
    made('file');
    for (const name of ['link', 'folder', 'file']) {
      await expect(writeNewFile(join(folder, name), 'new', name)).rejects.toMatchObject({
        problems: [{ path: name, message: 'is here already, and is left as it is' }],
      });
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'link']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });

  it('sets a mode that is given, and moves aside what is there', async () => {
    made('hook');
    const path = join(folder, 'hook');
    await writeNewFile(path, 'new', path, { mode: 0o755, aside: `${path}.before` });
    expect(contents()).toEqual({ hook: 'new', 'hook.before': 'old' });
    expect(statSync(path).mode & 0o777).toBe(0o755);
  });
});

describe('sweep', () => {
  it('removes what runs left whose process is gone, also one that had our number', async () => {
    made(await temporaryName({ pid: deadProcess() }));
    made(await temporaryName({ started: 'abc' }));
    await sweep(folder);
    expect(contents()).toEqual({});
  });

  it('removes nothing of a living process, of another machine, or of another kind', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const dead = deadProcess();
    made(await temporaryName());
    made(await temporaryName({ pid: child.pid as number }));
    made(await temporaryName({ machine: 'elsewhere.1', pid: dead }));
    made('.socialpost-notes.tmp');
    made('draft.md');
    mkdirSync(join(folder, await temporaryName({ pid: dead, started: 'folder' })));
    symlinkSync('draft.md', join(folder, await temporaryName({ pid: dead, started: 'link' })));
    const before = readdirSync(folder);
    await sweep(folder);
    expect(readdirSync(folder)).toEqual(before);
    child.kill();
  });

  it('takes a day for those of other machines, and for a number that is in use again', async () => {
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of [await temporaryName({ machine: 'elsewhere.1' }), await temporaryName({ pid: process.ppid })]) {
      utimesSync(made(name), old, old);
    }
    await sweep(folder);
    expect(contents()).toEqual({});
  });

  it('comes with the first writing in a folder', async () => {
    const name = await temporaryName({ pid: deadProcess() });
    const deeper = join(folder, 'deeper');
    mkdirSync(deeper);
    writeFileSync(join(deeper, name), '');
    await writeNewFile(join(deeper, 'new'), 'new');
    expect(readdirSync(deeper)).toEqual(['new']);
  });

  it('does not mind a folder that is not there', async () => {
    await sweep(join(folder, 'nowhere'));
  });
});

describe('writeFileAtomic', () => {
  it('shows the file whole at the end, never before, and keeps its mode', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old', { mode: 0o640 });
    const writer = await writeFileAtomic(path);
    for (let i = 0; i < 100; i++) await writer.write('é'.repeat(1000));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await writer.end();
    expect(readFileSync(path, 'utf8')).toBe('é'.repeat(100_000));
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('leaves everything as it was after abort', async () => {
    const writer = await writeFileAtomic(join(folder, 'new.json'));
    await writer.write('x'.repeat(100_000));
    await writer.abort();
    await writer.abort();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes its temporary file away when it fails', async () => {
    const path = join(folder, 'late');
    const writer = await writeFileAtomic(path, 'late');
    mkdirSync(path);
    await expect(writer.end()).rejects.toMatchObject({ problems: [{ path: 'late' }] });
    expect(readdirSync(folder)).toEqual(['late']);
  });

  it('refuses a folder, a link and a missing folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('file', join(folder, 'link'));
    await expect(writeFileAtomic(folder, 'here')).rejects.toThrow('it is a folder');
    await expect(writeFileAtomic(join(folder, 'link'))).rejects.toThrow('it is a symbolic link');
    await expect(writeFileAtomic(join(folder, 'no', 'x'), 'no/x')).rejects.toMatchObject({
      problems: [{ path: 'no/x', hint: 'Make the folder first, or check its spelling.' }],
    });
    await expect(writeFileAtomic(join(folder, 'file', 'x'))).rejects.toBeInstanceOf(UserError);
  });

  it('refuses a read-only file, and one that somebody else wrote meanwhile', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old', { mode: 0o444 });
    await expect(writeFileAtomic(path, 'report.json')).rejects.toThrow('cannot write the report: it is read-only');
    chmodSync(path, 0o644);
    const onOld = await writeFileAtomic(path);
    const onNothing = await writeFileAtomic(join(folder, 'new'));
    writeFileSync(path, 'theirs');
    writeFileSync(join(folder, 'new'), 'theirs');
    for (const writer of [onOld, onNothing]) {
      writer.write('ours');
      await expect(writer.end()).rejects.toThrow('has changed meanwhile');
    }
    expect(contents()).toEqual({ 'report.json': 'theirs', new: 'theirs' });
  });
});
