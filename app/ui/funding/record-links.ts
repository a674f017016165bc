/** Where the register shows a half-day, or one person's line of it. */
export function halfDayRecord({ sessionId, id }: { sessionId: string; id: string }, participantId?: string) {
  return `/teach/sessions/${sessionId}/register#${participantId ? `${id}-${participantId}` : id}`;
}

/** Where a learner's records of a course are shown, or those of one lesson. */
export function lessonRecord(enrolmentId: string, lessonId?: string) {
  return `/teach/enrolments/${enrolmentId}${lessonId ? `?lesson=${lessonId}` : ''}`;
}
