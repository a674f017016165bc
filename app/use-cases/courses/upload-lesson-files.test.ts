import { readdir, rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { filePurposeRules, type FilePurpose } from '~/domain/courses/file-purposes';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { incomingFile, pngFile } from '../../../tests/factories/image';
import { captionsFile, mediaFile, pdfFile, zipFile, type MediaFixture } from '../../../tests/factories/media';
import { createMember } from '../../../tests/factories/member';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const at = { now: new Date('2026-11-02T09:00:00.000Z') };

const send = (actor: ActorOf<'member'>, purpose: FilePurpose, content: Uint8Array, name: string) =>
  uploadFile(actor, { purpose, ...incomingFile(content, name) }, at);

async function kept({ organizationId }: ActorOf<'member'>) {
  const rows = await forOrganization(organizationId).storedFile.count({ where: { organizationId } });
  const folder = `${settings.DATA_DIR}/files/${organizationId}`;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return { rows, bytes: entries.filter((entry) => entry.isFile()).length };
}
const nothing = { rows: 0, bytes: 0 };

test.each<[MediaFixture, string, number]>([
  ['video.mp4', 'video/mp4', 12_046],
  ['video.webm', 'video/webm', 12_008],
  ['phone.mov', 'video/quicktime', 2000],
  ['sound.mp3', 'audio/mpeg', 6084],
  ['sound.m4a', 'audio/mp4', 2064],
  ['sound.ogg', 'audio/ogg', 2000],
  ['sound.wav', 'audio/wav', 1000],
  ['sound.weba', 'audio/webm', 2008],
])('%s is taken as %s and lasts %i ms', async (name, mediaType, durationMs) => {
  const trainer = await createMember();
  const content = mediaFile(name);
  const file = await send(trainer, 'lesson-media', content, 'Leçon 1.bin');
  expect(file).toMatchObject({ mediaType, durationMs, bytes: content.length, pageCount: null });
  expect(file.name).toBe(`Leçon 1.${name.split('.')[1]}`);
  const { organizationId } = trainer;
  const row = await forOrganization(organizationId).storedFile.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: file.id } },
  });
  expect(row).toMatchObject({
    durationMs,
    mediaType,
    purpose: 'lesson-media',
    uploadedBy: trainer.membershipId,
  });
});

test('a PDF is counted, and refused when it is locked or broken; other documents pass by their content', async () => {
  const trainer = await createMember();
  const pdf = await pdfFile({ pages: 7 });
  expect(await send(trainer, 'lesson-document', pdf, 'a.txt')).toMatchObject({ name: 'a.pdf', pageCount: 7 });
  const contentTypes = (part: string) =>
    zipFile({ '[Content_Types].xml': `<Types><Override ContentType="${part}.main+xml"/></Types>` });
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const text = 'application/vnd.oasis.opendocument.text';
  const documents: [Buffer, string, string][] = [
    [contentTypes(word), 'Plan.docx', word],
    [zipFile({ mimetype: text, 'content.xml': '<a/>' }), 'Plan.odt', text],
    [zipFile({ 'lisez-moi.txt': 'Bonjour' }), 'Tout.zip', 'application/zip'],
    [Buffer.from('Prénom;Âge\nLéa;31\n'), 'Liste.csv', 'text/csv'],
    [Buffer.from('Prénom;Âge\nLéa;31\n', 'latin1'), 'Liste.csv', 'text/csv'],
    [Buffer.from('À lire'), 'Note.txt', 'text/plain'],
    [pngFile({ width: 3, height: 4, bytes: 300 }), 'Plan.png', 'image/png'],
  ];
  for (const [content, name, mediaType] of documents) {
    expect(await send(trainer, 'lesson-document', content, name)).toMatchObject({ name, mediaType });
  }
  const before = await kept(trainer);
  const locked = await pdfFile({ pages: 1, password: 'secret' });
  const cut = pdf.subarray(0, pdf.length / 2);
  for (const [content, code] of [
    [locked, 'file-locked'],
    [cut, 'file-unreadable'],
  ] as const) {
    await expect(send(trainer, 'lesson-document', content, 'a.pdf')).rejects.toMatchObject({ code });
  }
  expect(await kept(trainer)).toEqual(before);
});

