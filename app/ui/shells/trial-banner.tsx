import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';
import { Banner } from './banner';

/**
 * How long a trial still lasts; `endsOn` is its last day (`YYYY-MM-DD`), `to` where a plan is chosen. `held` where its
 * data was asked for: nothing is erased at its end.
 */
export function TrialBanner({
  daysLeft,
  endsOn,
  to,
  held = false,
}: {
  daysLeft: number;
  endsOn: string;
  to?: string;
  held?: boolean;
}) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const goesOn = daysLeft > 0;
  return (
    <Banner
      name={t('banners.trial')}
      tone="accent"
      icon={<Hourglass />}
      short={goesOn ? t('banners.trialShort', { count: daysLeft }) : t('banners.trialShortToday')}
      {...(to && { links: [{ to, label: t('banners.choosePlan') }] })}
    >
      {held
        ? t('banners.trialHeld', { day: formats.day(endsOn) })
        : goesOn
          ? t('banners.trialEnds', { count: daysLeft, day: formats.day(endsOn) })
          : t('banners.trialToday')}
    </Banner>
  );
}
