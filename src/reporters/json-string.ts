/**
 * A string as JSON that is safe to print: controls, bidi and zero-width characters, line separators, tags and lone
 * surrogates are `\uXXXX`, and so is the second `#` of a CI command (`##[error]`). Parsed, the value is unchanged.
 */
export function jsonString(text: string): string {
  return safeJson(text);
}

/** Plain data as JSON that is safe to print, its strings as in `jsonString`; without a line end. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value);
  return UNSAFE.test(json) ? json.replace(UNSAFE_ALL, escapeUnits) : json;
}

// --- internal ---

/** What `JSON.stringify` leaves raw though a terminal, an editor or a CI runner would act on it. */
const UNSAFE =
  /[\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|\udb40[\udc00-\udfff]|##(?=[a-zA-Z]{0,20}\[)/;
const UNSAFE_ALL = new RegExp(UNSAFE, 'g');

function escapeUnits(match: string): string {
  if (match === '##') return '#\\u0023';
  let out = '';
  for (let i = 0; i < match.length; i++) out += `\\u${match.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return out;
}
