import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { addReplayTo } from '~/records/attendance/add-replay-to.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { addReplayLink } from '~/use-cases/attendance/add-replay-link.server';
import { getReplayFile } from '~/use-cases/attendance/get-replay-file.server';
import { listReplays } from '~/use-cases/attendance/list-replays.server';
import { openReplay } from '~/use-cases/attendance/open-replay.server';
import { removeReplay } from '~/use-cases/attendance/remove-replay.server';
import { uploadReplay } from '~/use-cases/attendance/upload-replay.server';
import { deleteUnusedFiles } from '~/use-cases/courses/delete-unused-files.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const now = new Date('2026-11-26T09:00:00.000Z');
const hidden = { code: 'not-found' };

/** The head of an MP4: what tells its type. */
const mp4 = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypmp42'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mp42isom'),
  Buffer.alloc(2000, 7),
]);

const incoming = (content: Buffer, name = 'Matinée.mp4') => ({
  ...{ name, declaredBytes: content.length },
  body: new Response(new Uint8Array(content)).body,
});

const link = { title: 'Enregistrement', url: 'https://videos.example.org/1' };

const evidenceOf = ({ organizationId, sessionId }: PlannedSession, kind: string) =>
  forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `session:${sessionId}`, kind },
  });

test('a video goes to the file store and is shown to participants, and to nobody else', async () => {
  const session = await createSession({ learners: 1 });
  const { trainer, sessionId, organizationId } = session;
  const learner = session.learners[0]!.actor;
  const { id: replayId } = await uploadReplay(trainer, { sessionId, ...incoming(mp4) }, { now });
  expect(await listReplays(learner, { sessionId }, { now })).toMatchObject([
    { id: replayId, title: 'Matinée', kind: 'file', available: true, views: null },
  ]);
  const file = await getReplayFile(learner, { sessionId, replayId });
  expect(file).toMatchObject({ mediaType: 'video/mp4', bytes: mp4.length });
  const sent = await new Response((await file.read()) as unknown as ReadableStream).arrayBuffer();
  expect(Buffer.from(sent).equals(mp4)).toBe(true);

  const outsiders = [
    await createMember({ organizationId, role: 'learner' }),
    await createMember({ role: 'owner' }),
  ];
  for (const outsider of outsiders) {
    await expect(listReplays(outsider, { sessionId }, { now })).rejects.toMatchObject(hidden);
    await expect(openReplay(outsider, { sessionId, replayId }, { now })).rejects.toMatchObject(hidden);
    await expect(getReplayFile(outsider, { sessionId, replayId })).rejects.toMatchObject(hidden);
  }
  const { fileId } = await forOrganization(organizationId).sessionReplay.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: replayId } },
  });
  await expect(getFile(learner, { fileId: fileId! })).rejects.toMatchObject(hidden);
});

test('what is no video, or came in part, is refused and nothing is kept', async () => {
  const { trainer, sessionId } = await createSession({ learners: 0 });
  const text = incoming(await readFile('package.json'), 'faux.mp4');
  const upload = (file: typeof text) => uploadReplay(trainer, { sessionId, ...file }, { now });
  await expect(upload(text)).rejects.toMatchObject({ code: 'file-type-refused' });
  await expect(upload({ ...incoming(mp4), declaredBytes: mp4.length + 1 })).rejects.toMatchObject({
    code: 'file-incomplete',
  });
  await expect(upload({ ...incoming(mp4), declaredBytes: 3e9 })).rejects.toMatchObject({
    code: 'file-too-large',
  });
  expect(await listReplays(trainer, { sessionId }, { now })).toEqual([]);
});

test('openings are counted apart, in the chain too, and no minute comes of them', async () => {
  const session = await createSession({ learners: 2 });
  const { trainer, sessionId, organizationId } = session;
  const { id: replayId } = await addReplayLink(trainer, { sessionId, ...link }, { now });
  const [one, other] = session.learners.map(({ actor }) => actor);
  const open = (actor: typeof trainer) => openReplay(actor, { sessionId, replayId }, { now });
  expect(await open(one!)).toMatchObject({ kind: 'elsewhere', url: link.url });
  await Promise.all([open(one!), open(one!), open(other!)]);
  expect(await listReplays(trainer, { sessionId }, { now })).toMatchObject([
    { views: { people: 2, times: 4 } },
  ]);
  expect(await evidenceOf(session, 'replay-opened')).toHaveLength(4);
  const { registers } = await readRegisters(
    forOrganization(organizationId),
    organizationId,
    [sessionId],
    now,
  );
  const lines = registers.get(sessionId)!.lines;
  expect(lines).toHaveLength(4);
  expect(
    lines.every(({ connectedMinutes, attendedMinutes }) => connectedMinutes + attendedMinutes === 0),
  ).toBe(true);
});

test('what a provider no longer keeps is told, and not counted', async () => {
  const session = await createSession({ learners: 1 });
  const { organizationId, sessionId, trainer } = session;
  const availableUntil = new Date(now.getTime() + 3_600_000);
  const facts = { title: 'JaaS', kind: 'jaas' as const, url: 'https://8x8.vc/1', availableUntil };
  const database = forOrganization(organizationId);
  const by = { by: null, source: 'jaas' as const };
  const { id: replayId } = await addReplayTo(database, organizationId, sessionId, facts, by, now);
  const learner = session.learners[0]!.actor;
  const later = new Date(availableUntil.getTime());
  expect(await openReplay(learner, { sessionId, replayId }, { now: later })).toMatchObject({
    kind: 'expired',
    since: availableUntil.toISOString(),
  });
  expect(await listReplays(trainer, { sessionId }, { now: later })).toMatchObject([
    { available: false, views: { times: 0 } },
  ]);
});

test('a replay taken off opens for nobody, and its bytes go', async () => {
  const session = await createSession({ learners: 1 });
  const { trainer, sessionId, organizationId } = session;
  const learner = session.learners[0]!.actor;
  const { id: replayId } = await uploadReplay(trainer, { sessionId, ...incoming(mp4) }, { now });
  const wish = { sessionId, replayId };
  await expect(removeReplay(learner, wish, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  await deleteUnusedFiles({ dryRun: false }, { now: days(1) });
  await deleteUnusedFiles({ dryRun: false }, { now: days(30) });
  expect((await getReplayFile(learner, wish)).bytes).toBe(mp4.length);
  await removeReplay(trainer, wish, { now });
  await expect(removeReplay(trainer, wish, { now })).rejects.toMatchObject(hidden);
  await expect(openReplay(learner, wish, { now })).rejects.toMatchObject(hidden);
  await deleteUnusedFiles({ dryRun: false }, { now: days(31) });
  await deleteUnusedFiles({ dryRun: false }, { now: days(40) });
  expect(await forOrganization(organizationId).storedFile.count({ where: { organizationId } })).toBe(0);
  expect(await evidenceOf(session, 'replay-removed')).toHaveLength(1);
});

test('learners add nothing, and another organization’s session is not there', async () => {
  const session = await createSession({ learners: 1 });
  const { sessionId } = session;
  const learner = session.learners[0]!.actor;
  const stranger = await createMember({ role: 'owner' });
  await expect(addReplayLink(learner, { sessionId, ...link }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(addReplayLink(stranger, { sessionId, ...link }, { now })).rejects.toMatchObject(hidden);
  await expect(uploadReplay(stranger, { sessionId, ...incoming(mp4) }, { now })).rejects.toMatchObject(
    hidden,
  );
});
