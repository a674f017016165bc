import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RichText } from '~/domain/courses/rich-text';
import type { PostAnswer } from '../post-json';
import { Autosave, type AutosaveState, type Draft, type Saved } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const failure = (status: number, code: string | null = null): PostAnswer<Saved> => ({
  ok: false,
  status,
  code,
  signedOut: status === 401,
  message: null,
  details: null,
});

/** An author's page whose server answers as told, or acknowledges. */
function page(stored: Draft<RichText> | null = null) {
  const answers: PostAnswer<Saved>[] = [];
  const sent: Draft<RichText>[] = [];
  let draft = stored;
  let state: AutosaveState<RichText> | null = null;
  let revision = 1;
  const autosave = new Autosave({
    revision,
    savedAt: '2026-11-02T14:00:00.000Z',
    send: (given) => {
      sent.push(given);
      const answer = answers.shift();
      if (answer) return Promise.resolve(answer);
      revision = given.revision + 1;
      return Promise.resolve({ ok: true, body: { revision, savedAt: '2026-11-02T14:02:00.000Z' } });
    },
    drafts: { read: () => draft, write: (next) => (draft = next) },
    onChange: (next) => (state = next),
    isOnline: () => true,
  });
  return { autosave, answers, sent, draft: () => draft, state: () => state!.saved.state, full: () => state! };
}

test('a second of rest after the last change saves once, and says so only when the server has answered', async () => {
  const { autosave, sent, draft, state, full } = page();
  autosave.change(text('a'));
  await vi.advanceTimersByTimeAsync(600);
  autosave.change(text('ab'));
  await vi.advanceTimersByTimeAsync(900);
  expect([sent.length, state(), draft()?.content]).toEqual([0, 'saving', text('ab')]);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toEqual([{ revision: 1, content: text('ab') }]);
  expect([full().saved, draft()]).toEqual([{ state: 'saved', at: '2026-11-02T14:02:00.000Z' }, null]);
});

test('while the server cannot be reached the text stays in the browser and is sent until it arrives', async () => {
  const { autosave, answers, sent, draft, state } = page();
  answers.push(failure(0), failure(503), failure(0));
  autosave.change(text('a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([state(), draft()?.content]).toEqual(['failed', text('a')]);
  await vi.advanceTimersByTimeAsync(2000 + 4000 + 8000);
  expect([sent.length, state(), draft()]).toEqual([4, 'saved', null]);
});

test('what is written while a save is on its way is saved after it, over its revision', async () => {
  const { autosave, sent, draft } = page();
  autosave.change(text('a'));
  const flushed = autosave.flush();
  autosave.change(text('ab'));
  await flushed;
  expect(draft()).toEqual({ revision: 2, content: text('ab') });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toEqual({ revision: 2, content: text('ab') });
});

test('a conflict stops saving and keeps the author’s text until they decide', async () => {
  const { autosave, answers, sent, draft, full } = page();
  answers.push(failure(409, 'edit-conflict'));
  autosave.change(text('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  autosave.change(text('mine, longer'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sent.length, autosave.isUnsaved]).toEqual([1, true]);
  expect(full().conflict?.content).toEqual(text('mine, longer'));
  expect(draft()?.content).toEqual(text('mine, longer'));
  autosave.resolve({ revision: 7, savedAt: '2026-11-02T14:01:00.000Z' }, text('mine, longer'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([sent[1]?.revision, full().saved.state, draft()]).toEqual([7, 'saved', null]);
});

test('leaving their own text for the other’s clears the browser’s copy', async () => {
  const { autosave, answers, sent, draft } = page();
  answers.push(failure(409, 'edit-conflict'));
  autosave.change(text('mine'));
  await vi.advanceTimersByTimeAsync(1000);
  autosave.resolve({ revision: 7, savedAt: '2026-11-02T14:01:00.000Z' }, null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sent.length, draft(), autosave.isUnsaved]).toEqual([1, null, false]);
});

test('a text left unsaved by an earlier visit comes back; one overtaken meanwhile comes back as a conflict', () => {
  const same = page({ revision: 1, content: text('from before') });
  expect(same.autosave.recover(() => false)?.content).toEqual(text('from before'));
  const late = page({ revision: 0, content: text('too late') });
  expect(late.autosave.recover(() => false)?.content).toEqual(text('too late'));
  expect([late.state(), late.full().conflict?.content]).toEqual(['conflict', text('too late')]);
});

test('a text whose save arrived though its answer did not is forgotten by the browser', () => {
  const { autosave, draft } = page({ revision: 0, content: text('saved after all') });
  expect([autosave.recover(() => true), draft(), autosave.isUnsaved]).toEqual([null, null, false]);
});

test('a text that the server refuses is not sent again until it changes', async () => {
  const { autosave, answers, sent, state } = page();
  answers.push(failure(422, 'invalid-input'));
  autosave.change(text('odd'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sent.length, state()]).toEqual([1, 'failed']);
  autosave.change(text('better'));
  await vi.advanceTimersByTimeAsync(3000);
  expect([sent.length, state()]).toEqual([2, 'saved']);
});
