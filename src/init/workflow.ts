import type { Language } from '../types.ts';
import { version } from '../version.ts';
import { scalar } from './config.ts';
import { WORDS } from './words.ts';

/** Where GitHub looks for workflows, from the folder of the repository. */
export const WORKFLOW = '.github/workflows/socialpost.yml';

/** A workflow that judges what pull requests change below a folder, with comments. OWNER is left to be filled in. */
export function workflowText(folder: string, locale: Language): string {
  const { head, owner } = WORDS[locale].workflow;
  return `# ${head}
name: drafts
on: pull_request
permissions: { contents: read }
jobs:
  socialpost:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      # ${owner}
      - uses: OWNER/socialpost@v${version}
        with: { paths: ${scalar(folder)} }
`;
}
