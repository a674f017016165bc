import type { Range } from '~/domain/learning/coverage';
import type { Told } from './use-coverage-reports';

/** What a part that is played or read is told of its reader. */
export type FollowedProps = {
  /** What the server knows to have been covered, where one stopped (0 to 1), and what is asked, in percent. */
  known: readonly Range[];
  position: number;
  needed: number | null;
  told: Told | null;
  timeZone: string;
};
