import {
  conditionProblems,
  type ConditionProblem,
  type PathConditions,
  type Requirement,
} from '~/domain/courses/path-conditions';

type PathOutline = Parameters<typeof conditionProblems>[0];

/** A lesson or a module of a course, by its id. */
export type PathPlace = { lessonId: string } | { moduleId: string };

export const placeId = (place: PathPlace): string => ('lessonId' in place ? place.lessonId : place.moduleId);

export const targetId = (one: Requirement): string => (one.kind === 'module' ? one.moduleId : one.lessonId);

/** Whether conditions speak of a lesson or module: as required before, or as the session before which something is due. */
export function speaksOf(conditions: PathConditions | undefined, ids: ReadonlySet<string>): boolean {
  const { requires = [], due } = conditions ?? {};
  return (
    requires.some((one) => ids.has(targetId(one))) ||
    (due?.kind === 'before-session' && ids.has(due.lessonId))
  );
}

/** What waits for one of these lessons and modules, in order, leaving out those that are among them. */
export function waitingFor(outline: PathOutline, ids: readonly string[]): PathPlace[] {
  const asked = new Set(ids);
  return outline.modules.flatMap((module): PathPlace[] => {
    if (asked.has(module.id)) return [];
    const lessons = module.lessons.filter(
      ({ id, conditions }) => !asked.has(id) && speaksOf(conditions, asked),
    );
    return [
      ...(speaksOf(module.conditions, asked) ? [{ moduleId: module.id }] : []),
      ...lessons.map(({ id }) => ({ lessonId: id })),
    ];
  });
}

/** Conditions that no longer speak of these lessons and modules. */
export function withoutTargets(conditions: PathConditions, ids: ReadonlySet<string>): PathConditions {
  return retargeted(conditions, (id) => (ids.has(id) ? null : id));
}

/** Conditions of a copy: they speak of the copies where `copyOf` knows one, and drop what it answers with null. */
export function retargeted(
  conditions: PathConditions,
  copyOf: (id: string) => string | null,
): PathConditions {
  const { requires, opens, due } = conditions;
  const kept = (requires ?? []).flatMap((one): Requirement[] => {
    const id = copyOf(targetId(one));
    if (id === null) return [];
    return [one.kind === 'module' ? { ...one, moduleId: id } : { ...one, lessonId: id }];
  });
  const session = due?.kind === 'before-session' ? copyOf(due.lessonId) : null;
  const dueKept = due?.kind === 'before-session' ? session && { ...due, lessonId: session } : due;
  return {
    ...(kept.length > 0 && { requires: kept }),
    ...(opens && { opens }),
    ...(dueKept && { due: dueKept }),
  };
}

/** What makes the conditions of one place impossible: those it states, and circles that it or its lessons are part of. */
export function problemsOfPlace(outline: PathOutline, place: PathPlace): ConditionProblem[] {
  const id = placeId(place);
  const module = outline.modules.find((one) => one.id === id);
  const within = new Set([id, ...(module?.lessons.map((lesson) => lesson.id) ?? [])]);
  return conditionProblems(outline).filter(({ place: where, circle }) =>
    circle ? circle.some((member) => within.has(member)) : placeId(where) === id,
  );
}

/** The titles of lessons and modules by id. */
export function titlesOf(outline: {
  modules: readonly { id: string; title: string; lessons: readonly { id: string; title: string }[] }[];
}): ReadonlyMap<string, string> {
  return new Map(
    outline.modules.flatMap((module) => [
      [module.id, module.title] as const,
      ...module.lessons.map(({ id, title }) => [id, title] as const),
    ]),
  );
}
