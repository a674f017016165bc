import type { ActorOf } from '~/domain/actor';
import { importLessonHtml } from '~/domain/courses/import-lesson-html';
import type { CreateWholeCourseInput } from '~/domain/courses/inputs';
import type { CourseRepresentation } from '~/domain/courses/representations';
import { richTextSchema, type RichText } from '~/domain/courses/rich-text';
import { inputProblemOf, type InputProblem } from '~/domain/input-problem';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readWholeCourses } from '~/records/courses/read-whole-courses.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

/**
 * Creates a draft with its modules and lessons in one go, their texts given in HTML and reduced to what rich text
 * holds; minutes may be missing until publishing. Refuses with `not-allowed`, or `invalid-input` naming the lesson
 * whose text is too large.
 */
export async function createCourseWithContent(
  actor: ActorOf<'member'>,
  input: CreateWholeCourseInput,
  { now, idempotency }: { now: Date; idempotency?: Idempotency },
): Promise<CourseRepresentation> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const modules = readModules(input);
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const { title, language } = input;
      const id = createId();
      const dates = { createdAt: now, updatedAt: now };
      await tx.course.create({
        data: { organizationId, id, title, language, createdBy: membershipId, ...dates },
        select: { id: true },
      });
      await writeModules(tx, { organizationId, courseId: id }, modules, {
        savedAt: now,
        savedBy: membershipId,
      });
      const [course] = await readWholeCourses(tx, organizationId, { ids: [id] });
      if (!course) throw new Error('a course just created is not there');
      return course;
    }),
  );
}

type ReadModule = {
  title: string;
  lessons: { title: string; kind: string; minutes: number | null; content: RichText }[];
};

function readModules({ modules }: CreateWholeCourseInput): ReadModule[] {
  const errors: { path: string; problem: InputProblem }[] = [];
  const read = modules.map(({ title, lessons }, moduleIndex) => ({
    title,
    lessons: lessons.map(({ html, ...lesson }, lessonIndex) => {
      const content = importLessonHtml(html);
      const checked = richTextSchema.safeParse(content);
      for (const issue of checked.error?.issues.slice(0, 1) ?? []) {
        const path = `modules.${moduleIndex}.lessons.${lessonIndex}.html`;
        errors.push({ path, problem: inputProblemOf(issue).problem });
      }
      return { ...lesson, content };
    }),
  }));
  if (errors.length > 0) throw new Refusal('invalid-input', { errors });
  return read;
}

async function writeModules(
  tx: Tx,
  keys: { organizationId: string; courseId: string },
  modules: readonly ReadModule[],
  saved: { savedAt: Date; savedBy: string },
): Promise<void> {
  const numbered = modules.map((module, position) => ({ ...module, id: createId(), position }));
  await tx.courseModule.createMany({
    data: numbered.map(({ lessons: _lessons, ...module }) => ({ ...keys, ...module })),
  });
  await tx.lesson.createMany({
    data: numbered.flatMap(({ id: moduleId, lessons }) =>
      lessons.map(({ content, ...lesson }, position) => ({
        ...keys,
        ...lesson,
        ...saved,
        id: createId(),
        moduleId,
        position,
        content: toJson(content),
      })),
    ),
  });
}
