import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteOver, textFingerprint } from '~/domain/learning/note-text';
import type { PostAnswer } from '../courses/post-json';
import { NoteKeeper, type NoteState } from './note-keeper';
import { PendingReports } from './pending-reports';

type Answer = PostAnswer<Record<string, unknown>>;

const address = '/learn/courses/e/lessons/l';
const none = { ok: false, status: 0, signedOut: false, code: null, message: null, details: null } as const;
const at = '2026-11-22T09:00:00.000Z';

/** A server that keeps one note, and a browser whose network comes and goes. */
function world(text = '') {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const server = { text, network: 'up' as 'up' | 'down' | 'answers-lost' };
  const send = (_url: string, body: Record<string, unknown>): Promise<Answer> => {
    if (server.network === 'down') return Promise.resolve(none);
    const sent = String(body.text);
    server.text = noteOver(server.text, String(body.from), sent);
    if (server.network === 'answers-lost') return Promise.resolve(none);
    const more = server.text === sent ? {} : { text: server.text, sent };
    return Promise.resolve({ ok: true, body: { savedAt: at, ...more } });
  };
  const open = () => {
    const reports = new PendingReports({ storage, storageKey: 'k', send, now: () => new Date(at) });
    let state: NoteState | undefined;
    const kept = { text: server.text, savedAt: null };
    const keeper = new NoteKeeper({ reports, address, kept, onChange: (told) => (state = told) });
    const close = keeper.start();
    return { reports, keeper, close, state: () => state! };
  };
  return { server, open };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = () => vi.advanceTimersByTimeAsync(1500);

test('what is written is saved a second later, and said so only then', async () => {
  const { server, open } = world();
  const page = open();
  page.keeper.change('À revoir');
  expect(page.state().saved).toEqual({ state: 'saving' });
  expect(server.text).toBe('');
  await pause();
  expect(server.text).toBe('À revoir');
  expect(page.state().saved).toEqual({ state: 'saved', at });
});

test('written offline over hours and two visits, it arrives whole once the network is back', async () => {
  const { server, open } = world('Avant.');
  server.network = 'down';
  const first = open();
  for (const text of ['Avant. Un', 'Avant. Un, deux', 'Avant. Un, deux, trois']) {
    first.keeper.change(text);
    await pause();
  }
  expect(first.state().saved).toEqual({ state: 'offline' });
  first.close();
  const second = open();
  expect(second.state().text).toBe('Avant. Un, deux, trois');
  second.keeper.change('Avant. Un, deux, trois, quatre');
  await pause();
  server.network = 'up';
  await second.reports.flush();
  expect(server.text).toBe('Avant. Un, deux, trois, quatre');
  expect(second.state().saved).toEqual({ state: 'saved', at });
});

test('an answer that is lost is no second note', async () => {
  const { server, open } = world();
  const page = open();
  server.network = 'answers-lost';
  page.keeper.change('Un');
  await pause();
  page.keeper.change('Un autre mot');
  await pause();
  server.network = 'up';
  await page.reports.flush();
  expect(server.text).toBe('Un autre mot');
  expect(page.state()).toMatchObject({ text: 'Un autre mot', saved: { state: 'saved' } });
});

test('what another tab saved meanwhile joins what is being written', async () => {
  const { server, open } = world('Base');
  const page = open();
  server.text = noteOver(server.text, textFingerprint('Base'), 'Ailleurs');
  page.keeper.change('Ici');
  await pause();
  expect(server.text).toContain('Ici');
  expect(server.text).toContain('Ailleurs');
  expect(page.state().text).toBe(server.text);
  page.keeper.change(`${page.state().text} encore`);
  await pause();
  expect(server.text).toBe(page.state().text);
});

test('leaving the page saves at once', () => {
  const { open } = world();
  const page = open();
  page.keeper.change('Dernier mot');
  page.close();
  expect(page.reports.waiting(`note:${address}:`).map(({ body }) => body.text)).toEqual(['Dernier mot']);
});
