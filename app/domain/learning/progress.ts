export type ProgressStatus = 'not-started' | 'in-progress' | 'completed';

export type LessonProgress = { lessonId: string; moduleId: string; minutes: number; done: boolean };

export type ModuleProgress = {
  moduleId: string;
  minutesPlanned: number;
  minutesDone: number;
  lessonsDone: number;
  lessonsTotal: number;
};

export type Progress = {
  status: ProgressStatus;
  minutesPlanned: number;
  minutesDone: number;
  minutesLeft: number;
  lessonsDone: number;
  lessonsTotal: number;
  /** Share of the planned minutes that is done, 0 to 1; of the lessons where no minutes are planned. */
  ratio: number;
  /** The ratio in whole percent, rounded down: 100 only when every lesson is done. */
  percent: number;
  lessons: LessonProgress[];
  modules: ModuleProgress[];
};

type OutlineOfMinutes = {
  modules: readonly { id: string; lessons: readonly { id: string; minutes: number }[] }[];
};

/**
 * Where a learner stands in the version they follow. Minutes done are the estimated minutes of completed lessons (F3),
 * not the time spent. A lesson counts once however often it was completed; completions of lessons that this version
 * does not have count nothing.
 */
export function progressOf(
  outline: OutlineOfMinutes,
  completedLessonIds: Iterable<string>,
  learner: { started?: boolean } = {},
): Progress {
  const completed = new Set(completedLessonIds);
  const lessons = outline.modules.flatMap((module) =>
    module.lessons.map(({ id, minutes }) => ({
      lessonId: id,
      moduleId: module.id,
      minutes,
      done: completed.has(id),
    })),
  );
  const modules = outline.modules.map((module) => ({
    moduleId: module.id,
    ...totalsOf(lessons.filter((lesson) => lesson.moduleId === module.id)),
  }));
  const totals = totalsOf(lessons);
  const all = totals.lessonsTotal > 0 && totals.lessonsDone === totals.lessonsTotal;
  const begun = totals.lessonsDone > 0 || learner.started === true;
  const ratio = ratioOf(totals);
  return {
    status: all ? 'completed' : begun ? 'in-progress' : 'not-started',
    ...totals,
    minutesLeft: totals.minutesPlanned - totals.minutesDone,
    ratio,
    percent: all ? 100 : Math.min(99, percentOf(totals)),
    lessons,
    modules,
  };
}

type Totals = Omit<ModuleProgress, 'moduleId'>;

function totalsOf(lessons: readonly LessonProgress[]): Totals {
  const done = lessons.filter((lesson) => lesson.done);
  return {
    minutesPlanned: minutesOf(lessons),
    minutesDone: minutesOf(done),
    lessonsDone: done.length,
    lessonsTotal: lessons.length,
  };
}

function minutesOf(lessons: readonly LessonProgress[]): number {
  return lessons.reduce((total, lesson) => total + lesson.minutes, 0);
}

function ratioOf(totals: Totals): number {
  if (totals.minutesPlanned > 0) return totals.minutesDone / totals.minutesPlanned;
  return totals.lessonsTotal > 0 ? totals.lessonsDone / totals.lessonsTotal : 0;
}

/** From the integers, not from the ratio, which may fall just short of a whole percent. */
function percentOf(totals: Totals): number {
  if (totals.minutesPlanned > 0) return Math.floor((totals.minutesDone * 100) / totals.minutesPlanned);
  return totals.lessonsTotal > 0 ? Math.floor((totals.lessonsDone * 100) / totals.lessonsTotal) : 0;
}
