import { expect, test } from 'vitest';
import { placesOf } from '../src/text/places.ts';

test.each([
  ['us', 'the bus waits for us, not USA us', [18, 30]],
  ['1234', '12345 1234 01234', [6]],
  ['!!', 'wow!! no!!', [3, 8]],
  ['é', 'café é', [5]],
  ['x', '', []],
  ['', 'x', []],
])('%s in %s', (value, text, places) => {
  expect(placesOf(value, text)).toEqual(places);
});
