import type { DraftOutline } from '~/domain/courses/course-content';
import { pathOrders, type ConditionProblem } from '~/domain/courses/path-conditions';
import { conditionProblems } from '~/domain/courses/path-conditions';
import { problemsOfPlace, titlesOf, type PathPlace } from '~/domain/courses/path-requirements';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { readDraftOutline } from '~/records/courses/read-draft-outline.server';

/** The working copy's outline with the order of its path. */
export async function readDraftPath(tx: Tx, organizationId: string, courseId: string): Promise<DraftOutline> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { pathOrder: true },
  });
  const order = pathOrders.find((known) => known === course?.pathOrder);
  return { ...(await readDraftOutline(tx, organizationId, courseId)), order };
}

/**
 * Refuses with `conditions-circle` (naming who waits for whom) or `conditions-impossible` where the conditions of a
 * place, as they were just written, cannot be fulfilled; without a place, where any circle is.
 */
export async function checkPath(
  tx: Tx,
  organizationId: string,
  courseId: string,
  place?: PathPlace,
): Promise<void> {
  const outline = await readDraftPath(tx, organizationId, courseId);
  const problems = place
    ? problemsOfPlace(outline, place)
    : conditionProblems(outline).filter(({ circle }) => circle);
  if (problems.length > 0) throw refusalOf(problems, outline);
}

function refusalOf(problems: readonly ConditionProblem[], outline: DraftOutline): Refusal {
  const circle = problems.find((problem) => problem.circle)?.circle;
  if (!circle) return new Refusal('conditions-impossible');
  const titles = titlesOf(outline);
  return new Refusal('conditions-circle', { titles: circle.map((id) => titles.get(id) ?? '') });
}
