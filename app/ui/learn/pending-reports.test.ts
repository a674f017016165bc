import { expect, test } from 'vitest';
import { PendingReports, type ReportsOptions } from './pending-reports';

type Answer = Awaited<ReturnType<ReportsOptions['send']>>;

const acknowledged: Answer = { ok: true, body: {} };
const refused = (status: number): Answer => ({
  ok: false,
  status,
  signedOut: false,
  code: null,
  message: null,
  details: null,
});

function browser() {
  const stored = new Map<string, string>();
  const sent: string[] = [];
  let network: (url: string) => Answer = () => acknowledged;
  const open = () =>
    new PendingReports({
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      storageKey: 'reports',
      send: async (url) => {
        sent.push(url);
        return network(url);
      },
      now: () => new Date(0),
    });
  return { open, sent, stored, answerWith: (answer: (url: string) => Answer) => (network = answer) };
}

const report = (id: string) => ({ id, url: `/${id}`, body: {} });

test('reports are sent in order, and forgotten once acknowledged', async () => {
  const { open, sent, stored } = browser();
  const reports = open();
  for (const id of ['a', 'b', 'a']) reports.add(report(id));
  await Promise.all([reports.flush(), reports.flush()]);
  expect(sent).toEqual(['/a', '/b']);
  expect(stored.size).toBe(0);
});

test('whoever gave a report is told that it waits, even behind another', async () => {
  const { open, answerWith } = browser();
  answerWith(() => refused(0));
  const reports = open();
  const told: string[] = [];
  reports.subscribe((id, answer) => told.push(`${id} ${answer.ok}`));
  for (const id of ['a', 'b']) reports.add(report(id));
  await reports.flush();
  expect(told).toEqual(['a false', 'b false']);
});

test('what no network could carry waits, even when the page is closed, and is sent by the next', async () => {
  const { open, sent, answerWith } = browser();
  answerWith(() => refused(0));
  const offline = open();
  offline.add(report('a'));
  offline.add(report('b'));
  await offline.flush();
  expect(offline.isPending('a')).toBe(true);
  answerWith(() => acknowledged);
  const later = open();
  expect(later.isPending('b')).toBe(true);
  await later.flush();
  expect(later.isPending('a') || later.isPending('b')).toBe(false);
  expect(sent).toEqual(['/a', '/a', '/b']);
});

test('what the server refuses for good is dropped and told; the rest goes on', async () => {
  const { open, answerWith } = browser();
  answerWith((url) => (url === '/a' ? refused(403) : acknowledged));
  const reports = open();
  const heard: [string, boolean][] = [];
  reports.subscribe((id, answer) => heard.push([id, answer.ok]));
  reports.add(report('a'));
  reports.add(report('b'));
  await reports.flush();
  expect(heard).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(reports.isPending('a')).toBe(false);
});

test('a server in trouble, or a session that ended, loses nothing', async () => {
  for (const status of [500, 503, 401, 429]) {
    const { open, answerWith } = browser();
    answerWith(() => refused(status));
    const reports = open();
    reports.add(report('a'));
    await reports.flush();
    expect(reports.isPending('a')).toBe(true);
  }
});

test('a report that waits behind one that no network carries hears that it waits', async () => {
  const { open, answerWith } = browser();
  answerWith(() => refused(0));
  const reports = open();
  const heard: string[] = [];
  reports.subscribe((id) => heard.push(id));
  reports.add(report('reading'));
  reports.add(report('completion'));
  await reports.flush();
  expect(heard).toEqual(['reading', 'completion']);
});

test('one report that the server stumbles on does not hold up the others', async () => {
  const { open, answerWith } = browser();
  answerWith((url) => (url === '/a' ? refused(500) : acknowledged));
  const reports = open();
  reports.add(report('a'));
  reports.add(report('b'));
  await reports.flush();
  expect([reports.isPending('a'), reports.isPending('b')]).toEqual([true, false]);
});
