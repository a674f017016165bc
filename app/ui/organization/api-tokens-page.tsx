import { useForm, type SubmissionResult } from '@conform-to/react';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { formatInstant, formatInstantDay } from '~/domain/calendar-format';
import type { Role } from '~/domain/organizations/roles';
import type { ListedApiToken } from '~/use-cases/organizations/list-api-tokens.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { ConformForm } from '../primitives/conform-form';
import { CopyButton } from '../primitives/copy-button';
import { DataTable } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

export type ApiTokensPageProps = {
  tokens: readonly ListedApiToken[];
  plan: PlanCode;
  liftedBy: PlanCode | null;
  role: Role;
  timeZone: string;
  /** The token just made, shown this once. */
  made: { token: string; name: string } | null;
  result?: SubmissionResult<string[]>;
};

const openApi = '/api/v1/openapi.json';

/** The tokens by which other systems act for the organization. */
export function ApiTokensPage(props: ApiTokensPageProps) {
  const { tokens, plan, liftedBy, role, timeZone, made, result } = props;
  const { t, i18n } = useTranslation('manage');
  const [form, fields] = useForm<{ name: string }>({ lastResult: result ?? null });
  return (
    <>
      <Section title={t('api.create.title')} description={t('api.create.text', { role: t(`roles.${role}`) })}>
        {liftedBy ? (
          <Callout
            title={t('api.notInPlan.title')}
            actions={
              <ButtonLink size="small" variant="secondary" to="/manage/billing">
                {t('import.notInPlan.action')}
              </ButtonLink>
            }
          >
            {t('api.notInPlan.text', { plan: planNames[plan], liftedBy: planNames[liftedBy] })}
          </Callout>
        ) : (
          <div className="flex flex-col gap-5">
            {made && (
              <Callout tone="success" live="status" title={t('api.made.title', { name: made.name })}>
                <p>{t('api.made.text')}</p>
                <div className="mt-3 flex flex-wrap items-center gap-3">
                  <code className="rounded-md bg-surface px-3 py-2 font-mono text-sm break-all text-ink">
                    {made.token}
                  </code>
                  <CopyButton text={made.token} label={t('api.made.copy')} />
                </div>
              </Callout>
            )}
            <ConformForm form={form} className="flex max-w-2xl flex-wrap items-end gap-3">
              <TextField
                key={tokens.length}
                className="min-w-60 flex-1"
                label={t('api.name')}
                hint={t('api.nameHint')}
                name="name"
                required
                maxLength={60}
                autoComplete="off"
                defaultValue={fields.name.initialValue}
                error={fields.name.errors ?? form.errors ?? null}
              />
              <SubmitButton className="sm:mb-7">{t('api.create.submit')}</SubmitButton>
            </ConformForm>
          </div>
        )}
        <p className="mt-5 text-sm text-ink-soft">
          {t('api.documentation')}{' '}
          <a href={openApi} className="text-accent-text underline underline-offset-4">
            {openApi}
          </a>
        </p>
      </Section>
      <Section title={t('api.list')}>
        <DataTable
          caption={t('api.list')}
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('api.columns.name'),
              primary: true,
              cell: ({ name, ending }) => (
                <>
                  {name}{' '}
                  <span className="font-mono text-sm font-normal text-ink-faint">
                    {t('api.ending', { ending })}
                  </span>
                </>
              ),
            },
            {
              key: 'owner',
              header: t('api.columns.owner'),
              cell: (token) => `${token.owner} · ${t(`roles.${token.role}`)}`,
            },
            {
              key: 'created',
              header: t('api.columns.created'),
              cell: ({ createdAt }) => formatInstantDay(createdAt, i18n.language, timeZone, 'medium'),
            },
            {
              key: 'used',
              header: t('api.columns.used'),
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? formatInstant(lastUsedAt, i18n.language, timeZone) : t('api.never'),
            },
            {
              key: 'revoke',
              header: t('api.revoke'),
              actions: true,
              cell: ({ id, name }) => (
                <ConfirmDialog
                  trigger={t('api.revoke')}
                  triggerSize="small"
                  triggerVariant="quiet"
                  title={t('api.revokeQuestion', { name })}
                  confirm={t('api.revoke')}
                  action={`/manage/settings/api/${id}/revoke`}
                >
                  <p>{t('api.revokeText')}</p>
                </ConfirmDialog>
              ),
            },
          ]}
          empty={
            <EmptyState icon={<KeyRound />} title={t('api.empty.title')} compact>
              {t('api.empty.text')}
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
