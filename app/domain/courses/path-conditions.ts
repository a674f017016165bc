import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';

/** In which order the lessons of a course may be taken. */
export const pathOrders = ['free', 'sequential'] as const;
export type PathOrder = (typeof pathOrders)[number];

const days = z.int().min(0).max(3650);

/**
 * A day: fixed, so many days after the enrolment opened, or so many days before the session that stands for a step
 * (K15: 0 is its very beginning). Days are those of the organization's time zone.
 */
const opensSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: daySchema }),
  z.object({ kind: z.literal('after-enrolment'), days }),
]);
const dueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: daySchema }),
  z.object({ kind: z.literal('after-enrolment'), days }),
  z.object({ kind: z.literal('before-session'), lessonId: idSchema, days }),
]);

/** What must be done first: a lesson, a lesson with a score of so many percent at least, or all of a module. */
export const requirementSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lessonId: idSchema }),
  z.object({ kind: z.literal('score'), lessonId: idSchema, percent: z.int().min(1).max(100) }),
  z.object({ kind: z.literal('module'), moduleId: idSchema }),
]);

/** What opens a module or a lesson, from when, and until when it should be done. A due day passed locks nothing. */
export const pathConditionsSchema = z.object({
  requires: z.array(requirementSchema).max(20).optional(),
  opens: opensSchema.optional(),
  due: dueSchema.optional(),
});

export type Requirement = z.infer<typeof requirementSchema>;
export type OpensWhen = z.infer<typeof opensSchema>;
export type DueWhen = z.infer<typeof dueSchema>;
export type PathConditions = z.infer<typeof pathConditionsSchema>;

/** Conditions as they are kept; none where nothing readable is. */
export function conditionsOf(kept: unknown): PathConditions {
  const read = pathConditionsSchema.safeParse(kept);
  return read.success ? read.data : {};
}

export type ConditionProblem = {
  kind: 'requires-unknown' | 'requires-itself' | 'score-impossible' | 'session-unknown';
  /** Whose condition it is. */
  place: { lessonId: string } | { moduleId: string };
  /** The lessons and modules that wait for one another, in order, where they go in a circle. */
  circle?: string[];
};

type PathOutline = {
  order?: PathOrder | undefined;
  modules: readonly {
    id: string;
    conditions?: PathConditions | undefined;
    lessons: readonly { id: string; kind: string; conditions?: PathConditions | undefined }[];
  }[];
};

const scored = new Set(['quiz', 'assignment']);

/**
 * What makes the conditions of a course impossible to fulfil: a lesson or module that is gone, a score of something
 * that has none, a session that is no session, and anything that waits for itself, directly or by a detour (by the
 * order of a sequential path too).
 */
export function conditionProblems(outline: PathOutline): ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  const lessons = new Map(outline.modules.flatMap(({ lessons: own }) => own.map((one) => [one.id, one])));
  const modules = new Map(outline.modules.map((module) => [module.id, module]));
  const places = outline.modules.flatMap((module) => [
    { place: { moduleId: module.id }, conditions: module.conditions },
    ...module.lessons.map(({ id, conditions }) => ({ place: { lessonId: id }, conditions })),
  ]);
  for (const { place, conditions } of places) {
    for (const one of conditions?.requires ?? []) {
      const known = one.kind === 'module' ? modules.has(one.moduleId) : lessons.has(one.lessonId);
      if (!known) problems.push({ kind: 'requires-unknown', place });
      else if (one.kind === 'score' && !scored.has(lessons.get(one.lessonId)?.kind ?? '')) {
        problems.push({ kind: 'score-impossible', place });
      }
    }
    const due = conditions?.due;
    if (due?.kind === 'before-session' && lessons.get(due.lessonId)?.kind !== 'session') {
      problems.push({ kind: 'session-unknown', place });
    }
  }
  const circle = firstCircle(waitsOf(outline));
  if (circle) {
    const first = circle[0] ?? '';
    const place = modules.has(first) ? { moduleId: first } : { lessonId: first };
    problems.push({ kind: 'requires-itself', place, circle });
  }
  return problems;
}

/** What each lesson and module waits for to be opened (a lesson also: `id` done means its module may be). */
function waitsOf(outline: PathOutline): Map<string, string[]> {
  const waits = new Map<string, string[]>();
  const targets = (conditions: PathConditions | undefined) =>
    (conditions?.requires ?? []).map((one) => (one.kind === 'module' ? one.moduleId : one.lessonId));
  let before: string | null = null;
  for (const module of outline.modules) {
    // A module is done once its lessons are; a lesson opens once what its module requires is done.
    waits.set(
      module.id,
      module.lessons.map(({ id }) => id),
    );
    const ofModule = targets(module.conditions);
    for (const { id, conditions } of module.lessons) {
      const previous: string[] = outline.order === 'sequential' && before !== null ? [before] : [];
      waits.set(id, [...targets(conditions), ...ofModule, ...previous]);
      before = id;
    }
  }
  return waits;
}

function firstCircle(waits: ReadonlyMap<string, readonly string[]>): string[] | null {
  const state = new Map<string, 'open' | 'closed'>();
  for (const start of waits.keys()) {
    const way: { id: string; next: number }[] = [];
    if (!state.has(start)) way.push({ id: start, next: 0 });
    while (way.length > 0) {
      const top = way[way.length - 1]!;
      state.set(top.id, 'open');
      const target = waits.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.id, 'closed');
        way.pop();
      } else if (state.get(target) === 'open') {
        return way.slice(way.findIndex(({ id }) => id === target)).map(({ id }) => id);
      } else if (!state.has(target) && waits.has(target)) way.push({ id: target, next: 0 });
    }
  }
  return null;
}
