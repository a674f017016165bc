/** Whose lesson it is, and what is known of it already. `coverage` as the database keeps it. */
export type StepContext = {
  organizationId: string;
  enrolmentId: string;
  lessonId: string;
  coverage: unknown;
  now: Date;
};
