import { describe, expect, test } from 'vitest';
import type { Answer } from '~/domain/assessment/answer';
import type { PostAnswer } from '../../courses/post-json';
import { PendingReports } from '../pending-reports';
import { AnswerBook } from './answer-book';

type Body = { questionId: string; revision: number; next: number; answer: Answer | null };

/** A server that keeps answers by the rule of writes, behind a network that can fail before or after it. */
class Server {
  stored = new Map<string, { answer: Answer | null; revision: number }>();
  network: 'up' | 'down' | 'deaf' = 'up';
  asked = 0;

  /** What a page that is asked for now is told. */
  asOf() {
    return [...this.stored].map(([questionId, row]) => ({
      ...{ questionId, ...row, savedAt: '2026-11-22T08:59:00.000Z' },
    }));
  }

  async answer(body: Body): Promise<PostAnswer<Record<string, unknown>>> {
    await Promise.resolve();
    this.asked += 1;
    const nothing = { ok: false as const, signedOut: false, code: null, message: null, details: null };
    if (this.network === 'down') return { ...nothing, status: 0 };
    const standing = this.stored.get(body.questionId);
    const follows = !standing || [body.revision, body.next].includes(standing.revision);
    if (follows) this.stored.set(body.questionId, { answer: body.answer, revision: body.next });
    if (this.network === 'deaf') return { ...nothing, status: 0 };
    if (follows) return { ok: true, body: { savedAt: '2026-11-22T09:00:00.000Z' } };
    const details = { ...standing, savedAt: '2026-11-22T08:59:00.000Z' };
    return { ...nothing, status: 409, code: 'answer-outdated', message: 'outdated', details };
  }
}

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let count = 0;
function openPage(server: Server, kept = storage(), at = server.asOf()) {
  const reports = new PendingReports({
    storage: kept,
    storageKey: 'reports',
    send: (_url, body) => server.answer(body as Body),
    now: () => new Date(),
  });
  return { kept, ...openBook(reports, at) };
}

/** A page of the same tab: what waits is sent by the page before it too. */
function openBook(reports: PendingReports, stored: ReturnType<Server['asOf']>) {
  const book = new AnswerBook({
    ...{ attemptId: 'a', url: '/answers', reports, questionIds: ['q', 'r'], stored },
    random: () => (count += 1),
  });
  return { book, reports, of: (id = 'q') => book.state.entries[id] };
}

const says = (text: string): Answer => ({ kind: 'free-text', text });

describe('answers of an attempt', () => {
  test('are said to be saved only once the server has them', async () => {
    const server = new Server();
    const { book, of } = openPage(server);
    book.give('q', says('un'), 100);
    expect(of()?.saved.state).toBe('saving');
    expect(await book.settle()).toBe(true);
    expect(of()?.saved).toEqual({ state: 'saved', at: '2026-11-22T09:00:00.000Z' });
    expect(of('r')?.saved.state).toBe('idle');
  });

  test('wait while the network is down, the last of each question alone, and go when it is back', async () => {
    const server = new Server();
    const { book, of } = openPage(server);
    server.network = 'down';
    for (const text of ['a', 'ab', 'abc', 'abcd']) book.give('q', says(text), 100);
    expect(await book.settle()).toBe(false);
    expect(of()?.saved.state).toBe('offline');
    server.network = 'up';
    server.asked = 0;
    expect(await book.settle()).toBe(true);
    expect(server.stored.get('q')?.answer).toEqual(says('abcd'));
    expect(server.asked).toBeLessThanOrEqual(2);
  });

  test('that were stored without a word of it are known again, and later ones follow them', async () => {
    const server = new Server();
    const { book, of } = openPage(server);
    server.network = 'deaf';
    book.give('q', says('un'), 100);
    await book.settle();
    book.give('q', says('deux'), 100);
    server.network = 'up';
    await book.settle();
    expect(server.stored.get('q')?.answer).toEqual(says('deux'));
    expect(of()).toMatchObject({ saved: { state: 'saved' }, refused: null });
  });

  test('are found again by the next page after one that closed before the network came back', async () => {
    const server = new Server();
    const first = openPage(server);
    server.network = 'down';
    first.book.give('q', says('fermé'), 100);
    await first.book.settle();
    first.book.close();
    const second = openPage(server, first.kept);
    expect(second.of()).toMatchObject({ answer: says('fermé'), turn: 1 });
    server.network = 'up';
    expect(await second.book.settle()).toBe(true);
    expect(server.stored.get('q')?.answer).toEqual(says('fermé'));
  });

  test('that arrive while the next page is on its way are shown by it, and can be written over', async () => {
    const server = new Server();
    const first = openPage(server);
    server.network = 'down';
    first.book.give('q', says('un'), 100);
    await first.book.settle();
    first.book.give('q', says('deux'), 100);
    first.book.close();
    const told = server.asOf();
    server.network = 'up';
    await first.reports.flush();
    const second = openBook(first.reports, told);
    expect(second.of()).toMatchObject({ answer: says('deux'), saved: { state: 'saved' } });
    second.book.give('q', says('trois'), 100);
    await second.book.settle();
    expect(second.of()).toMatchObject({ refused: null, saved: { state: 'saved' } });
    expect(server.stored.get('q')?.answer).toEqual(says('trois'));
  });

  test('that are still being typed are kept at once, and sent when asked to', async () => {
    const server = new Server();
    const { book, kept } = openPage(server);
    book.give('q', says('u'), 100, { send: false });
    book.give('q', says('un'), 100, { send: false });
    await Promise.resolve();
    expect(server.asked).toBe(0);
    expect(openPage(server, kept).of()).toMatchObject({ answer: says('un') });
    book.send();
    await book.settle();
    expect(server.asked).toBe(1);
    expect(server.stored.get('q')?.answer).toEqual(says('un'));
  });

  test('give way to what another tab has saved, which is shown; one’s own can be put back', async () => {
    const server = new Server();
    const [one, other] = [openPage(server), openPage(server)];
    one.book.give('q', says('premier'), 100);
    await one.book.settle();
    other.book.give('q', says('second'), 100);
    other.book.give('q', says('second encore'), 100);
    await other.book.settle();
    expect(server.stored.get('q')?.answer).toEqual(says('premier'));
    expect(other.of()).toMatchObject({
      ...{ answer: says('premier'), turn: 1, refused: { mine: says('second encore') } },
    });
    other.book.insist('q', 100);
    await other.book.settle();
    expect(server.stored.get('q')?.answer).toEqual(says('second encore'));
    expect(other.of()).toMatchObject({ refused: null, saved: { state: 'saved' } });
  });
});
