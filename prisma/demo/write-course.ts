import { readFileSync } from 'node:fs';
import type { ActorOf } from '~/domain/actor';
import { outlineSchema, type Outline } from '~/domain/courses/course-content';
import { forOrganization } from '~/platform/tenancy.server';
import { changeCourseCover } from '~/use-cases/courses/change-course-cover.server';
import { createCourseWithContent } from '~/use-cases/courses/create-course-with-content.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { updateCourse } from '~/use-cases/courses/update-course.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import course from './course/course.json';

const folder = 'prisma/demo/course';

export type DemoCourse = { courseId: string; modules: string[]; lessons: { id: string; minutes: number }[] };

/** Writes the demo's course as an author would: its images, its lessons, its programme, then publishes it. */
export async function writeDemoCourse(author: ActorOf<'member'>, now: Date): Promise<DemoCourse> {
  const images = new Map<string, string>();
  const modules = [];
  for (const { title, lessons } of course.modules) {
    const written = [];
    for (const { title: lessonTitle, minutes, file } of lessons) {
      const html = await withStoredImages(author, readFileSync(`${folder}/${file}`, 'utf8'), images, now);
      written.push({ title: lessonTitle, kind: 'text' as const, minutes, html });
    }
    modules.push({ title, lessons: written });
  }
  const { title } = course;
  const { id: courseId } = await createCourseWithContent(author, { title, language: 'fr', modules }, { now });
  const { objectives, audience, prerequisites, pedagogicalAssistance, technicalAssistance, evaluation } = course;
  // One working day of P23, as the statement on assistance says.
  const statements = {
    ...{ objectives, audience, prerequisites, pedagogicalAssistance, technicalAssistance, evaluation },
    assistanceHours: 11,
  };
  await updateCourse(author, { courseId, title, language: 'fr', ...statements }, { now });
  await changeCourseCover(author, { courseId, file: imageFile(course.coverImage) }, { now });
  await publishCourse(author, { courseId }, { now });
  const outline = await publishedOutline(author, courseId);
  return { courseId, modules: outline.modules.map(({ id }) => id), lessons: outline.modules.flatMap(({ lessons }) => lessons) };
}

async function withStoredImages(
  author: ActorOf<'member'>,
  html: string,
  known: Map<string, string>,
  now: Date,
): Promise<string> {
  const sources = [...html.matchAll(/src="(images\/[^"]+)"/g)].map((match) => match[1] ?? '');
  for (const source of new Set(sources)) {
    if (known.has(source)) continue;
    const { id } = await uploadFile(author, { purpose: 'lesson-image', ...imageFile(source) }, { now });
    known.set(source, id);
  }
  return html.replace(/src="(images\/[^"]+)"/g, (_whole, source: string) => `src="/files/${known.get(source) ?? ''}"`);
}

function imageFile(source: string) {
  const bytes = readFileSync(`${folder}/${source}`);
  return { name: source.slice(source.lastIndexOf('/') + 1), declaredBytes: bytes.length, body: new Blob([bytes]).stream() };
}

async function publishedOutline({ organizationId }: ActorOf<'member'>, courseId: string): Promise<Outline> {
  const version = await forOrganization(organizationId).courseVersion.findFirstOrThrow({
    where: { organizationId, courseId },
    select: { outline: true },
  });
  return outlineSchema.parse(version.outline);
}
