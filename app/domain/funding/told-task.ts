import type { FundingTask } from '~/domain/funding/funding-task';

/** A thing to do as its readers are told: by name, with its module or half-day. Instants in ISO 8601, worth in cents. */
export type ToldTask = {
  key: string;
  kind: FundingTask['kind'];
  enrolmentId: string | null;
  name: string | null;
  dueAt: string;
  worth: number;
  module: string | null;
  lessons: number;
  halfDay: { id: string; sessionId: string; title: string; startsAt: string; endsAt: string } | null;
};
