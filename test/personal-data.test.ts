import { describe, expect, test } from 'vitest';
import { addressContacts, emailContacts } from '../rules/personal-data/contacts.ts';
import { numbersIn } from '../rules/personal-data/numbers.ts';
import { rule } from '../rules/personal-data/rule.ts';
import { isCard, isIban, isLuhn, isNik } from '../src/text/checksums.ts';
import { phonesIn } from '../src/text/phones.ts';
import type { Example, Hit } from '../src/types.ts';
import { checkExample } from '../tools/example.ts';
import { slowdown } from './slowdown.ts';

const check = (example: Omit<Example, 'lang'>): Hit[] => checkExample(rule, { lang: 'en', ...example } as never);
const regions = rule.options.region;
const none = rule.options.own;

describe('numbers that prove themselves', () => {
  test.each(['4111111111111111', '5555555555554444', '378282246310005', '6011000990139424'])('card %s', digits => {
    expect(isCard(digits)).toBe(true);
    expect(isCard(`${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`)).toBe(false);
  });

  test.each(['0000000000000000', '1234567812345670', '4111', ''])('no card: %s', digits => {
    expect(isCard(digits)).toBe(false);
  });

  test.each(['GB82WEST12345698765432', 'DE89370400440532013000', 'NL91ABNA0417164300'])('IBAN %s', code => {
    expect(isIban(code)).toBe(true);
    expect(isIban(code.replace(/.$/, last => String((Number(last) + 1) % 10)))).toBe(false);
  });

  test.each([
    ['3374015208810002', true, 'a woman born on the 12th'],
    ['3171021507880004', true, 'a man'],
    ['3171023202880004', false, 'day 32'],
    ['3171027002880004', false, '30 February, a woman'],
    ['3171021513880004', false, 'month 13'],
    ['2271021507880004', false, 'no such province'],
    ['3100021507880004', false, 'no regency'],
    ['317102150788000', false, 'too short'],
  ])('NIK %s: %s (%s)', (digits, expected) => {
    expect(isNik(digits)).toBe(expected);
  });

  test('Luhn', () => {
    expect([isLuhn('79927398713'), isLuhn('79927398710'), isLuhn('0')]).toEqual([true, false, false]);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['0812-3456-7890', '+6281234567890', 'mobile'],
    ['+62 812 3456 7890', '+6281234567890', 'mobile'],
    ['6281234567890', '+6281234567890', 'mobile'],
    ['07700 900417', '+447700900417', 'mobile'],
    ['020 7946 0958', undefined, 'other'],
    ['(212) 555-0142', '+12125550142', 'other'],
    ['0800 496 0731', undefined, 'free'],
    ['+33 6 12 34 56 78', '+33612345678', 'other'],
  ])('%s', (written, number, kind) => {
    const [phone] = phonesIn(`see ${written}, thanks`, regions);
    expect(phone).toMatchObject({ start: 4, end: 4 + written.length, kind });
    if (number !== undefined) expect(phone?.number).toBe(number);
  });

  test.each([
    'id 1234567890',
    'BCA 1234567890',
    'Rp 1.250.000',
    'Rp 081.250.000.000',
    '$0812345678',
    '2026-11-21 19:00',
    '12-08-2026 10.15',
    '10.15.7.3306',
    '#0812345678901',
    'v0812345678901',
    '0012345678901234',
    '192.168.100.200',
  ])('none in %s', text => {
    expect(phonesIn(text, regions)).toEqual([]);
  });

  test('regions say where a number without a country code is at home', () => {
    expect(phonesIn('07911 204318', ['us'])).toEqual([]);
    expect(phonesIn('+44 7911 204318', ['id'])).toEqual([]);
    expect(phonesIn('06 12 34 56 78', ['fr'])).toHaveLength(1);
  });
});

describe('what a report may show', () => {
  test('no hit that holds a value gives it away', () => {
    for (const example of rule.examples.flagged) {
      for (const hit of checkExample(rule, example as never)) {
        const value = example.text.replace(/[«»]/g, '').slice(hit.start, hit.end);
        if (/\d{3}|@/.test(value)) {
          expect(hit.conceal).toBe('tail');
          expect(JSON.stringify([hit.data ?? {}])).not.toContain(value);
        }
      }
    }
  });

  test.each([
    ['my number is 0812-3456-7890', 'xxxx-xxxx-x890'],
    ['my IBAN is GB82 WEST 1234 5698 7654 32', 'xxxx xxxx xxxx xxxx xxx4 32'],
  ])('the suggestion for %s keeps three digits', (text, expected) => {
    expect(check({ text })[0]?.suggestions?.[0]).toMatchObject({ text: expected, safe: false });
  });
});

test('an alt text is read too, and the hit names the picture', () => {
  const media = [{ file: 'a.jpg' }, { file: 'b.jpg', alt: 'a note that says: my number is 07911 204318' }];
  expect(check({ text: 'Hello', media })).toMatchObject([{ message: 'phone', media: 1, start: 0, end: 0 }]);
});

test('on a professional account a bare number is the business’s', () => {
  const text = 'WA 0812-3456-7890 ya';
  expect(check({ text, account: { kind: 'personal' } })).toHaveLength(1);
  expect(check({ text, account: { kind: 'professional' } })).toEqual([]);
});

test('a kind can be switched off', () => {
  const kinds = { ...rule.options.kinds, absence: false };
  const text = 'Flying out tomorrow, house is empty for two weeks';
  expect(check({ text })).toHaveLength(1);
  expect(check({ text, options: { kinds } as never })).toEqual([]);
});

test.each([
  '0812-3456-789 ',
  'WA 0812-3456-7890, ',
  '+1 ',
  '1 ',
  '4111 ',
  'nik is is ',
  'bca bca rek ',
  'GB82 WEST ',
  'a@a.',
  'jl aa ',
  '12 Aaaa Bbbb ',
  'plat B 1 ',
  'my my number ',
  '((((0',
])('takes linear time on a text of %j', piece => {
  const work = (size: number): void => {
    const text = piece.repeat(size / piece.length);
    const passage = { text, sentences: [{ start: 0, end: text.length }] };
    phonesIn(text, ['id', 'us']);
    numbersIn(passage, true);
    addressContacts(passage, none);
    emailContacts(passage, none);
  };
  expect(slowdown(work, 50_000)).toBeLessThan(3);
});
