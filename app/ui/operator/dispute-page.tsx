import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DisputeDetail } from '~/use-cases/billing/get-dispute.server';
import type { FormAnswer } from '../auth/form-answer';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { RadioGroup } from '../primitives/radio-group';
import { ActForm } from './act-form';
import { useConsoleWords } from './use-console-words';

/** A dispute: what the customer says, and the decision (P14). */
export function DisputePage({ dispute, answer }: { dispute: DisputeDetail; answer: FormAnswer | undefined }) {
  const { organization } = dispute;
  const words = useConsoleWords(organization.timeZone);
  const { t } = words;
  const { t: tOperator } = useTranslation('operator');
  const at = `/operator/organizations/${organization.id}`;
  const title = t('dispute.title', { amount: words.money(dispute.cents) });
  const open = dispute.status === 'open';
  return (
    <>
      <PageHeader
        crumbs={[
          { label: tOperator('organizations.title'), to: '/operator/organizations' },
          { label: organization.name, to: `${at}/documents` },
          { label: title },
        ]}
        title={title}
        badge={
          <Badge tone={open ? 'warning' : 'neutral'}>{words.word('dispute.statuses', dispute.status)}</Badge>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('dispute.facts')}>
          <p className="mb-4 max-w-prose whitespace-pre-line">{dispute.grounds}</p>
          <DescriptionList
            items={[
              {
                term: t('dispute.invoice'),
                detail: (
                  <Link to={`${at}/documents/${dispute.invoiceId}`} className="underline underline-offset-4">
                    {t('dispute.total', { number: dispute.number, total: words.money(dispute.includingVat) })}
                  </Link>
                ),
              },
              { term: t('dispute.openedBy'), detail: dispute.openedBy ?? t('none') },
              { term: t('dispute.openedAt'), detail: words.instant(dispute.openedAt) },
              {
                term: t('dispute.proof'),
                detail: dispute.proof ? (
                  <a href={`${at}/disputes/${dispute.id}/proof`} className="underline underline-offset-4">
                    {dispute.proof}
                  </a>
                ) : (
                  t('none')
                ),
              },
              ...(dispute.decidedAt
                ? [
                    { term: t('dispute.decidedAt'), detail: words.instant(dispute.decidedAt) },
                    { term: t('dispute.decision'), detail: dispute.decision ?? t('none') },
                  ]
                : []),
            ]}
          />
        </Card>
        {open && (
          <Card title={t('dispute.decideTitle')}>
            <ActForm answer={answer} submit={t('dispute.submit')} reasonIsRead>
              {(field) => (
                <RadioGroup
                  {...field('decision')}
                  legend={t('dispute.decision')}
                  required
                  options={[
                    { value: 'upheld', label: t('dispute.upheld'), hint: t('dispute.upheldHint') },
                    { value: 'rejected', label: t('dispute.rejected'), hint: t('dispute.rejectedHint') },
                  ]}
                />
              )}
            </ActForm>
          </Card>
        )}
      </div>
    </>
  );
}
