// A rule of your own: plain JavaScript, nothing to install or import. Copy it and change it.
// `«…»` in the examples marks what must be found, exactly.

const WHY = {
  en: 'Readers remember the name they see, and it is free advertising for someone else.',
  id: 'Pembaca mengingat nama yang mereka lihat, dan itu menjadi iklan gratis bagi pihak lain.',
};

export default {
  id: 'no-competitors',
  summary: { en: 'Names of competitors.', id: 'Nama pesaing.' },
  why: { personal: WHY, professional: WHY, shared: WHY },
  advice: {
    en: 'Say what your own product does, without the comparison.',
    id: 'Ceritakan kelebihan produk sendiri tanpa membandingkan.',
  },
  levels: {
    personal: { light: 'off', clear: 'off', heavy: 'off' },
    professional: { light: 'info', clear: 'warn', heavy: 'error' },
    shared: { light: 'off', clear: 'info', heavy: 'warn' },
  },
  options: { names: [] },
  optionDocs: { names: 'the names to look for, as whole words' },
  messages: {
    named: { en: '"{name}" is a competitor.', id: '"{name}" adalah pesaing.' },
  },
  examples: {
    flagged: [
      { lang: 'en', weight: 'clear', text: 'Faster than «Globex», and half the price.', options: { names: ['Globex'] } },
      { lang: 'id', weight: 'clear', text: 'Lebih hemat daripada «globex»!', options: { names: ['Globex'] } },
    ],
    fine: [
      { lang: 'en', text: 'Our Globexpress courier leaves at noon.', options: { names: ['Globex'] } },
      { lang: 'id', text: 'Produk kami kini lebih hemat.', options: { names: ['Globex'] } },
    ],
  },
  // Data in, hits out: offsets are positions in `draft.text`, `message` is a key of `messages`.
  check({ draft, options }) {
    return options.names.flatMap(name =>
      [...draft.text.matchAll(wholeWord(name))].map(match => ({
        start: match.index,
        end: match.index + match[0].length,
        weight: 'clear',
        message: 'named',
        data: { name: match[0] },
      })),
    );
  },
};

function wholeWord(name) {
  const literal = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
