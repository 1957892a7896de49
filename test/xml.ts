/** An element of an XML document, as the tests look at it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads the XML that our reports may hold, strictly: what is not well-formed, or is no XML 1.0 character, throws. */
export function readXml(source: string): Element {
  const outside = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(source);
  if (outside !== null) throw new Error(`a character that XML forbids at ${outside.index}`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source)?.[0].length ?? fail('no declaration', 0);
  const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|[^<]+/y;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const [all, closed, opened, written = '', empty] = TOKEN.exec(source) ?? fail('no markup', at);
    at += all.length;
    const top = open.at(-1) as Element;
    if (closed !== undefined) {
      if (top.name !== closed) fail(`</${closed}> ends <${top.name}>`, at);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(written, at), children: [], text: '' };
      top.children.push(element);
      if (empty === '') open.push(element);
    } else {
      if (all.includes(']]>')) fail('"]]>" in text', at);
      top.text += decode(all, at);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) fail('not one root', at);
  return root.children[0] as Element;
}

// --- internal ---

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributesOf(written: string, at: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    if (name in attributes) fail(`${name} twice`, at);
    attributes[name] = decode(value, at);
  }
  return attributes;
}

function decode(text: string, at: number): string {
  return text.replace(/&([^;&\s]*;?)/g, (_, body: string) => {
    const number = /^#(\d+);$/.exec(body)?.[1];
    return number === undefined ? (NAMED[body.slice(0, -1)] ?? fail(`&${body}`, at)) : String.fromCodePoint(+number);
  });
}

function fail(what: string, at: number): never {
  throw new Error(`${what} at ${at}`);
}
