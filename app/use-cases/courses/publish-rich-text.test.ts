import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { Block } from '~/domain/courses/rich-text';
import { settings } from '~/platform/settings.server';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { getPreview } from '~/use-cases/courses/get-preview.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { incomingFile } from '../../../tests/factories/image';
import { captionsFile, mediaFile, pdfFile } from '../../../tests/factories/media';
import { createMember } from '../../../tests/factories/member';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const at = { now: new Date('2026-11-02T09:00:00.000Z') };

test('what a lesson shows is rendered once with its files, captions and formulas; the files of others never', async () => {
  const trainer = await createMember();
  const stranger = await createMember();
  const send = async (
    actor: typeof trainer,
    purpose: 'lesson-media' | 'lesson-captions' | 'lesson-document',
    content: Buffer,
    name: string,
  ) => (await uploadFile(actor, { purpose, ...incomingFile(content, name) }, at)).id;
  const video = await send(trainer, 'lesson-media', mediaFile('video.mp4'), 'Mire.mp4');
  const captions = await send(trainer, 'lesson-captions', captionsFile, 'Mire.vtt');
  const pdf = await send(trainer, 'lesson-document', await pdfFile({ pages: 1 }), 'Plan.pdf');
  const foreign = await send(stranger, 'lesson-document', await pdfFile({ pages: 1 }), 'Secret.pdf');
  const content: Block[] = [
    { type: 'video', attrs: { fileId: video, captionsFileId: captions, title: 'La mire' } },
    { type: 'file', attrs: { fileId: pdf, name: 'peu importe' } },
    { type: 'file', attrs: { fileId: foreign, name: 'Secret.pdf' } },
    { type: 'paragraph', content: [{ type: 'inlineFormula', attrs: { latex: 'x^2' } }] },
    { type: 'formula', attrs: { latex: '\\frac{1}{' } },
  ];
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1] });
  const lessonId = modules[0]!.lessonIds[0]!;
  const text = { type: 'doc' as const, content };
  await saveLessonContent(trainer, { courseId, lessonId, revision: 2, content: text }, at);
  const { versionId } = await publishCourse(trainer, { courseId }, at);

  const { lesson } = await getPreview(trainer, { courseId, lessonId, versionId });
  const html = lesson?.html ?? '';
  expect(html).toContain(
    `<video controls="" preload="metadata" playsinline="" src="/files/${video}" aria-label="La mire">`,
  );
  expect(html).toContain(
    `<track kind="captions" src="/files/${captions}" srclang="fr" label="français" default="">`,
  );
  expect(html).toMatch(
    new RegExp(`href="/files/${pdf}" download="Plan.pdf"><span>Plan.pdf</span><span>PDF · \\d\\sko</span>`),
  );
  expect(html).toMatch(/<span data-formula="x\^2"><math [^>]*>.*<msup>/);
  expect(html).toContain('<code data-formula-error="">\\frac{1}{</code>');
  expect(html).not.toContain(foreign);
  expect((await getPreview(trainer, { courseId, lessonId })).lesson?.html).toBe(html);
  expect((await getLesson(trainer, { courseId, lessonId })).html).toBe(html);
});
