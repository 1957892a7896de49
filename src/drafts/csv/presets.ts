import type { Format } from '../../types.ts';
import type { Field } from '../aliases.ts';

/** What is particular about a scheduler's CSV. */
export interface Preset {
  readonly name: string;
  /** Which column is what, by plain name (`aliases.ts`); columns without a field here are not looked at. */
  readonly columns: Readonly<Record<string, Field>>;
  /** Columns that hold TRUE for a platform that the post goes to. */
  readonly flags?: Readonly<Record<string, string>>;
  /** What stands between several alt texts, and between several comments, in one cell. */
  readonly alts?: string;
  readonly comments?: string;
  /** A time may be a request in words ("next Friday at 2 PM"), which only the scheduler can answer. */
  readonly prompts?: true;
  /** The column `link` holds the picture if the column of this name says so. */
  readonly linkIs?: string;
}

/** The preset whose columns, all of them that `REQUIRED` names, are in a header of plain names. */
export function presetFor(names: readonly string[]): Preset | undefined {
  const header = new Set(names);
  return PRESETS.find(({ needs }) => needs.every(name => header.has(name)));
}

/** The columns of a CSV without header, in order; '' for one that is not looked at. */
export const HEADLESS: Readonly<Partial<Record<Format, readonly (Field | '')[]>>> = {
  hootsuite: ['scheduled', 'text', 'link'],
  zoho: ['scheduled', 'text', 'link', 'media', '', ''],
  socialpilot: ['text', 'media', 'scheduled', 'account', 'comment', '', ''],
};

// --- internal ---

/** `needs`: the names that together only this scheduler has. The first that fits counts. */
const PRESETS: readonly (Preset & { readonly needs: readonly string[] })[] = [
  {
    name: 'metricool',
    needs: ['text', 'date', 'time', 'facebook', 'linkedin', 'pictureurl'],
    columns: {
      text: 'text', date: 'scheduled', time: 'time', pictureurl: 'media', alttextpicture: 'alt', brandname: 'account',
    }, // biome-ignore format: a table
    flags: {
      facebook: 'facebook', twitterx: 'x', twitter: 'x', linkedin: 'linkedin', gbp: 'google-business', tiktok: 'tiktok',
      instagram: 'instagram', pinterest: 'pinterest', youtube: 'youtube', threads: 'threads', bluesky: 'bluesky',
    }, // biome-ignore format: a table
  },
  {
    name: 'publer',
    needs: ['date', 'text', 'mediaurl', 'alttext', 'comment'],
    columns: { date: 'scheduled', text: 'text', link: 'link', mediaurl: 'media', alttext: 'alt', comment: 'comment' },
    alts: '||',
    comments: '||',
    prompts: true,
  },
  {
    name: 'publer, short',
    needs: ['date', 'text', 'link', 'mediaurl'],
    columns: {
      date: 'scheduled', text: 'text', link: 'link', mediaurl: 'media', alttext: 'alt', comment: 'comment',
    }, // biome-ignore format: a table
    alts: '||',
    comments: '||',
    prompts: true,
  },
  {
    name: 'buffer',
    needs: ['text', 'imageurl', 'tags', 'postingtime'],
    columns: { text: 'text', imageurl: 'media', postingtime: 'scheduled' },
  },
  {
    name: 'sprout',
    needs: ['date', 'time24hr', 'messagetext'],
    columns: { date: 'scheduled', time24hr: 'time', messagetext: 'text', publicimageurl: 'media' },
  },
  {
    name: 'vista social',
    needs: ['message', 'type', 'link', 'time'],
    columns: { message: 'text', link: 'link', time: 'scheduled', comment: 'comment' },
    linkIs: 'type',
  },
  {
    name: 'highlevel, socialbee',
    needs: ['postatspecifictime', 'link', 'imageurls', 'videourls'],
    columns: {
      postatspecifictime: 'scheduled', content: 'text', text: 'text', link: 'link', imageurls: 'media', gifurl: 'media',
      gifurls: 'media', videourls: 'media',
    }, // biome-ignore format: a table
  },
  {
    name: 'ayrshare',
    needs: ['post', 'platforms', 'mediaurls', 'scheduledate'],
    columns: { post: 'text', platforms: 'platform', mediaurls: 'media', scheduledate: 'scheduled' },
  },
  {
    name: 'postfast',
    needs: ['scheduledat', 'accountid', 'content', 'mediaurls'],
    columns: {
      scheduledat: 'scheduled', accountid: 'account', content: 'text', mediaurls: 'media', firstcomment: 'comment',
    }, // biome-ignore format: a table
  },
  {
    name: 'schedulin',
    needs: ['channel', 'caption', 'mediaurl', 'scheduledat', 'placement'],
    columns: { channel: 'platform', caption: 'text', mediaurl: 'media', scheduledat: 'scheduled' },
  },
  {
    name: 'socialpatra',
    needs: ['content', 'platforms', 'platformids', 'scheduledat', 'mediaurls'],
    columns: { content: 'text', platforms: 'platform', scheduledat: 'scheduled', mediaurls: 'media' },
  },
  {
    name: 'magicsync',
    needs: ['content', 'imageurl', 'scheduledtime', 'comments'],
    columns: { content: 'text', imageurl: 'media', scheduledtime: 'scheduled', comments: 'comment' },
    comments: ';',
  },
  {
    name: 'oktopost',
    needs: ['network', 'message', 'linkurl', 'linktitle'],
    columns: { network: 'platform', message: 'text', linkurl: 'link', imageurl: 'media', picture: 'media' },
  },
];
