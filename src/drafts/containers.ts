/** The readers of all containers but plain text, loaded when a run meets one: see `prepare` in read.ts. */
export { csvReader } from './csv/reader.ts';
export { loadYaml } from './frontmatter.ts';
export { readMarkdown } from './markdown.ts';
export { ndjsonReader } from './ndjson.ts';
export { readStructured } from './structured/reader.ts';
export { holdsPosts } from './structured/recognise.ts';
export { readToot, readTweet } from './tweet.ts';
