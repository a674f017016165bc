import {
  lessonsInOrder,
  plannedMinutes,
  ruledLesson,
  type Outline,
  type OutlineLesson,
} from '~/domain/courses/course-content';
import { canonicalJson } from '~/domain/evidence/canonical-json';

export type LessonField = 'title' | 'kind' | 'minutes' | 'content' | 'rule' | 'conditions';

export type VersionDifference = {
  added: { lessonId: string; moduleId: string; title: string; minutes: number }[];
  removed: { lessonId: string; moduleId: string; title: string; minutes: number }[];
  changed: { lessonId: string; title: string; fields: LessonField[] }[];
  /** Lessons now in another module, or that must be lifted out for the others to keep their order. */
  moved: { lessonId: string; title: string; fromModuleId: string; toModuleId: string }[];
  modulesAdded: string[];
  modulesRemoved: string[];
  modulesRenamed: string[];
  /** Modules that open or are due otherwise than before. */
  modulesConditions: string[];
  /** Whether the order in which lessons may be taken is another. */
  orderChanged: boolean;
  /** Estimated minutes of the later version less those of the earlier. */
  minutes: number;
  same: boolean;
};

/**
 * What sets a later version of a course apart from an earlier one; lessons and modules are known by their ids, which
 * survive publishing. Texts are compared where both outlines carry their hashes.
 */
export function versionDifference(earlier: Outline, later: Outline): VersionDifference {
  const before = new Map(lessonsInOrder(earlier).map((place) => [place.lesson.id, place]));
  const after = lessonsInOrder(later);
  const afterIds = new Set(after.map((place) => place.lesson.id));
  const kept = after.flatMap((place) => {
    const old = before.get(place.lesson.id);
    return old ? [{ old, place }] : [];
  });
  const inPlace = longestRise(kept.map(({ old }) => old.position));

  const difference = {
    added: after.filter((place) => !before.has(place.lesson.id)).map(summary),
    removed: [...before.values()].filter((place) => !afterIds.has(place.lesson.id)).map(summary),
    changed: kept
      .map(({ old, place }) => ({
        lessonId: place.lesson.id,
        title: place.lesson.title,
        fields: changedFields(old.lesson, place.lesson),
      }))
      .filter((change) => change.fields.length > 0),
    moved: kept
      .filter(({ old, place }, index) => old.moduleId !== place.moduleId || !inPlace.has(index))
      .map(({ old, place }) => ({
        lessonId: place.lesson.id,
        title: place.lesson.title,
        fromModuleId: old.moduleId,
        toModuleId: place.moduleId,
      })),
    ...moduleDifference(earlier, later),
  };
  const orderChanged = (earlier.order ?? 'free') !== (later.order ?? 'free');
  const same =
    !orderChanged &&
    Object.values(difference).every((list) => list.length === 0) &&
    sameModuleOrder(earlier, later);
  return { ...difference, orderChanged, minutes: plannedMinutes(later) - plannedMinutes(earlier), same };
}

function summary(place: { lesson: OutlineLesson; moduleId: string }) {
  const { id, title, minutes } = place.lesson;
  return { lessonId: id, moduleId: place.moduleId, title, minutes };
}

function changedFields(before: OutlineLesson, after: OutlineLesson): LessonField[] {
  const fields: LessonField[] = (['title', 'kind', 'minutes'] as const).filter(
    (field) => before[field] !== after[field],
  );
  if (canonical(ruledLesson(before).rule) !== canonical(ruledLesson(after).rule)) fields.push('rule');
  if (canonical(before.conditions) !== canonical(after.conditions)) fields.push('conditions');
  const comparable = before.contentHash !== undefined && after.contentHash !== undefined;
  return comparable && before.contentHash !== after.contentHash ? [...fields, 'content'] : fields;
}

function moduleDifference(earlier: Outline, later: Outline) {
  const before = new Map(earlier.modules.map((module) => [module.id, module.title]));
  const after = new Map(later.modules.map((module) => [module.id, module.title]));
  const asked = new Map(earlier.modules.map((module) => [module.id, canonical(module.conditions)]));
  return {
    modulesAdded: [...after.keys()].filter((id) => !before.has(id)),
    modulesRemoved: [...before.keys()].filter((id) => !after.has(id)),
    modulesRenamed: [...after.keys()].filter((id) => before.has(id) && before.get(id) !== after.get(id)),
    modulesConditions: later.modules
      .filter(({ id, conditions }) => asked.has(id) && asked.get(id) !== canonical(conditions))
      .map(({ id }) => id),
  };
}

/** Nothing asked is the same as no conditions. */
const canonical = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? {})));

function sameModuleOrder(earlier: Outline, later: Outline): boolean {
  return (
    earlier.modules.map((module) => module.id).join() === later.modules.map((module) => module.id).join()
  );
}

/** The indexes of a longest rising run picked out of the values: what may stay where it is when the rest moves. */
function longestRise(values: readonly number[]): Set<number> {
  const ends: number[] = []; // ends[n]: index of the smallest value that ends a run of n + 1
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index);
  return kept;
}
