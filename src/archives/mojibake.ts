import { isUtf8 } from 'node:buffer';

/**
 * Facebook, Instagram and Threads write each byte of UTF-8 as a character of its own: `cafÃ©` is `café`. Undone only where
 * that is certain: every character fits a byte, some are not ASCII, and the bytes are UTF-8. A real `café` stays.
 */
export function repairMojibake(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  const bytes = Buffer.from(text, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : text;
}
