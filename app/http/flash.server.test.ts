import { expect, test } from 'vitest';
import { flashCookie, readFlash } from '~/http/flash.server';

const read = (setCookie: string, language = 'fr') => {
  const cookie = `${setCookie.split(';')[0] ?? ''}; assidu-language=${language}`;
  return readFlash(new Request('http://localhost:3000/', { headers: { Cookie: cookie } })).flash;
};

test('a message that counts is said in its singular and its plural', () => {
  const flash = (count: number) => flashCookie('account:flash.othersEnded', { values: { count } });
  expect(read(flash(1))?.text).toBe('1 session fermée.');
  expect(read(flash(3))?.text).toBe('3 sessions fermées.');
  expect(read(flash(3), 'en')?.text).toBe('3 sessions closed.');
});

test('a key that no message has, or a cookie made up, shows nothing', () => {
  expect(read(flashCookie('account:flash.nothing'))).toBeNull();
  expect(read('assidu-flash=bm90IGpzb24; Path=/')).toBeNull();
});
