import { Link } from '@remix-run/react';
import { ArrowRight, Check } from 'lucide-react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Card } from '../primitives/card';

const places = {
  course: '/teach/courses/create',
  people: '/manage/people/invite',
  legal: '/manage/settings/legal',
  logo: '/manage/settings',
} as const;

/** What a young organization has still to do, until it is done. */
export function FirstSteps({ steps }: { steps: Record<keyof typeof places, boolean> }) {
  const { t } = useTranslation('manage');
  const names = Object.keys(places) as (keyof typeof places)[];
  if (names.every((name) => steps[name])) return null;
  return (
    <Card className="mb-6" title={t('steps.title')} description={t('steps.text')}>
      <ol className="grid gap-3 sm:grid-cols-2">
        {names.map((name) => (
          <li key={name} className="flex gap-3">
            <span
              aria-hidden="true"
              className={clsx(
                'mt-0.5 grid size-6 flex-none place-content-center rounded-full',
                steps[name] ? 'bg-accent text-accent-ink' : 'bg-ink/7 text-ink-soft',
              )}
            >
              {steps[name] ? <Check className="size-3.5" /> : <ArrowRight className="size-3.5" />}
            </span>
            <span className="min-w-0">
              {steps[name] ? (
                <span className="text-ink-soft line-through">
                  {t(`steps.${name}.title`)}
                  <span className="sr-only"> ({t('steps.done')})</span>
                </span>
              ) : (
                <>
                  <Link
                    to={places[name]}
                    className="rounded-sm font-[560] text-accent-text underline-offset-4 hover:underline"
                  >
                    {t(`steps.${name}.title`)}
                  </Link>
                  <span className="block text-sm text-ink-soft">{t(`steps.${name}.text`)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
