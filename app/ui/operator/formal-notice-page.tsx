import { useTranslation } from 'react-i18next';
import type { FormalNoticeDetail } from '~/use-cases/lifecycle/get-formal-notice.server';
import type { FormAnswer } from '../auth/form-answer';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { RadioGroup } from '../primitives/radio-group';
import { useFormats } from '../primitives/use-formats';
import { ActForm } from './act-form';
import { useConsoleWords } from './use-console-words';

/** A formal notice: the breach, e-mail and letter, until when, and how it is closed (P16). */
export function FormalNoticePage({
  notice,
  answer,
}: {
  notice: FormalNoticeDetail;
  answer: FormAnswer | undefined;
}) {
  const { organization } = notice;
  const words = useConsoleWords(organization.timeZone);
  const { t } = words;
  const { t: tOperator } = useTranslation('operator');
  const formats = useFormats();
  const at = `/operator/organizations/${organization.id}`;
  const open = notice.status === 'open';
  function endHint() {
    if (!notice.end) return t('formal.endedHint');
    const held = notice.end === 'notice-running' && !notice.deadlineAt;
    return t(held ? 'formal.held-notice' : `formal.${notice.end}`);
  }
  return (
    <>
      <PageHeader
        crumbs={[
          { label: tOperator('organizations.title'), to: '/operator/organizations' },
          { label: organization.name, to: `${at}/contract` },
          { label: t('formal.title') },
        ]}
        title={t('formal.title')}
        badge={
          <Badge tone={open ? 'danger' : 'neutral'}>{words.word('formal.statuses', notice.status)}</Badge>
        }
        actions={
          open && (
            <ButtonLink to={`${at}/formal-notices/${notice.id}/letter`} variant="secondary">
              {t('formal.letterTitle')}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('formal.facts')}>
          <p className="mb-4 max-w-prose whitespace-pre-line">{notice.breach}</p>
          <DescriptionList
            items={[
              { term: t('formal.emailSentAt'), detail: words.instant(notice.emailSentAt) },
              {
                term: t('formal.letter'),
                detail: notice.letterSentOn
                  ? t('formal.letterOf', {
                      day: formats.day(notice.letterSentOn),
                      reference: notice.letterReference ?? t('none'),
                    })
                  : t('formal.noLetter'),
              },
              {
                term: t('formal.deadline'),
                detail: notice.deadlineAt ? words.instant(notice.deadlineAt) : t('formal.held'),
              },
              ...(notice.closedAt
                ? [
                    { term: t('formal.closedAt'), detail: words.instant(notice.closedAt) },
                    { term: t('formal.outcome'), detail: notice.outcome ?? t('none') },
                  ]
                : []),
            ]}
          />
        </Card>
        {open && (
          <Card title={t('formal.closeTitle')}>
            <ActForm answer={answer} submit={t('formal.close')} reasonIsRead>
              {(field) => (
                <RadioGroup
                  {...field('outcome')}
                  legend={t('formal.outcome')}
                  required
                  options={[
                    { value: 'mended', label: t('formal.mended'), hint: t('formal.mendedHint') },
                    { value: 'withdrawn', label: t('formal.withdrawn'), hint: t('formal.withdrawnHint') },
                    {
                      value: 'ended',
                      label: t('formal.ended'),
                      hint: endHint(),
                      disabled: notice.end !== null,
                    },
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
