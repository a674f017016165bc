import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '~/use-cases/courses/get-publication.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';

/** After a publication: whether those who follow an earlier version stay on it, move, or move if they have not begun. */
export function MoveLearners(props: { courseId: string; behind: Publication['behind']; number: number }) {
  const { courseId, behind, number } = props;
  const { t } = useTranslation('paths');
  if (behind.all === 0) return null;
  const choices = [
    ...(behind.notStarted > 0 && behind.notStarted < behind.all
      ? [{ which: 'not-started', count: behind.notStarted, words: 'notStarted' as const }]
      : []),
    { which: 'all', count: behind.all, words: 'all' as const },
  ];
  return (
    <Card title={t('move.title')}>
      <p className="flex gap-3 text-[0.9375rem] text-ink-soft">
        <Users aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-faint" />
        {t('move.text', { count: behind.all })}
      </p>
      <div className="mt-5 flex flex-col gap-2 sm:flex-row sm:flex-wrap">
        {choices.map(({ which, count, words }) => (
          <ConfirmDialog
            key={which}
            trigger={t(`move.${words}`, { count })}
            tone="primary"
            title={t('move.question', { count, number })}
            confirm={t('move.confirm')}
            action={`/teach/courses/${courseId}/learners/move`}
            fields={{ which }}
          >
            <p>{t('move.explained')}</p>
          </ConfirmDialog>
        ))}
        <ButtonLink variant="quiet" to={`/teach/courses/${courseId}`}>
          {t('move.stay')}
        </ButtonLink>
      </div>
    </Card>
  );
}
