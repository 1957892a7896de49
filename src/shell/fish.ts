import { type Flag, type Takes, type Verb, valueFlags } from './tree.ts';

/** A completion script for fish. */
export function fishScript(verbs: readonly Verb[]): string {
  const commands = verbs.filter(({ name }) => name !== '');
  const lines = verbs.flatMap(({ name, flags, takes }) => {
    const at = `complete -c socialpost -n '__socialpost_at "${name}"'`;
    const given = name === '' || takes === 'files' ? [] : [`${at} -f${listed(takes)}`];
    return [...given, ...flags.map(flag => `${at} ${flagOf(flag)}`)];
  });
  const named = commands.map(
    ({ name, about }) => `complete -c socialpost -n '__socialpost_at ""' -a ${name} -d ${quoted(about)}`,
  );
  return `# Completion of socialpost for fish. In ~/.config/fish/config.fish:  socialpost completion fish | source
function __socialpost_at -d 'Whether the command is this one; an empty name: none'
    set -l command ''
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${valueFlags(verbs).join(' ')}
                set skip 1
            case ${commands.map(({ name }) => name).join(' ')}
                set command $word
                break
            case '-*'
            case '*'
                break
        end
    end
    test "$command" = "$argv[1]"
end
${[...named, ...lines].join('\n')}
`;
}

// --- internal ---

function flagOf({ long, short, about, takes }: Flag): string {
  const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = takes === undefined ? '' : takes === 'files' ? ' -r -F' : ` -x${listed(takes)}`;
  return `${names}${value} -d ${quoted(about)}`;
}

function listed(takes: Takes | undefined): string {
  if (takes === 'accounts') return ` -a '(socialpost __accounts 2>/dev/null)'`;
  return typeof takes === 'object' ? ` -a ${quoted(takes.join(' '))}` : '';
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
