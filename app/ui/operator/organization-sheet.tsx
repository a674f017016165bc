import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import { formatInstant, formatInstantDay } from '~/domain/calendar-format';
import type { OrganizationForOperator } from '~/use-cases/lifecycle/get-organization-for-operator.server';
import { useAuditWords } from '../organization/use-audit-words';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { StateBadge } from './state-badge';

/** One organization: identity, contract, owners, how much there is, and what was done last. */
export function OrganizationSheet({ organization }: { organization: OrganizationForOperator }) {
  const { t, i18n } = useTranslation('operator');
  const formats = useFormats();
  const auditWords = useAuditWords();
  const { counts, timeZone } = organization;
  const day = (instant: string) => formatInstantDay(instant, i18n.language, timeZone);
  const figures = ['registered', 'active', 'archived', 'courses', 'enrolments'] as const;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('organizations.title'), to: '/operator/organizations' },
          { label: organization.name },
        ]}
        title={organization.name}
        badge={<StateBadge state={organization.state} />}
      />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {figures.map((name) => (
          <StatTile key={name} label={t(`organization.${name}`)} value={formats.number(counts[name])} />
        ))}
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('organization.contract')}>
          <DescriptionList
            items={[
              { term: t('organizations.plan'), detail: planNames[organization.plan] },
              { term: t('organization.startedOn'), detail: day(organization.planStartedAt) },
              {
                term: t('organizations.endsOn'),
                detail: organization.planEndsAt ? day(organization.planEndsAt) : t('organization.renews'),
              },
              { term: t('organizations.createdOn'), detail: day(organization.createdAt) },
            ]}
          />
        </Card>
        <Card title={t('organization.identity')}>
          <DescriptionList
            items={[
              { term: t('organization.id'), detail: <code className="text-sm">{organization.id}</code> },
              { term: t('organization.siren'), detail: organization.siren ?? t('none') },
              { term: t('organization.vatNumber'), detail: organization.vatNumber ?? t('none') },
              {
                term: t('organization.address'),
                detail: `${organization.street}, ${organization.postalCode} ${organization.city} (${organization.country})`,
              },
              { term: t('organization.timeZone'), detail: timeZone },
              {
                term: t('organization.owners'),
                detail: (
                  <ul>
                    {organization.owners.map(({ id, firstName, lastName, email }) => (
                      <li key={id}>{`${firstName} ${lastName} · ${email}`}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </Card>
      </div>
      <div className="mt-6">
        <Card title={t('organization.acts')} description={t('organization.actsText')}>
          {organization.acts.length === 0 ? (
            <p className="text-ink-soft">{t('organization.noActs')}</p>
          ) : (
            <ol className="divide-y text-[0.9375rem]">
              {organization.acts.map((act) => (
                <li key={act.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5">
                  <span className="w-full sm:w-auto sm:flex-1">
                    <span className="font-[560]">{auditWords(act.action)}</span>
                    {act.subjectName && <span className="text-ink-soft">{` · ${act.subjectName}`}</span>}
                  </span>
                  <span className="text-sm text-ink-soft">{act.actorName}</span>
                  <time dateTime={act.occurredAt} className="text-sm text-ink-faint tabular-nums">
                    {formatInstant(act.occurredAt, i18n.language, timeZone)}
                  </time>
                </li>
              ))}
            </ol>
          )}
        </Card>
      </div>
    </>
  );
}
