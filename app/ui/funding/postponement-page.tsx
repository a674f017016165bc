import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { PostponementToAnswer } from '~/use-cases/funding/get-postponement.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { DateField } from '../primitives/date-field';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { useFormats } from '../primitives/use-formats';
import { PostponedHalfDays } from './postponed-half-days';

type Props = { postponement: PostponementToAnswer; result: SubmissionResult<string[]> | undefined };

/** The answer to a client's request for other dates (K30): an amendment offered at once, or a refusal with its reason. */
export function PostponementPage({ postponement, result }: Props) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const { orderId, number, asked, clientName, timeZone } = postponement;
  const base = `/manage/orders/${orderId}`;
  return (
    <>
      <PageHeader
        title={t('answerPostponement.title', { number })}
        description={`${clientName} · ${postponement.title}`}
        crumbs={[
          ...[
            { label: t('list.title'), to: '/manage/orders' },
            { label: number, to: base },
          ],
          { label: t('answerPostponement.crumb') },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <Callout
          tone="info"
          title={t('answerPostponement.asked', { on: formats.instant(asked.askedAt, timeZone) })}
        >
          <p className="wrap-break-word">{asked.reason}</p>
          {asked.wishedOn && (
            <p>{t('answerPostponement.wished', { day: formats.weekday(asked.wishedOn) })}</p>
          )}
        </Callout>
        <Cost postponement={postponement} />
        <Grant postponement={postponement} result={result} />
        <Refuse postponement={postponement} />
      </div>
    </>
  );
}

/** What accepting and refusing cost the client, by the day it asked (K30). */
function Cost({ postponement }: Pick<Props, 'postponement'>) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const { terms, currency } = postponement;
  if (!terms?.until) return null;
  const until = formats.day(terms.until);
  const cost = formatMoney({ cents: terms.indemnityCents, currency }, i18n.language);
  const said = terms.kind !== 'K12' ? 'inTime' : terms.indemnityCents > 0 ? 'late' : 'lateFree';
  return (
    <Callout tone={said === 'inTime' ? 'success' : 'warning'}>
      {t(`answerPostponement.terms.${said}`, { until, cost })}
    </Callout>
  );
}

function Grant({ postponement, result }: Props) {
  const { t } = useTranslation('orders');
  const { asked, agreements, sessions, hasDraft } = postponement;
  const typed = result?.initialValue ?? {};
  const text = (name: 'startsOn' | 'endsOn' | 'reason', otherwise: string) => {
    const value = typed[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const error = (name: string) => result?.error?.[name] ?? null;
  return (
    <Card title={t('answerPostponement.grant.title')} description={t('answerPostponement.grant.text')}>
      <Form method="post" noValidate className="flex flex-col gap-5">
        <FormErrors errors={result?.error?.['']} />
        <input type="hidden" name="requestId" value={asked.requestId} />
        {hasDraft && <Callout tone="warning">{t('answerPostponement.grant.draft')}</Callout>}
        <div className="grid gap-5 sm:grid-cols-2">
          {(['startsOn', 'endsOn'] as const).map((name) => (
            <DateField
              key={name}
              label={t(`fields.${name}`)}
              name={name}
              required
              defaultValue={text(name, postponement[name])}
              error={error(name)}
            />
          ))}
        </div>
        <PostponedHalfDays sessions={sessions} timeZone={postponement.timeZone} result={result} />
        {agreements.length > 0 && (
          <>
            <p className="text-sm text-ink-soft">{t('answerPostponement.grant.opco')}</p>
            <Checkbox
              name="outsideAgreement"
              label={t('answerPostponement.grant.outside')}
              defaultChecked={typed.outsideAgreement === 'on'}
            />
          </>
        )}
        <TextAreaField
          label={t('fields.amendmentReason')}
          name="reason"
          rows={2}
          required
          maxLength={1000}
          defaultValue={text('reason', t('answerPostponement.grant.reason'))}
          error={error('reason') ?? undefined}
        />
        <SubmitButton className="self-start">{t('answerPostponement.grant.submit')}</SubmitButton>
      </Form>
    </Card>
  );
}

function Refuse({ postponement: { orderId, asked } }: Pick<Props, 'postponement'>) {
  const { t } = useTranslation('orders');
  const action = `/manage/orders/${orderId}/postponement/refuse`;
  return (
    <Card title={t('answerPostponement.refuse.title')} description={t('answerPostponement.refuse.text')}>
      <Form method="post" action={action} className="flex flex-col gap-5">
        <input type="hidden" name="requestId" value={asked.requestId} />
        <TextAreaField
          label={t('answerPostponement.refuse.reason')}
          name="reason"
          rows={3}
          required
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton action={action} variant="secondary">
            {t('answerPostponement.refuse.submit')}
          </SubmitButton>
          <ButtonLink variant="quiet" to={`/manage/orders/${orderId}`}>
            {t('edit.back')}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
