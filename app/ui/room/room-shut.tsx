import { useRevalidator } from '@remix-run/react';
import { CalendarClock, CalendarX, DoorClosed } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { LastPreTest, type LastPreTestProps } from './last-pre-test';
import { RoomMessage } from './room-message';

export type RoomShutProps = {
  title: string;
  why: 'cancelled' | 'not-open' | 'over';
  /** In words. */
  opens: string | null;
  home: string;
  /** How one's equipment was last tested. */
  preTest: LastPreTestProps['last'];
};

const icons = { cancelled: CalendarX, 'not-open': CalendarClock, over: DoorClosed };
const lookEveryMs = 20_000;

/** A room that nobody may be in now: why, when it opens, and it does open by itself. */
export function RoomShut({ title, why, opens, home, preTest }: RoomShutProps) {
  const { t } = useTranslation('room');
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (why !== 'not-open') return;
    const timer = setInterval(revalidate, lookEveryMs);
    return () => clearInterval(timer);
  }, [why, revalidate]);
  const Icon = icons[why];
  return (
    <RoomMessage
      icon={<Icon />}
      about={title}
      title={t(`shut.${why}`)}
      text={
        <>
          {t(`shut.${why}Text`, { when: opens ?? '' })}
          {why === 'not-open' && (
            <span className="mt-3 block">
              <LastPreTest last={preTest} />
            </span>
          )}
        </>
      }
      actions={
        <>
          {why === 'not-open' && <ButtonLink to="/equipment">{t('shut.test')}</ButtonLink>}
          <ButtonLink to={home} variant="secondary">
            {t('shut.home')}
          </ButtonLink>
        </>
      }
    />
  );
}
