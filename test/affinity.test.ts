import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { affinityOf, REASONS } from '../src/lint/affinity.ts';
import { analyse } from '../src/text/analyse.ts';
import type { Account, AccountKind, Affinity, Rule } from '../src/types.ts';
import { ACCOUNT, toDraft } from '../tools/example.ts';
import { compileLexicon } from '../tools/lexicon.ts';

const rule = rules.find(({ id }) => id === 'wrong-account') as Rule;
const lexicon = compileLexicon([rule]);

describe('a private post without a word that a rule finds', () => {
  test.each([
    'Uwooo what a comeback, I had their poster over my bed for years',
    'Had to keep that channel on all day. Cannot. Cope.',
    'Cold beer, old friends, no plans. This is how we do weekends',
    '@prof_lane my nan argues better than those pundits',
    'No idea how this ballad got into my playlist but I am not mad',
    'Finally home after two weeks at my in-laws, my bed never felt this good',
    'Wuaaah masih merinding kalau ingat konser mereka, jadi kangen masa SMA',
    'Besok aku izin ya, mau antar mama ke rumah nenek',
    'Semalam begadang nonton drakor, sekarang ngantuk banget',
    'Kenapa sih lagu patah hati selalu muter pas aku di angkot',
  ])('is far from a professional account: %s', text => {
    expect(lead(text)).toBeGreaterThanOrEqual(25);
  });
});

describe('a friendly work post', () => {
  test.each([
    'Three pots of coffee later, the new docs are live.',
    'Started at the till in 2011; today I run our Leeds branch. (Hannah)',
    'Come in out of the rain, the bread is still warm.',
    'So proud of our support team: the median first reply is now 9 minutes.',
    'I gave a talk about caching last week, slides and recording are online.',
    'Can you spot the bug? Answer tomorrow.',
    'Dulu jaga kasir, sekarang memimpin cabang Malang. (Sari)',
    'Yuk mampir, tehnya baru diseduh.',
    'Terima kasih sudah hadir di lokakarya kemarin, materinya bisa diunduh.',
    'Saya akan bicara soal keamanan data di Bandung, Kamis pukul 14.00.',
  ])('is near to it: %s', text => {
    expect(Math.abs(lead(text))).toBeLessThanOrEqual(20);
    expect(lead(text)).toBeLessThanOrEqual(10);
  });

  test('is never pushed off a personal account', () => {
    const text =
      'We are hiring! Our team ships version 4.2 of our API today: release notes, webinar and roadmap at https://acme.test';
    expect(of(text, 'professional').score - of(text, 'personal').score).toBeLessThan(25);
  });
});

describe('the score', () => {
  const diary = 'I slept until noon in my pyjamas, ordered pizza and cried at my favourite song again, ugh';

  test('stays between −40 and +10', () => {
    expect(of(diary.repeat(5), 'professional').score).toBe(-40);
    const work = 'Our webinar, our release notes, our changelog, our roadmap: register now at https://acme.test';
    expect(of(work, 'professional', { handle: '@acme', topics: ['tech'] }).score).toBe(10);
  });

  test('is the sum of its signals, but for rounding and its bounds', () => {
    const { score, signals } = of('Missing my mum today', 'professional');
    const sum = signals.reduce((total, { points }) => total + points, 0);
    expect(Math.abs(sum - score)).toBeLessThanOrEqual(signals.length);
  });

  test('is 0 without a cue', () => {
    expect(of('Blue, green or grey?', 'professional')).toEqual({ score: 0, signals: [] });
    expect(of('', 'professional')).toEqual({ score: 0, signals: [] });
  });

  test('is 0 for a private post on a shared account', () => {
    expect(of(diary, 'shared').score).toBe(0);
  });

  test('has a reason in both languages for every signal', () => {
    for (const { reason } of of(diary, 'professional').signals) {
      expect(REASONS[reason]?.en, reason).toBeTruthy();
      expect(REASONS[reason]?.id, reason).toBeTruthy();
    }
  });

  test('names what was seen', () => {
    const seen = of(diary, 'professional').signals.map(({ text }) => text);
    expect(seen).toContain('my pyjamas');
    expect(seen).toContain('ugh');
  });
});

describe('what an account says about itself', () => {
  test('makes its own topics welcome', () => {
    const text = 'That new album! What a concert, and the singer even came to the bar.';
    const plain = of(text, 'professional').score;
    expect(of(text, 'professional', { topics: ['Music'] }).score).toBeGreaterThan(plain);
  });

  test('knows its handle, employer and circles', () => {
    const text = 'Greetings to @Acme and @bo_lee #acmelife';
    expect(of(text, 'professional').score).toBe(0);
    const account = { handle: '@acme', circles: { friends: ['@bo_lee', '#AcmeLife'] } };
    expect(of(text, 'professional', account).score).toBe(8);
  });

  test('counts a language that it does not write in', () => {
    const text = 'Tim kami merilis fitur baru untuk pelanggan kami';
    const plain = of(text, 'professional').score;
    expect(of(text, 'professional', { languages: ['en'] }).score).toBeLessThan(plain);
    expect(of(text, 'professional', { languages: ['id'] }).score).toBe(plain);
  });
});

test('hostile texts take linear time', () => {
  for (const unit of ['ha', 'aab', 'a. B', '!?', 'wkw ', 'I ', 'x'.repeat(50)]) {
    const start = performance.now();
    of(unit.repeat(100_000 / unit.length), 'professional');
    expect(performance.now() - start, unit).toBeLessThan(2000);
  }
});

// --- internal ---

function of(text: string, kind: AccountKind, more: Partial<Account> = {}): Affinity {
  const draft = toDraft(text);
  const { terms, marks, words } = analyse(lexicon, draft);
  return affinityOf({ draft, terms: terms[0] ?? [], marks, words, account: { ...ACCOUNT, kind, ...more } });
}

/** By how much a draft suits a personal account better than a professional one, all rules left out. */
function lead(text: string): number {
  return of(text, 'personal').score - of(text, 'professional').score;
}
