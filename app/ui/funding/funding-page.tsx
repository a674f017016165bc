import { useForm, type SubmissionResult } from '@conform-to/react';
import { FileCheck, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FundingPage as Shown } from '~/use-cases/funding/get-funding-page.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { EmptyState } from '../primitives/empty-state';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { useFormats } from '../primitives/use-formats';
import { AgreementCard } from './agreement-card';
import { EvaluationsCard } from './evaluations-card';
import { useFundingWords } from './use-funding-words';

type Page = { orderId: string; funding: Shown; result?: SubmissionResult<string[]> };

/** What was asked of an OPCO and answered, what the client needs, and what the course tests and asks (F4, F7). */
export function FundingPage({ orderId, funding, result }: Page) {
  const { t } = useTranslation('funding');
  const standing = funding.agreements.filter(({ past }) => !past);
  const past = funding.agreements.filter((one) => one.past);
  return (
    <div className="flex flex-col gap-6">
      <Standing funding={funding} />
      <section aria-labelledby="agreements" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="agreements" className="text-lg font-[620]">
            {t('agreements.title')}
          </h2>
          {funding.mayWrite && standing.length > 0 && (
            <div className="flex flex-wrap gap-2">
              <Actions orderId={orderId} />
            </div>
          )}
        </div>
        {standing.length === 0 && (
          <div className="rounded-xl bg-surface shadow-sm">
            <EmptyState
              icon={<FileCheck />}
              title={t('agreements.empty.title')}
              headingLevel={3}
              action={
                funding.mayWrite && (
                  <div className="flex flex-wrap justify-center gap-2">
                    <Actions orderId={orderId} />
                  </div>
                )
              }
            >
              {funding.expected
                ? t('agreements.empty.expected', { opco: funding.expected.name })
                : t('agreements.empty.text')}
            </EmptyState>
          </div>
        )}
        {standing.map((agreement) => (
          <AgreementCard key={agreement.id} {...{ orderId, agreement, funding }} />
        ))}
        {past.length > 0 && (
          <details className="rounded-xl bg-surface px-5 py-4 shadow-sm sm:px-6">
            <summary className="cursor-pointer font-[560]">
              {t('agreements.past', { count: past.length })}
            </summary>
            <div className="mt-4 flex flex-col gap-4">
              {past.map((agreement) => (
                <AgreementCard key={agreement.id} {...{ orderId, agreement, funding }} />
              ))}
            </div>
          </details>
        )}
      </section>
      <Needs funding={funding} {...(result && { result })} />
      <EvaluationsCard funding={funding} />
    </div>
  );
}

function Actions({ orderId }: { orderId: string }) {
  const { t } = useTranslation('funding');
  const page = `/manage/orders/${orderId}/funding`;
  return (
    <>
      <ButtonLink variant="secondary" to={`${page}/request`}>
        {t('agreements.request')}
      </ButtonLink>
      <ButtonLink to={`${page}/agreement`} icon={<Plus aria-hidden="true" />}>
        {t('agreements.record')}
      </ButtonLink>
    </>
  );
}

/** Until when an agreement helps, or what it means that none came. */
function Standing({ funding }: { funding: Shown }) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(funding.currency);
  const formats = useFormats();
  const { expected, price, subrogationFrom, begun, firstSession, timeZone } = funding;
  const granted = funding.agreements.some(({ past, status }) => !past && status === 'granted');
  const told = { price: money(price), threshold: money(subrogationFrom) };
  if (price < subrogationFrom) {
    return expected || granted ? <Callout tone="warning">{t('standing.below', told)}</Callout> : null;
  }
  if (granted || !expected) return null;
  return begun ? (
    <Callout tone="danger" title={t('standing.late')}>
      {t('standing.lateText', told)}
    </Callout>
  ) : (
    <Callout tone="warning" title={t('standing.missing', { moment: formats.moment(firstSession, timeZone) })}>
      {t('standing.missingText', told)}
    </Callout>
  );
}

function Needs({ funding, result }: { funding: Shown; result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('funding');
  const [form, fields] = useForm<{ needs: string }>({ lastResult: result ?? null });
  if (!funding.mayWrite) {
    return funding.needs ? (
      <Card title={t('needs.title')}>
        <p className="whitespace-pre-line">{funding.needs}</p>
      </Card>
    ) : null;
  }
  return (
    <Card title={t('needs.title')} description={t('needs.text')}>
      <ConformForm form={form} className="flex flex-col gap-4">
        <FormErrors errors={form.errors} />
        <TextAreaField
          label={t('needs.label')}
          hideLabel
          name="needs"
          rows={5}
          maxLength={4000}
          placeholder={t('needs.placeholder')}
          defaultValue={fields.needs.initialValue ?? funding.needs}
          error={fields.needs.errors}
        />
        <div className="flex justify-end">
          <SubmitButton variant="secondary">{t('needs.keep')}</SubmitButton>
        </div>
      </ConformForm>
    </Card>
  );
}
