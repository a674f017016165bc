import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { HalfDayPattern } from '../shells/half-day-pattern';

/** The last word of an open page: the way in. */
export function Closing({ trialDays }: { trialDays: number }) {
  const { t } = useTranslation('marketing');
  return (
    <section className="mx-auto mt-20 max-w-6xl px-4 sm:px-8">
      <div className="relative overflow-hidden rounded-2xl bg-accent-soft px-6 py-14 text-center sm:px-12">
        <HalfDayPattern className="absolute -top-24 -left-64 w-[30rem] text-accent-text opacity-15 max-sm:hidden" />
        <div className="relative mx-auto max-w-xl">
          <h2 className="text-2xl">{t('landing.closing.title')}</h2>
          <p className="mt-3 text-ink-soft">{t('landing.closing.text', { count: trialDays })}</p>
          <p className="mt-7">
            <ButtonLink to="/sign-up" size="large">
              {t('landing.hero.start')}
            </ButtonLink>
          </p>
        </div>
      </div>
    </section>
  );
}
