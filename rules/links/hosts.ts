import type { Link, Parameter } from './link.ts';

/** Services that hide where a link leads; as of 2026-11. `t.co` and its like stand behind every link of a platform. */
export const SHORTENERS: readonly string[] = [
  ...'bit.ly bitly.com tinyurl.com s.id is.gd v.gd ow.ly buff.ly cutt.ly rb.gy rebrand.ly'.split(' '),
  ...'shorturl.at t.ly tiny.cc goo.gl dlvr.it shorte.st adf.ly lnk.to urlz.fr bl.ink short.io'.split(' '),
  ...'gg.gg u.to soo.gd trib.al fumacrom.com bitly.ws intip.in cuit.in'.split(' '),
];

/** Whether a host is this machine. */
export function isLocal({ host }: Link): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(host) ||
    host === '[::1]' ||
    host === '0.0.0.0'
  );
}

/** Whether a link works only inside an organisation's own network or for those who may sign in there. */
export function isInternal({ scheme, host, path }: Link): boolean {
  if (scheme === 'file' || scheme === 'smb') return true;
  if (/^\d+(?:\.\d+){3}$/.test(host)) return PRIVATE_ADDRESS.test(host);
  // A host without a dot is a name of the own network; "https://t" alone is a link that was cut off.
  if (scheme !== '' && path.length > 1 && /^[a-z][a-z0-9-]+$/.test(host)) return true;
  return INNER_END.test(host) || INNER_START.test(host) || SIGN_IN.test(host);
}

/** The part of a query that gives access for a while: the signature of a link made for one person or program. */
export function signatureOf({ query }: Link): Parameter | undefined {
  const has = (...keys: string[]): boolean => keys.every(key => query.some(one => one.key === key));
  return query.find(({ key, value }) => {
    if (value.length < 8) return false;
    if (key === 'x-amz-signature' || key === 'x-goog-signature' || key === 'x-oss-signature') return true;
    if (key === 'sig') return has('se') || has('sv');
    return (
      key === 'signature' && (has('expires') || has('key-pair-id') || has('googleaccessid') || has('awsaccesskeyid'))
    );
  });
}

/** Whether a link opens a meeting rather than a page about one. */
export function isMeeting({ host, path }: Link): boolean {
  if (/(?:^|\.)zoom\.(?:us|com)$/.test(host)) return /^\/(?:j|my|s|wc\/join)\/./.test(path);
  if (host === 'meet.google.com') return /^\/[a-z]{3}-?[a-z]{4}-?[a-z]{3}$/.test(path);
  if (host === 'teams.microsoft.com') return path.startsWith('/l/meetup-join/') || path.startsWith('/meet/');
  if (host === 'teams.live.com') return path.startsWith('/meet/');
  return host.endsWith('.webex.com') && /^\/(?:meet|join)\/|\/j\.php$/.test(path);
}

/** The part of a meeting's link that lets anyone in. */
export function passwordOf(link: Link): Parameter | undefined {
  return link.query.find(({ key, value }) => (key === 'pwd' || (key === 'p' && isMeeting(link))) && value !== '');
}

// --- internal ---

const PRIVATE_ADDRESS = /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
const INNER_END = /\.(?:local|internal|lan|corp|intra|intranet|home\.arpa)$/;
const INNER_START = /^(?:[a-z0-9-]+\.)*(?:intranet|intra|staging|stg|preprod|uat|jira|confluence)\.[a-z0-9-]+\./;
const SIGN_IN = /\.sharepoint\.com$/;
