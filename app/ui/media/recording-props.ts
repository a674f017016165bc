import type { ReactNode } from 'react';
import type { AudioActivity, VideoActivity } from '~/domain/courses/activities';
import type { FollowedProps } from './followed-props';

export type RecordingProps = FollowedProps & {
  activity: AudioActivity | VideoActivity;
  kind: 'audio' | 'video';
  /** Its accessible name. */
  title: string;
  /** Beneath it, as long as the player's own controls are not there. */
  children?: ReactNode;
};
