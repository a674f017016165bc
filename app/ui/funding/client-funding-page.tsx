import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { agreementFileTypes, maximumAgreementBytes } from '~/domain/funding/agreement-file';
import type { ClientFunding } from '~/use-cases/funding/get-client-funding.server';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { DateField } from '../primitives/date-field';
import { FileDrop } from '../primitives/file-drop';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { FunderFields } from './funder-fields';
import { NoteField } from './received-fields';

type Fields = Record<
  'opco' | 'opcoName' | 'number' | 'requestedOn' | 'receivedOn' | 'document' | 'note',
  string
>;

type Page = { funding: ClientFunding; today: string; result?: SubmissionResult<string[]> };

const tones = { requested: 'info', sent: 'info', granted: 'success', refused: 'danger' } as const;

/** What a client asked its OPCO, and where it says so and sends the answer (K18). */
export function ClientFundingPage({ funding, today, result }: Page) {
  const { t } = useTranslation('funding');
  const formats = useFormats();
  const { requests, timeZone } = funding;
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      {requests.length > 0 && (
        <Card title={t('agreements.title')}>
          <ul className="divide-y">
            {requests.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <span className="min-w-0">
                  <span className="font-[560]">{[one.opcoName, one.number].filter(Boolean).join(' · ')}</span>
                  <span className="block text-sm text-ink-faint">
                    {[
                      one.requestedOn && t('client.askedOn', { day: formats.day(one.requestedOn) }),
                      one.status !== 'requested' &&
                        t('client.receivedOn', { moment: formats.moment(one.at, timeZone) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Badge tone={tones[one.status]} dot>
                  {t(`statuses.${one.status}`)}
                </Badge>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {funding.maySend && (
        <SendForm
          // What was sent leaves an empty form.
          key={requests.map(({ id, at, status }) => `${id} ${at} ${status}`).join()}
          {...{ funding, today }}
          {...(result && { result })}
        />
      )}
    </div>
  );
}

function SendForm({ funding, today, result }: Page) {
  const { t } = useTranslation('funding');
  const [form, fields] = useForm<Fields>({ lastResult: result ?? null });
  return (
    <Card title={t('client.title')} description={t('client.text')}>
      <ConformForm form={form} encType="multipart/form-data" className="flex flex-col gap-6">
        <FormErrors errors={form.errors} />
        <FunderFields fields={fields} known={funding.expected} />
        <div className="grid gap-5 sm:grid-cols-[3fr_2fr_2fr]">
          <TextField
            label={t('client.number')}
            name="number"
            maxLength={100}
            optional
            defaultValue={fields.number.initialValue}
            error={fields.number.errors}
          />
          <DateField
            label={t('fields.requestedOn')}
            name="requestedOn"
            max={today}
            optional
            defaultValue={fields.requestedOn.initialValue ?? ''}
            error={fields.requestedOn.errors ?? null}
          />
          <DateField
            label={t('client.answeredOn')}
            name="receivedOn"
            max={today}
            optional
            defaultValue={fields.receivedOn.initialValue ?? ''}
            error={fields.receivedOn.errors ?? null}
          />
        </div>
        <FileDrop
          label={t('client.document')}
          name="document"
          accept={[...agreementFileTypes.keys()].join(',')}
          acceptText={t('fields.documentTypes')}
          maxBytes={maximumAgreementBytes}
          error={fields.document.errors?.join(' ') ?? null}
        />
        <NoteField field={fields.note} />
        <div className="flex justify-end">
          <SubmitButton>{t('client.send')}</SubmitButton>
        </div>
      </ConformForm>
    </Card>
  );
}
