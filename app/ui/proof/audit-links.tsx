import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { auditLinkDays } from '~/domain/proof/audit-link-days';
import type { AuditLinkLine, OrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { ButtonLink } from '../primitives/button-link';
import { Badge, type BadgeTone } from '../primitives/badge';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { ConformForm } from '../primitives/conform-form';
import { CopyButton } from '../primitives/copy-button';
import { FormErrors } from '../primitives/form-errors';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { AuditVisit } from './audit-visit';

type Props = {
  base: string;
  documents: Pick<OrderDocuments, 'files' | 'links'>;
  mayMake: boolean;
  /** Whatever the plan: a link that is open can always be closed. */
  mayRevoke: boolean;
  timeZone: string;
  made: { url: string; label: string } | null;
  result?: SubmissionResult<string[]>;
};

/** The links by which auditors read a file: made, shown once, followed by their visits, revoked. */
export function AuditLinks({ base, documents, mayMake, mayRevoke, timeZone, made, result }: Props) {
  const { t } = useTranslation('proof');
  const { files, links } = documents;
  const ready = files.filter(({ status }) => status === 'ready');
  return (
    <Card title={t('documents.links')} description={t('documents.linksText')}>
      {made && (
        <Callout tone="success" live="status" title={t('documents.made', { label: made.label })}>
          <p>{t('documents.madeText')}</p>
          <code className="mt-3 block rounded-md bg-surface px-3 py-2 font-mono text-sm break-all text-ink">
            {made.url}
          </code>
          <div className="mt-3">
            <CopyButton text={made.url} label={t('documents.copy')} />
          </div>
        </Callout>
      )}
      {mayMake && ready.length === 0 && <p className="text-ink-soft">{t('documents.needsFile')}</p>}
      {mayMake && ready.length > 0 && (
        <LinkForm key={links.length} files={ready} timeZone={timeZone} {...(result && { result })} />
      )}
      {links.length > 0 && (
        <ul className="mt-6 divide-y border-t">
          {links.map((link) => (
            <LinkLine key={link.id} base={base} link={link} mayRevoke={mayRevoke} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function LinkForm({
  files,
  timeZone,
  result,
}: {
  files: OrderDocuments['files'];
  timeZone: string;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  type Values = { evidenceFileId: string; label: string; days: string };
  const [form, fields] = useForm<Values>({ lastResult: result ?? null });
  const options = files.map(({ id, name, createdAt }) => ({
    value: id,
    label: t('documents.line', {
      of: name ?? t('documents.wholeOrder'),
      at: formats.instant(createdAt, timeZone),
    }),
  }));
  return (
    <ConformForm form={form} className="mt-4 flex flex-col gap-4">
      <FormErrors errors={form.errors} />
      <SelectField
        label={t('documents.linkFile')}
        name="evidenceFileId"
        options={options}
        defaultValue={fields.evidenceFileId.initialValue}
        error={fields.evidenceFileId.errors ?? null}
      />
      <TextField
        label={t('documents.label')}
        hint={t('documents.labelHint')}
        name="label"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={fields.label.initialValue}
        error={fields.label.errors ?? null}
      />
      <TextField
        label={t('documents.days')}
        hint={t('documents.daysHint')}
        name="days"
        type="number"
        required
        min={1}
        max={auditLinkDays.most}
        defaultValue={fields.days.initialValue ?? String(auditLinkDays.usual)}
        error={fields.days.errors ?? null}
      />
      <SubmitButton className="self-start">{t('documents.createLink')}</SubmitButton>
    </ConformForm>
  );
}

const tones: Record<AuditLinkLine['state'], BadgeTone> = {
  open: 'success',
  expired: 'neutral',
  revoked: 'danger',
};

type LineProps = { base: string; link: AuditLinkLine; mayRevoke: boolean; timeZone: string };

function LinkLine({ base, link, mayRevoke, timeZone }: LineProps) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  const { id, label, ending, expiresAt, state, visits, visitCount } = link;
  const instant = (at: string) => formats.instant(at, timeZone);
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="font-[560] wrap-break-word">{label}</span>
            <Badge tone={tones[state]}>{t(`documents.linkStates.${state}`)}</Badge>
          </p>
          <p className="text-sm text-ink-soft">{t('documents.until', { at: instant(expiresAt), ending })}</p>
        </div>
        {mayRevoke && state === 'open' && (
          <ConfirmDialog
            trigger={t('documents.revoke')}
            triggerSize="small"
            triggerVariant="quiet"
            title={t('documents.revokeTitle', { label })}
            confirm={t('documents.revoke')}
            action={`${base}/links/${id}/revoke`}
          >
            <p>{t('documents.revokeText')}</p>
          </ConfirmDialog>
        )}
      </div>
      <details className="mt-1.5 text-sm">
        <summary className="cursor-pointer text-ink-soft">
          {t('documents.visits', { count: visitCount })}
        </summary>
        <ul className="mt-1.5 flex flex-col gap-1 text-ink-soft" aria-label={t('documents.lastVisits')}>
          {visits.map((visit) => (
            <AuditVisit key={visit.id} visit={visit} timeZone={timeZone} />
          ))}
        </ul>
        {visitCount > visits.length && (
          <ButtonLink className="mt-2" size="small" variant="quiet" to={`${base}/links/${id}`}>
            {t('documents.allVisits')}
          </ButtonLink>
        )}
      </details>
    </li>
  );
}
