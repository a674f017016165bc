import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { opcoName, opcos } from '~/domain/funding/opcos';
import type { OpcoParticulars } from '~/domain/sales/sale-settings';
import { maximumRulesBytes } from '~/domain/sales/settings-inputs';
import type { SaleSettingsView } from '~/use-cases/sales/get-sale-settings.server';
import { ButtonLink } from '../primitives/button-link';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { FileDrop } from '../primitives/file-drop';
import { ImageForm } from '../primitives/image-form';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { SaleSettingsForm } from './sale-settings-form';

export type SaleSettingsPageProps = { view: SaleSettingsView; result?: SubmissionResult<string[]> };

/** What the organization's sales follow, and the papers that go with its orders. */
export function SaleSettingsPage({ view, result }: SaleSettingsPageProps) {
  return (
    <>
      <SaleSettingsForm settings={view.settings} {...(result && { result })} />
      <div className="mt-10 border-t">
        <Terms terms={view.terms} />
        <Signature fileId={view.signatureFileId} name={view.settings.signatureOf ?? ''} />
        <Rules rules={view.rules} />
        <Opcos known={view.settings.opcoParticulars} />
      </div>
    </>
  );
}

function Terms({ terms }: { terms: SaleSettingsView['terms'] }) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  return (
    <Section aside title={t('terms.title')} description={t('terms.about')}>
      <p className="text-[0.9375rem]">
        {terms
          ? t('terms.inForce', {
              version: terms.version,
              day: formats.day(terms.publishedAt.toISOString().slice(0, 10)),
            })
          : t('terms.none')}
      </p>
      {terms && (
        <p className="mt-1 text-sm break-all text-ink-faint">{t('terms.hash', { hash: terms.hash })}</p>
      )}
      <div className="mt-4">
        <ButtonLink variant="secondary" to="/manage/settings/sales/terms">
          {terms ? t('terms.change') : t('terms.write')}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Signature({ fileId, name }: { fileId: string | null; name: string }) {
  const { t } = useTranslation('sales');
  return (
    <Section aside title={t('signature.title')} description={t('signature.text')}>
      <ImageForm
        fileId={fileId}
        action="/manage/settings/sales/signature"
        name="signature"
        words={{
          choose: t('signature.choose'),
          types: t('signature.types'),
          submit: fileId ? t('signature.replace') : t('signature.submit'),
          remove: t('signature.remove'),
          removeQuestion: t('signature.removeQuestion'),
          removeText: t('signature.removeText'),
        }}
      >
        {fileId && (
          <figure className="max-w-sm">
            <div className="grid h-32 place-content-center rounded-lg bg-white p-4 shadow-sm">
              <img
                src={`/files/${fileId}`}
                alt={t('signature.alt', { name })}
                className="max-h-24 max-w-full"
              />
            </div>
            <figcaption className="mt-1.5 text-sm text-ink-soft">{t('signature.alt', { name })}</figcaption>
          </figure>
        )}
      </ImageForm>
    </Section>
  );
}

function Rules({ rules }: { rules: SaleSettingsView['rules'] }) {
  const { t } = useTranslation('sales');
  return (
    <Section aside title={t('rules.title')} description={t('rules.text')}>
      {rules && (
        <div className="mb-4 flex flex-wrap items-center gap-4 text-[0.9375rem]">
          <a href={`/files/${rules.fileId}`} className="text-accent-text underline underline-offset-4">
            {rules.name}
          </a>
          <ConfirmDialog
            trigger={t('rules.remove')}
            triggerVariant="quiet"
            triggerSize="small"
            title={t('rules.removeQuestion')}
            confirm={t('rules.remove')}
            action="/manage/settings/sales/rules/remove"
          >
            {t('rules.removeText')}
          </ConfirmDialog>
        </div>
      )}
      <form
        method="post"
        action="/manage/settings/sales/rules"
        encType="multipart/form-data"
        className="flex max-w-xl flex-col items-stretch gap-4"
      >
        <FileDrop
          label={t('rules.choose')}
          name="rules"
          accept="application/pdf,.pdf"
          acceptText={t('rules.types')}
          maxBytes={maximumRulesBytes}
        />
        <SubmitButton variant="secondary" className="self-start">
          {rules ? t('rules.replace') : t('rules.submit')}
        </SubmitButton>
      </form>
    </Section>
  );
}

function Opcos({ known }: { known: SaleSettingsView['settings']['opcoParticulars'] }) {
  const { t } = useTranslation('sales');
  const eleven = opcos.filter((opco) => opco !== 'other');
  const others = Object.values(known).flatMap((one) => (one.name ? [{ ...one, name: one.name }] : []));
  return (
    <Section aside title={t('opcos.title')} description={t('opcos.text')}>
      <ul className="max-w-2xl divide-y text-[0.9375rem]">
        {eleven.map((opco) => (
          <Funder key={opco} name={opcoName(opco)} page={opco} particulars={known[opco]} />
        ))}
        {others.map((one) => (
          <Funder
            key={one.name}
            name={one.name}
            page={`other?${new URLSearchParams({ name: one.name }).toString()}`}
            particulars={one}
          />
        ))}
      </ul>
      <div className="mt-4">
        <ButtonLink variant="secondary" to="/manage/settings/sales/opcos/other">
          {t('opcos.addOther')}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Funder(props: { name: string; page: string; particulars: OpcoParticulars | undefined }) {
  const { name, page, particulars } = props;
  const { t } = useTranslation('sales');
  const isIncomplete = particulars && (!particulars.siren || !particulars.email);
  return (
    <li className="flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p>{name}</p>
        <p className="text-sm wrap-break-word text-ink-faint">
          {particulars
            ? `${particulars.street}, ${particulars.postalCode} ${particulars.city}`
            : t('opcos.missing')}
        </p>
        {isIncomplete && <p className="text-sm text-warning-ink">{t('opcos.incomplete')}</p>}
      </div>
      <Link
        to={`/manage/settings/sales/opcos/${page}`}
        aria-label={t('opcos.editOf', { opco: name })}
        className="flex-none text-accent-text underline underline-offset-4"
      >
        {particulars ? t('opcos.edit') : t('opcos.add')}
      </Link>
    </li>
  );
}
