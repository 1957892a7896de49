import { describe, expect, test } from 'vitest';
import type { Account, Result } from '../src/types.ts';
import { toDraft } from '../tools/example.ts';
import { accountOf, judgedAs, judgedFor } from './judged.ts';

const acme = accountOf('professional', { name: 'acme', circles: { clients: ['@bigclient'] } });
const me = accountOf('personal', { name: 'me', circles: { friends: ['@friend_jo', '#nobarsenja'] } });
const both = accountOf('shared', { name: 'both' });

const found = ({ findings }: Result): string[] =>
  findings.filter(({ rule }) => rule === 'wrong-account').map(({ message }) => message);
const on = (account: Account, text: string, rivals: readonly Account[] = [acme, me]): string[] =>
  found(judgedFor(account, text, rivals));

describe('a draft that reads like another account', () => {
  test.each([
    'Four bottles left, when we drink we do it right #gettngslizzerd',
    "I don't know how this song got into my playlist but it slaps",
    "@rbreich your granddaughter's discourse > those pundits'",
    'Wuooohh mantab! Jadi teringat deg2annya di konser',
    'Besok aku cuti ya, sekalian ke rumah mertua',
  ])('%s on the work account', text => {
    expect(on(acme, text)).toEqual([expect.stringContaining('me')]);
  });

  test.each([
    'I joined Acme as an intern; now I lead the API team. (Priya)',
    'We drank a lot of coffee to ship 4.2.',
    'Yuk mampir, kopinya masih hangat.',
    'Our paper is out, slides below.',
  ])('%s belongs there', text => {
    expect(on(acme, text)).toEqual([]);
  });

  test('a work post on your own account is your own affair', () => {
    expect(on(me, 'Our paper is out, slides below.')).toEqual([]);
    expect(on(both, 'Rapat beres, lanjut jemput si kecil.', [both, acme, me])).toEqual([]);
  });

  test('is only said when a config names two accounts', () => {
    const text = 'Besok aku cuti ya, sekalian ke rumah mertua';
    expect(on(acme, text, [])).toEqual([]);
  });

  test('is silent for a signed post, unless the config says otherwise', () => {
    const text = 'Besok aku cuti ya, sekalian ke rumah mertua. Sampai Senin! (Rani)';
    expect(on(acme, text)).toEqual([]);
    const setting = acme.rules['wrong-account']!;
    const strict = { ...setting, options: { ...setting.options, signedPosts: false } };
    expect(on({ ...acme, rules: { ...acme.rules, 'wrong-account': strict } }, text)).not.toEqual([]);
  });

  test.each([
    'Hi, I’m Rina from the roastery and I take over today. My husband made the espresso, finally, so sleepy lol',
    'Halo! Hari ini aku yang pegang akun. Besok aku cuti ya, sekalian ke rumah mertua',
    'Staff takeover! Besok aku cuti ya, sekalian ke rumah mertua',
  ])('is silent for %s', text => {
    expect(on(acme, text)).toEqual([]);
  });

  test('but a company that is taken over signs nothing', () => {
    expect(on(acme, 'omg the Liverpool takeover, i can’t sleep, my husband cries lol')).not.toEqual([]);
  });

  test('says both fits as they are shown, 0 to 100', () => {
    const [message = ''] = on(acme, 'Hungover again, drinks with my husband, damn these idiots lol');
    expect(message).toContain('(fit 100, here 0)');
  });

  test('points at the whole word that gave it away', () => {
    const text = 'Meeting the Rusus team, ooh besokan, besok aku cuti ya, sekalian ke rumah mertua';
    const { findings } = judgedFor(acme, text, [acme, me]);
    const { start, end } = findings.find(({ message }) => message.includes('reads like'))!;
    expect(`${text[start - 1] ?? ' '}|${text[end] ?? ' '}`).toMatch(/^[^\p{L}]\|[^\p{L}]$/u);
    const figures = judgedFor(acme, 'Obsessed with this, use my code JESS15 for 15% off lol', [acme, me]);
    expect(JSON.stringify(figures.findings)).not.toContain('“5%”');
  });

  test('needs a lead of the margin', () => {
    const text = 'Besok aku cuti ya, sekalian ke rumah mertua';
    const setting = acme.rules['wrong-account']!;
    const patient = { ...setting, options: { ...setting.options, margin: 200 } };
    expect(on({ ...acme, rules: { ...acme.rules, 'wrong-account': patient } }, text)).toEqual([]);
  });
});

describe('the people of another circle', () => {
  test('are not to be named here', () => {
    expect(on(acme, 'Slides are online, thanks @friend_jo for the photos')).toEqual([
      expect.stringMatching(/@friend_jo.*friends.*me/),
    ]);
    expect(on(me, 'Slides are online, thanks @friend_jo for the photos')).toEqual([]);
    expect(on(acme, 'Slides are online, thanks @BigClient for the room')).toEqual([]);
  });
});

describe('an official notice on a personal account', () => {
  test.each([
    'Dengan ini kami sampaikan layanan kami tutup sementara',
    'Our support desk is closed on Monday; normal hours return on Tuesday.',
  ])('%s', text => {
    expect(on(me, text, [])).toHaveLength(1);
    expect(on(acme, text, [])).toEqual([]);
  });

  test.each(['Kami sekeluarga mengucapkan selamat Idulfitri.', "We're hiring a designer, ask me anything!"])(
    '%s is none',
    text => {
      expect(on(me, text, [])).toEqual([]);
    },
  );
});

describe('the ranking', () => {
  test('is by verdict, then by fit; the best account is named in every result', () => {
    const draft = toDraft('Besok aku cuti ya, sekalian ke rumah mertua');
    const { results } = judgedAs({ draft, accounts: [acme, me], rivals: [], targeted: false });
    expect(results.map(({ best }) => best)).toEqual(['me', 'me']);
    const [work, home] = results as [Result, Result];
    expect(home.fit).toBeGreaterThan(work.fit);
    expect(work.reasons.length).toBeGreaterThan(0);
    expect(work.reasons.length).toBeLessThanOrEqual(2);
  });

  test('without anything to compare there is no best', () => {
    const draft = toDraft('Rapat pukul sembilan.');
    expect(judgedAs({ draft, accounts: [acme], rivals: [], targeted: true }).results[0]?.best).toBeUndefined();
  });

  test('what a comparison says costs no fit', () => {
    const text = 'Besok aku cuti ya, sekalian ke rumah mertua';
    expect(judgedFor(acme, text, [acme, me]).fit).toBe(judgedFor(acme, text).fit);
  });
});
