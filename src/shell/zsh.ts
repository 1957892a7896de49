import { namesOf, type Takes, type Verb, valueCases, valueFlags } from './tree.ts';

/** A completion script for zsh: to be evaluated after compinit, or kept as `_socialpost` in a folder of $fpath. */
export function zshScript(verbs: readonly Verb[]): string {
  const commands = verbs.filter(({ name }) => name !== '');
  const values = valueCases(verbs).map(({ takes, flags }) => `(${flags.join('|')}) ${valuesOf(takes)} return ;;`);
  const described = verbs.map(({ name, flags }) => {
    const items = flags.flatMap(flag => namesOf(flag).map(text => item(text, flag.about)));
    return `(${name || "''"}) items=(${items.join(' ')}) ;;`;
  });
  const others = verbs.flatMap(({ name, takes }) =>
    name === '' || takes === undefined ? [] : [`(${name}) ${valuesOf(takes)} ;;`],
  );
  return `#compdef socialpost
# Completion of socialpost for zsh. In ~/.zshrc, after compinit:  eval "$(socialpost completion zsh)"
_socialpost() {
  local command='' prev=$words[CURRENT-1] i
  local -a items
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      (${valueFlags(verbs).join('|')}) ((i++)) ;;
      (${commands.map(({ name }) => name).join('|')}) command=$words[i]; break ;;
      (-*) ;;
      (*) break ;;
    esac
  done
  if [[ $PREFIX == --*=* ]]; then
    prev=\${PREFIX%%=*}
    compset -P '*='
  fi
  case $command:$prev in
    ${values.join('\n    ')}
  esac
  if [[ $PREFIX == -* ]]; then
    case $command in
      ${described.join('\n      ')}
    esac
    _describe -o option items
    return
  fi
  case $command in
    ('') items=(${commands.map(({ name, about }) => item(name, about)).join(' ')}); _describe command items; _files ;;
    ${others.join('\n    ')}
  esac
}
if [[ $funcstack[1] == _socialpost ]]; then _socialpost "$@"; else compdef _socialpost socialpost; fi
`;
}

// --- internal ---

function valuesOf(takes: Takes): string {
  if (takes === 'files') return '_files;';
  if (takes === 'accounts') return `compadd -- \${(f)"$(socialpost __accounts 2>/dev/null)"};`;
  return takes === 'anything' ? '_message text;' : `compadd -- ${takes.join(' ')};`;
}

/** `name:what it is` for _describe, quoted. */
function item(name: string, about: string): string {
  return `'${`${name}:${about}`.replaceAll("'", `'\\''`)}'`;
}
