import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { agreementFileTypes, maximumAgreementBytes } from '~/domain/funding/agreement-file';
import type { AgreementWarning } from '~/domain/funding/agreement-warnings';
import type { FundingPage, ShownAgreement } from '~/use-cases/funding/get-funding-page.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { ConformForm } from '../primitives/conform-form';
import { FileDrop } from '../primitives/file-drop';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { AgreementPeople } from './agreement-people';
import { AgreementTerms, type AgreementFields } from './agreement-terms';
import { FunderFields } from './funder-fields';
import { NoteField, ReceivedFields } from './received-fields';
import { useFundingWords } from './use-funding-words';

type Page = {
  orderId: string;
  funding: FundingPage;
  /** The request it answers, or the agreement it changes. */
  amended: ShownAgreement | null;
  /** When it reached the organization, where the client sent it (K18, K20). */
  received: { day: string; time: string } | null;
  today: string;
  warnings: readonly AgreementWarning[];
  result?: SubmissionResult<string[]>;
};

/** An OPCO's agreement: its terms, whom it names, its document; what is odd about it is said before it is kept. */
export function AgreementFormPage({ orderId, funding, amended, received, today, warnings, result }: Page) {
  const { t } = useTranslation('funding');
  const [form, fields] = useForm<AgreementFields>({ lastResult: result ?? null });
  const changes = amended?.status === 'granted';
  const known = amended ? { opco: amended.opco, name: amended.opcoName } : funding.expected;
  return (
    <Card
      title={changes ? t('agreement.amend') : t('agreement.title')}
      description={changes ? t('agreement.amendText') : t('agreement.text')}
      className="max-w-4xl"
    >
      <ConformForm form={form} encType="multipart/form-data" className="flex flex-col gap-6">
        {warnings.length === 0 && <FormErrors errors={form.errors} />}
        {amended && <input type="hidden" name="amendsId" value={amended.id} />}
        {!changes && <SaidBefore funding={funding} />}
        <FunderFields fields={fields} known={known} />
        <ReceivedFields
          fields={fields}
          today={today}
          number={amended?.number ?? ''}
          received={received}
          numberNeeded
        />
        <AgreementTerms fields={fields} funding={funding} amended={changes ? amended : null} />
        <AgreementPeople
          people={funding.people}
          ticked={changes ? amended.enrolmentIds : null}
          sent={result?.initialValue?.enrolmentIds}
          errors={fields.enrolmentIds.errors}
        />
        <FileDrop
          label={t('fields.document')}
          name="document"
          accept={[...agreementFileTypes.keys()].join(',')}
          acceptText={t('fields.documentTypes')}
          maxBytes={maximumAgreementBytes}
          error={fields.document.errors?.join(' ') ?? null}
        />
        <NoteField field={fields.note} />
        {warnings.length > 0 && <Warnings warnings={warnings} currency={funding.currency} />}
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <ButtonLink variant="secondary" to={`/manage/orders/${orderId}/funding`}>
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton>{warnings.length > 0 ? t('agreement.keepAnyway') : t('agreement.keep')}</SubmitButton>
        </div>
      </ConformForm>
    </Card>
  );
}

/** What is known before anything is typed: below the threshold, or after the start, an agreement pays nothing. */
function SaidBefore({ funding }: { funding: FundingPage }) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(funding.currency);
  const { price, subrogationFrom, begun } = funding;
  const granted = funding.agreements.some(({ past, status }) => !past && status === 'granted');
  return (
    <>
      {price < subrogationFrom && (
        <Callout tone="warning">
          {t('agreement.belowThreshold', { price: money(price), threshold: money(subrogationFrom) })}
        </Callout>
      )}
      {begun && (
        <Callout tone="warning">
          {granted ? t('agreement.begunAnother') : t('agreement.begun', { price: money(price) })}
        </Callout>
      )}
    </>
  );
}

function Warnings({ warnings, currency }: { warnings: readonly AgreementWarning[]; currency: string }) {
  const { t } = useTranslation('funding');
  const { money, minutes } = useFundingWords(currency);
  const told = (warning: AgreementWarning): string => {
    switch (warning.code) {
      case 'agreement-late':
        if (warning.worth === 0) return t('warnings.late');
        return t('warnings.agreement-late', { worth: money(warning.worth) });
      case 'below-threshold':
        return t('warnings.below-threshold', { threshold: money(warning.from) });
      case 'hours-above-order':
        return t('warnings.hours-above-order', {
          agreed: minutes(warning.minutes),
          planned: minutes(warning.planned),
        });
      case 'borne-twice':
        return t('warnings.borne-twice', { count: warning.people });
      default:
        return t(`warnings.${warning.code}`);
    }
  };
  return (
    <Callout tone="warning" title={t('warnings.title')} live="alert">
      <ul className="my-2 list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning.code}>{told(warning)}</li>
        ))}
      </ul>
      <Checkbox name="confirmed" label={t('warnings.confirm')} defaultChecked={false} required />
    </Callout>
  );
}
