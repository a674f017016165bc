import type { CourseStatus } from '~/domain/courses/inputs';

/** Where a course stands: what is archived is archived whether it was published or not. */
export function courseStatus(course: {
  archivedAt: Date | null;
  currentVersionId: string | null;
}): CourseStatus {
  if (course.archivedAt) return 'archived';
  return course.currentVersionId ? 'published' : 'draft';
}
