import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { HeroSample } from './hero-sample';

/** What Assidu is, in one sentence and one picture made of the product itself. */
export function Hero({ trialDays }: { trialDays: number }) {
  const { t } = useTranslation('marketing');
  return (
    <section className="overflow-x-clip">
      <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] items-center gap-14 px-4 pt-10 pb-20 sm:px-8 sm:pt-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] lg:gap-16 lg:pb-28">
        <div>
          <h1 className="text-3xl sm:text-4xl xl:text-5xl">{t('landing.hero.title')}</h1>
          <p className="mt-6 max-w-xl text-lg text-ink-soft">{t('landing.hero.text')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink to="/sign-up" size="large">
              {t('landing.hero.start')}
            </ButtonLink>
            <ButtonLink to="/pricing" size="large" variant="secondary">
              {t('landing.hero.prices')}
            </ButtonLink>
          </div>
          <p className="mt-4 text-sm text-ink-faint">{t('landing.hero.note', { count: trialDays })}</p>
        </div>
        <HeroSample />
      </div>
    </section>
  );
}
