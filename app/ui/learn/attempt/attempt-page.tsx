import { AttemptForm } from './attempt-form';
import { AttemptOver } from './attempt-over';
import type { AttemptPageProps } from './attempt-page-props';

/** An attempt that is not handed in: open, or with its time run out. */
export function AttemptPage(props: AttemptPageProps) {
  return props.state === 'over' ? <AttemptOver {...props} /> : <AttemptForm {...props} />;
}
