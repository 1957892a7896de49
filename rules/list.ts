// One line a rule, alphabetical; `npm run new-rule ID` adds it.
export { rule as 'casual-slang' } from './casual-slang/rule.ts';
export { rule as 'pet-photos' } from './pet-photos/rule.ts';
export { rule as 'politics' } from './politics/rule.ts';
export { rule as 'profanity' } from './profanity/rule.ts';
