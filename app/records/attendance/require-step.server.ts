import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** A step that a session of the course may stand for: one of its lessons of kind session. Refuses with `not-found`. */
export async function requireStep(
  tx: Tx,
  organizationId: string,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): Promise<void> {
  const found = await tx.lesson.count({
    where: { organizationId, id: lessonId, courseId, kind: 'session' },
  });
  if (found === 0) throw new Refusal('not-found');
}
