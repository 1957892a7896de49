import { namesOf, type Takes, type Verb, valueCases, valueFlags } from './tree.ts';

/** A completion script for bash 3.2 and newer. Where it knows no word, bash completes file names. */
export function bashScript(verbs: readonly Verb[]): string {
  const commands = verbs.map(({ name }) => name).filter(name => name !== '');
  const arm = (pattern: string, takes: Takes | undefined): string => `${pattern}) ${wordsOf(takes)} ;;`;
  const values = valueCases(verbs).map(({ takes, flags }) => arm(flags.join(' | '), takes));
  const flags = verbs.map(verb => arm(`-*:${verb.name}`, verb.flags.flatMap(namesOf)));
  const others = verbs
    .map(({ name, takes }) => ({ name, takes: name === '' ? commands : takes }))
    .flatMap(({ name, takes }) => (typeof takes === 'object' ? [arm(`*:${name}`, takes)] : []));
  return `# Completion of socialpost for bash. In ~/.bashrc:  eval "$(socialpost completion bash)"
_socialpost() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' word i IFS=$' \\t\\n'
  # bash takes --format=json apart.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valueFlags(verbs).join(' | ')}) ((i++)) ;;
      ${commands.join(' | ')}) command=\${COMP_WORDS[i]}; break ;;
      -* | =) ;;
      *) break ;;
    esac
  done
  case $command:$prev in
    ${values.join('\n    ')}
    *)
      case $cur:$command in
        ${[...flags, ...others].join('\n        ')}
      esac ;;
  esac
  COMPREPLY=()
  for word in $words; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}
complete -o bashdefault -o default -F _socialpost socialpost
`;
}

// --- internal ---

function wordsOf(takes: Takes | undefined): string {
  if (takes === 'accounts') return 'words=$(socialpost __accounts 2>/dev/null)';
  return typeof takes === 'object' ? `words='${takes.join(' ')}'` : ':';
}
