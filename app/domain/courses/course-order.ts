/** The modules of a course in order, each with its lessons in order. */
export type CourseOrder = readonly { moduleId: string; lessonIds: readonly string[] }[];

/** Whether two orders arrange exactly the same modules and lessons. */
export function sameContents(one: CourseOrder, other: CourseOrder): boolean {
  return (
    sameIds(
      one.map((module) => module.moduleId),
      other.map((module) => module.moduleId),
    ) &&
    sameIds(
      one.flatMap((module) => module.lessonIds),
      other.flatMap((module) => module.lessonIds),
    )
  );
}

/** The order with one module at `position`, counted from 0 without it and held within the list; null if unknown. */
export function withModuleAt(order: CourseOrder, moduleId: string, position: number): CourseOrder | null {
  const moved = order.find((module) => module.moduleId === moduleId);
  if (!moved) return null;
  const others = order.filter((module) => module !== moved);
  return others.toSpliced(position, 0, moved);
}

/**
 * The order with one lesson at `position` of a module, counted from 0 without it and held within the list; null if
 * the lesson or the module is unknown.
 */
export function withLessonAt(
  order: CourseOrder,
  lessonId: string,
  moduleId: string,
  position: number,
): CourseOrder | null {
  const known = order.some((module) => module.lessonIds.includes(lessonId));
  if (!known || !order.some((module) => module.moduleId === moduleId)) return null;
  return order.map((module) => {
    const others = module.lessonIds.filter((id) => id !== lessonId);
    return {
      moduleId: module.moduleId,
      lessonIds: module.moduleId === moduleId ? others.toSpliced(position, 0, lessonId) : others,
    };
  });
}

/**
 * Where one step up or down takes a lesson: within its module, or over its edge into the module beside it. Null at
 * the ends of the course.
 */
export function lessonStep(
  order: CourseOrder,
  lessonId: string,
  step: 'up' | 'down',
): { moduleId: string; position: number } | null {
  const at = order.findIndex((module) => module.lessonIds.includes(lessonId));
  const module = order[at];
  if (!module) return null;
  const position = module.lessonIds.indexOf(lessonId) + (step === 'up' ? -1 : 1);
  if (position >= 0 && position < module.lessonIds.length) return { moduleId: module.moduleId, position };
  const beside = order[step === 'up' ? at - 1 : at + 1];
  if (!beside) return null;
  return { moduleId: beside.moduleId, position: step === 'up' ? beside.lessonIds.length : 0 };
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.toSorted().join() === other.toSorted().join();
}
