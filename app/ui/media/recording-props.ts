import type { ReactNode } from 'react';
import type { AudioActivity, VideoActivity } from '~/domain/courses/activities';
import type { Range } from '~/domain/learning/coverage';
import type { Told } from './use-coverage-reports';

export type RecordingProps = {
  activity: AudioActivity | VideoActivity;
  kind: 'audio' | 'video';
  /** Its accessible name. */
  title: string;
  /** What the server knows to have been played, where one stopped (0 to 1), and what is asked, in percent. */
  known: readonly Range[];
  position: number;
  needed: number | null;
  told: Told | null;
  timeZone: string;
  /** Beneath it, as long as the player's own controls are not there. */
  children?: ReactNode;
};
