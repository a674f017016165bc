import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const promises = [
  { name: 'evidence', link: null },
  { name: 'privacy', link: '/processing' },
  { name: 'inside', link: null },
  { name: 'leave', link: '/api/v1/openapi.json' },
  { name: 'account', link: null },
  { name: 'everyone', link: null },
] as const;

/** What Assidu answers for, each with where it is written. `daysToLeave` is how long data stays after the end. */
export function Trust({ daysToLeave }: { daysToLeave: number }) {
  const { t } = useTranslation('marketing');
  return (
    <section className="border-t bg-surface">
      <div className="mx-auto max-w-6xl px-4 py-20 sm:px-8">
        <h2 className="text-2xl sm:text-3xl">{t('landing.trust.title')}</h2>
        <div className="mt-10 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
          {promises.map(({ name, link }) => (
            <div key={name} className="border-t py-6">
              <h3 className="text-base">{t(`landing.trust.${name}Title`)}</h3>
              <p className="mt-2 text-[0.9375rem] text-ink-soft">
                {t(`landing.trust.${name}`, { days: daysToLeave })}
              </p>
              {link && (
                <p className="mt-2 text-[0.9375rem]">
                  <Link
                    to={link}
                    reloadDocument
                    className="rounded-sm font-medium text-accent-text underline underline-offset-4"
                  >
                    {t(`landing.trust.${name}Link`)}
                  </Link>
                </p>
              )}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