test.each<[string, FilePurpose, () => Buffer, string]>([
  ['a text named .mp4', 'lesson-media', () => Buffer.from('Une vidéo ? Non.'), 'file-type-refused'],
  ['captions in place of a video', 'lesson-media', () => captionsFile, 'file-type-refused'],
  [
    'a picture in place of a video',
    'lesson-media',
    () => pngFile({ width: 1, height: 1, bytes: 99 }),
    'file-type-refused',
  ],
  [
    'the head of a video alone',
    'lesson-media',
    () => mediaFile('video.mp4').subarray(0, 200),
    'file-unreadable',
  ],
  [
    'a recording that says no length',
    'lesson-media',
    () => mediaFile('without-length.webm'),
    'file-unreadable',
  ],
  ['a video that no browser plays', 'lesson-media', () => mediaFile('unplayable.mov'), 'video-not-playable'],
  [
    'a sound cut to its first bytes',
    'lesson-media',
    () => mediaFile('sound.m4a').subarray(0, 60),
    'file-unreadable',
  ],
  [
    'a head without captions',
    'lesson-captions',
    () => Buffer.from('WEBVTT\n\nNOTE vide\n'),
    'captions-refused',
  ],
  [
    'captions that are no UTF-8',
    'lesson-captions',
    () => Buffer.from(captionsFile.toString(), 'latin1'),
    'captions-refused',
  ],
  [
    'SubRip as captions',
    'lesson-captions',
    () => Buffer.from('1\n00:00:01,0 --> 00:00:02,0\na\n'),
    'file-type-refused',
  ],
  ['a document as a poster', 'lesson-poster', () => Buffer.from('%PDF-1.7 '), 'file-type-refused'],
  [
    'a program handed in',
    'learner-file',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 1)]),
    'file-type-refused',
  ],
])('%s is refused and nothing is kept', async (_what, purpose, content, code) => {
  const trainer = await createMember();
  const refusal = await send(trainer, purpose, content(), 'Leçon.mp4').catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code });
  if (code === 'file-type-refused') {
    const accepted = [...filePurposeRules[purpose].types.values()];
    expect(refusal).toMatchObject({ details: { accepted } });
  }
  expect(await kept(trainer)).toEqual(nothing);
});

test('captions are served as such', async () => {
  const trainer = await createMember();
  const { id, mediaType } = await send(trainer, 'lesson-captions', captionsFile, 'fr.txt');
  expect(mediaType).toBe('text/vtt');
  expect(await getFile(trainer, { fileId: id })).toMatchObject({
    name: 'fr.vtt',
    mediaType: 'text/vtt',
    address: null,
  });
});

test.each<[FilePurpose, () => Buffer]>([
  ['lesson-media', () => mediaFile('video.mp4')],
  ['lesson-document', () => zipFile({ 'a.txt': 'x'.repeat(200_000) })],
  ['lesson-captions', () => captionsFile],
  ['lesson-poster', () => pngFile({ width: 9, height: 9, bytes: 70_000 })],
  ['learner-file', () => mediaFile('sound.wav')],
])('%s cut at 90 %% keeps nothing; more than its limit is not even read', async (purpose, file) => {
  const trainer = await createMember();
  const content = file();
  const cut = incomingFile(content.subarray(0, Math.floor(content.length * 0.9)));
  await expect(
    uploadFile(trainer, { purpose, ...cut, declaredBytes: content.length }, at),
  ).rejects.toMatchObject({ code: 'file-incomplete' });
  const { maximumBytes } = filePurposeRules[purpose];
  await expect(
    uploadFile(trainer, { purpose, ...incomingFile(content), declaredBytes: maximumBytes + 1 }, at),
  ).rejects.toMatchObject({ code: 'file-too-large' });
  expect(await kept(trainer)).toEqual(nothing);
});

test('learners hand in files of their own, which only they and those who follow their progress read', async () => {
  const trainer = await createMember();
  const { organizationId } = trainer;
  const [learner, other, billing] = await Promise.all(
    (['learner', 'learner', 'billing'] as const).map((role) => createMember({ organizationId, role })),
  );
  const file = await send(learner!, 'learner-file', mediaFile('without-length.webm'), 'Mon oral.webm');
  expect(file).toMatchObject({ name: 'Mon oral.webm', durationMs: null });
  for (const reader of [learner!, trainer]) {
    expect((await getFile(reader, { fileId: file.id })).bytes).toBe(file.bytes);
  }
  for (const stranger of [other!, billing!, await createMember({ role: 'owner' })]) {
    await expect(getFile(stranger, { fileId: file.id })).rejects.toMatchObject({ code: 'not-found' });
  }
  for (const purpose of ['lesson-media', 'lesson-captions', 'lesson-document', 'lesson-poster'] as const) {
    const attempt = send(learner!, purpose, mediaFile('video.mp4'), 'a.mp4');
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' });
  }
});
