import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Signing } from '~/use-cases/attendance/get-signing.server';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { SignPanel } from './sign-panel';

/** All of a learner's half-days of a session, to sign or signed. */
export function SessionSignPage({
  title,
  sessionId,
  signing,
}: {
  title: string;
  sessionId: string;
  signing: Signing;
}) {
  const { t } = useTranslation('attendance');
  const to = `/learn/sessions/${sessionId}`;
  const session = signing.halfDays[0]?.sessionTitle;
  return (
    <>
      <PageHeader
        title={title}
        description={t('sign.intro')}
        crumbs={[{ label: session ?? t('sign.back'), to }, { label: t('sign.pageTitle') }]}
      />
      {signing.halfDays.length === 0 ? (
        <EmptyState icon={<PenLine />} title={t('sign.none.title')}>
          {t('sign.none.text')}
        </EmptyState>
      ) : (
        <div className="max-w-2xl">
          <SignPanel signing={signing} method="page" from={`${to}/sign`} />
        </div>
      )}
    </>
  );
}
