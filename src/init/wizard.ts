/** What `init` loads when it is run: the questions, and the configuration made of their answers. */
export { defaults } from './answers.ts';
export { configData, configText, foldersOf } from './config.ts';
export { folderOf, interview } from './interview.ts';
export { WORKFLOW, workflowText } from './workflow.ts';
