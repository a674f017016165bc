import type { AttemptPage as Page } from '~/use-cases/assessment/get-attempt.server';
import { AttemptForm } from './attempt-form';
import { AttemptOver } from './attempt-over';

export type AttemptPageProps = Page & {
  address: string;
  enrolmentId: string;
  membershipId: string;
  timeZone: string;
  /** The question that the address names, or `end`. */
  asked: string | null;
};

/** An attempt that is not handed in: open, or with its time run out. */
export function AttemptPage(props: AttemptPageProps) {
  return props.state === 'over' ? <AttemptOver {...props} /> : <AttemptForm {...props} />;
}
