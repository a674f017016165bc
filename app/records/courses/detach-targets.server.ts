import type { DraftOutline } from '~/domain/courses/course-content';
import { conditionsOf } from '~/domain/courses/path-conditions';
import { speaksOf, titlesOf, placeId, waitingFor, withoutTargets } from '~/domain/courses/path-requirements';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { readDraftOutline } from '~/records/courses/read-draft-outline.server';

/**
 * Before lessons or modules are removed: what waits for them waits no longer. Unless `detach` says so, refuses with
 * `lesson-required` and the titles of what waits. Call it with the course opened.
 */
export async function detachTargets(
  tx: Tx,
  organizationId: string,
  courseId: string,
  { ids, detach }: { ids: readonly string[]; detach: boolean | undefined },
): Promise<void> {
  const outline = await readDraftOutline(tx, organizationId, courseId);
  const waiting = waitingFor(outline, ids);
  if (waiting.length === 0) return;
  if (!detach) throw new Refusal('lesson-required', { titles: quoted(outline, waiting.map(placeId)) });
  const gone = new Set(ids);
  for (const module of outline.modules) {
    if (speaksOf(module.conditions, gone)) {
      const conditions = toJson(withoutTargets(conditionsOf(module.conditions), gone));
      await tx.courseModule.updateMany({ where: { organizationId, id: module.id }, data: { conditions } });
    }
    for (const lesson of module.lessons) {
      if (!speaksOf(lesson.conditions, gone)) continue;
      const conditions = toJson(withoutTargets(conditionsOf(lesson.conditions), gone));
      await tx.lesson.updateMany({ where: { organizationId, id: lesson.id }, data: { conditions } });
    }
  }
}

function quoted(outline: DraftOutline, ids: readonly string[]): string[] {
  const titles = titlesOf(outline);
  return ids.map((id) => titles.get(id) ?? '');
}
