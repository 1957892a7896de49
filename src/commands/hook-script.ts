/** Git may be started without the user's PATH, so both programs are named in full; they may have moved since. */
export function hookScript(node: string, program: string): string {
  return `#!/bin/sh
${MARK}
# Judges the drafts that are staged, and stops the commit if one does not suit. Once without it: git commit --no-verify
node=${quoted(node)}
program=${quoted(program)}
[ -x "$node" ] || node=node
if [ -f "$program" ]; then
  exec "$node" "$program" check --staged --quiet
elif command -v socialpost >/dev/null 2>&1; then
  exec socialpost check --staged --quiet
fi
echo 'socialpost is not where it was when this hook was installed: run "socialpost install-hook" again.' >&2
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
