import type { AttemptPage as Page } from '~/use-cases/assessment/get-attempt.server';

/** What the page of an attempt is given. */
export type AttemptPageProps = Page & {
  address: string;
  enrolmentId: string;
  membershipId: string;
  timeZone: string;
  /** The question that the address names, or `end`. */
  asked: string | null;
};
