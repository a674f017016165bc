import { GraduationCap, Landmark, PenLine, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const audiences = [
  { name: 'learners', icon: GraduationCap },
  { name: 'trainers', icon: PenLine },
  { name: 'managers', icon: UsersRound },
  { name: 'funders', icon: Landmark },
] as const;

/** For whom it is, one column each. */
export function Audiences() {
  const { t } = useTranslation('marketing');
  return (
    <section className="border-y bg-surface">
      <div className="mx-auto max-w-6xl px-4 py-20 sm:px-8">
        <h2 className="max-w-2xl text-2xl sm:text-3xl">{t('landing.audiences.title')}</h2>
        <div className="mt-12 grid gap-x-10 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
          {audiences.map(({ name, icon: Icon }) => (
            <div key={name}>
              <Icon aria-hidden="true" className="size-6 text-accent-text" />
              <h3 className="mt-4 text-lg">{t(`landing.audiences.${name}Title`)}</h3>
              <p className="mt-2 text-[0.9375rem] text-ink-soft">{t(`landing.audiences.${name}`)}</p>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
