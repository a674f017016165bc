import { useRevalidator } from '@remix-run/react';
import { useMemo } from 'react';
import type { Told } from '../../media/use-coverage-reports';
import type { StepProps } from './step-props';

/** Where the player of a lesson reports; the page reads itself again once that has completed the lesson,
 * or once what was followed is counted. */
export function useTold({
  reports,
  address,
  lesson,
}: Pick<StepProps, 'reports' | 'address' | 'lesson'>): Told | null {
  const { revalidate } = useRevalidator();
  const done = lesson.savedAt !== null;
  return useMemo(
    () =>
      reports && {
        reports,
        address,
        onAcknowledged: (told) => {
          if (!done && (told.done || told.still)) revalidate();
        },
      },
    [reports, address, done, revalidate],
  );
}
