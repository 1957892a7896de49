/**
 * `npm run check:shells`: the completion scripts in the real shells, and the manual page in groff. Exits 2 when one of these
 * programs is missing, 1 when one of them sees something else than it should. bash is also part of the ordinary tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Commands being typed, and the words they can be completed to, in a folder of `completionFolder`. */
export const CASES: readonly (readonly [typed: string, words: readonly string[]])[] = [
  ['socialpost expl', ['explain']],
  ['socialpost explain poli', ['politics']],
  ['socialpost completion ', ['bash', 'fish', 'zsh']],
  ['socialpost --acc', ['--account']],
  ['socialpost init --acc', ['--accounts']],
  ['socialpost --format js', ['json']],
  ['socialpost check --format=js', ['json']],
  ['socialpost --account ', ['acme', 'dewi']],
  ['socialpost recheck --account d', ['dewi']],
  ['socialpost --account check expl', ['explain']],
  ['socialpost draft.md --fail-on does', ['does-not-suit']],
];

/** The same, where what fits is a file. */
export const FILE_CASES = ['socialpost dra', 'socialpost check dra', 'socialpost --config dra'] as const;

/** A folder with a configuration and a draft, and the program as `socialpost` in its `bin`. */
export function completionFolder(): { folder: string; env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'socialpost-shells-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(ROOT, 'bin/socialpost.js'), join(folder, 'bin/socialpost'));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.socialpostrc'), 'accounts: {dewi: {kind: personal}, acme: {kind: professional}}\n');
  writeFileSync(join(folder, 'draft.md'), 'Good morning.\n');
  return { folder, env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8' } };
}

// --- internal ---

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Completer = (typed: string, place: ReturnType<typeof completionFolder>) => string[];

const fish: Completer = (typed, { folder, env }) => {
  const script = 'socialpost completion fish | source; complete -C "$argv[1]"';
  const { stdout } = spawnSync('fish', ['--no-config', '-c', script, typed], { cwd: folder, env, encoding: 'utf8' });
  return wordsOf(stdout.replace(/\t.*$/gm, '').replace(/^--[\w-]+=/gm, ''));
};

/** zsh completes only where somebody types: in a terminal of its own, with a `compadd` that writes down what it would add. */
const zsh: Completer = (typed, { folder, env }) => {
  writeFileSync(join(folder, '.zsh-hits'), '');
  writeFileSync(join(folder, '.zsh-setup'), ZSH_SETUP);
  spawnSync('zsh', ['-f', '-c', ZSH_TYPIST, 'zsh', typed], {
    ...{ cwd: folder, env: { ...env, TERM: 'dumb' }, encoding: 'utf8', timeout: 20_000 },
  });
  return wordsOf(readFileSync(join(folder, '.zsh-hits'), 'utf8'));
};

const ZSH_SETUP = `
autoload -U compinit
compinit -u -D
eval "$(socialpost completion zsh)"
compadd() {
  local -a hits
  if [[ " $* " != *" -"[OAD]" "* ]]; then
    builtin compadd -A hits "$@"
    print -rl -- $hits >> $HOME/.zsh-hits
  fi
  builtin compadd "$@"
}
list_all() { _main_complete; print -r -- LISTED; exit }
zle -C list_all complete-word list_all
bindkey '^I' list_all
print READY
`;

const ZSH_TYPIST = String.raw`
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source ./.zsh-setup'
zpty -r shell seen '*READY*'
zpty -n -w shell "$1"$'\t'
zpty -r shell seen '*LISTED*'
`;

function wordsOf(text: string): string[] {
  return [...new Set(text.split('\n').filter(Boolean))].sort();
}

/** What is wrong in a shell, a line each. */
function faultsIn(complete: Completer, place: ReturnType<typeof completionFolder>): string[] {
  const files = FILE_CASES.map(typed => [typed, ['draft.md']] as const);
  return [...CASES, ...files].flatMap(([typed, words]) => {
    const found = complete(typed, place);
    return found.join(' ') === words.join(' ')
      ? []
      : [`"${typed}" → ${found.join(' ') || 'nothing'}, not ${words.join(' ')}`];
  });
}

function faultsOfManual({ folder, env }: ReturnType<typeof completionFolder>): string[] {
  const script = 'socialpost man | groff -ww -man -K utf8 -T utf8 -z';
  const { stderr, status } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return status === 0 && stderr === '' ? [] : [stderr || `groff ended with ${status}`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = ['zsh', 'fish', 'groff'].filter(name => spawnSync(name, ['--version']).error !== undefined);
  const place = completionFolder();
  const tasks = {
    zsh: () => faultsIn(zsh, place),
    fish: () => faultsIn(fish, place),
    groff: () => faultsOfManual(place),
  };
  for (const [name, faults] of Object.entries(tasks)) {
    if (missing.includes(name)) continue;
    const found = faults();
    process.stdout.write(`${name}: ${found.length === 0 ? 'fine' : ['', ...found].join('\n  ')}\n`);
    if (found.length > 0) process.exitCode = 1;
  }
  rmSync(place.folder, { recursive: true, force: true });
  if (missing.length > 0) {
    process.stderr.write(`not installed: ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')})\n`);
    process.exitCode ??= 2;
  }
}
