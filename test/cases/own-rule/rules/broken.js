// What happens when a rule has a bug: it is told, and the other rules are still judged.
const TEXT = { en: 'A rule with a bug.', id: 'Aturan yang rusak.' };

export default {
  id: 'broken',
  summary: TEXT,
  why: { personal: TEXT, professional: TEXT, shared: TEXT },
  advice: TEXT,
  levels: {
    personal: { light: 'info', clear: 'info', heavy: 'info' },
    professional: { light: 'info', clear: 'info', heavy: 'info' },
    shared: { light: 'info', clear: 'info', heavy: 'info' },
  },
  options: {},
  optionDocs: {},
  messages: { text: TEXT },
  examples: { flagged: [], fine: [] },
  check({ draft }) {
    return draft.title.length > 0 ? [] : [];
  },
};
