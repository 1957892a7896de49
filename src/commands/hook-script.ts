/**
 * Git may be started without the user's PATH, so both programs are named in full; they may have moved since. `paths`: what of the
 * staged files is judged, relative to the work tree, where git runs its hooks; none: all drafts.
 */
export function hookScript(node: string, program: string, paths: readonly string[]): string {
  const below = paths.map(quoted).join(' ');
  const check = `check --staged --quiet${below && ` --pass-on-no-files -- ${below}`}`;
  const again = `run "socialpost install-hook${below && ` ${below}`}" again.`;
  return `#!/bin/sh
${MARK}
# Judges the drafts that are staged, and stops the commit if one does not suit. Once without it: git commit --no-verify
node=${quoted(node)}
program=${quoted(program)}
[ -x "$node" ] || node=node
if [ -f "$program" ]; then
  exec "$node" "$program" ${check}
elif command -v socialpost >/dev/null 2>&1; then
  exec socialpost ${check}
fi
echo ${quoted(`socialpost is not where it was when this hook was installed: ${again}`)} >&2
exit 1
`;
}

/** Whether a hook was written by any version of socialpost. */
export function isHookScript(text: string): boolean {
  return text.split('\n')[1] === MARK;
}

// --- internal ---

const MARK = '# Written by "socialpost install-hook". "socialpost uninstall-hook" takes it away.';

/** A word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
