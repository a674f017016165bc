import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import { formatInstantDay } from '~/domain/calendar-format';
import type { OrganizationForOperator } from '~/use-cases/lifecycle/get-organization-for-operator.server';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { OrganizationFrame } from './organization-frame';
import { RiskBadges } from './risk-badges';
import { useConsoleWords } from './use-console-words';

/** One organization at a glance: what it brings, owes and risks, how much there is, who it is and who owns it. */
export function OrganizationSheet({ organization }: { organization: OrganizationForOperator }) {
  const { t, i18n } = useTranslation(['operator', 'console']);
  const words = useConsoleWords();
  const formats = useFormats();
  const { counts, timeZone, figures, id } = organization;
  const day = (instant: string) => formatInstantDay(instant, i18n.language, timeZone);
  const names = ['registered', 'active', 'archived', 'courses', 'enrolments'] as const;
  const documents = `/operator/organizations/${id}/documents`;
  return (
    <OrganizationFrame organization={organization} state={organization.state}>
      <div className="mb-4 grid gap-4 sm:grid-cols-3">
        <StatTile
          label={t('console:figures.revenue')}
          value={words.money(figures.revenue)}
          detail={t('console:figures.revenueDetail')}
          to={documents}
        />
        <StatTile
          label={t('console:figures.owed')}
          value={words.money(figures.owed)}
          detail={t('console:figures.owedDetail', { late: words.money(figures.late) })}
          to={documents}
        />
        <div className="flex min-w-0 flex-col gap-3 rounded-xl bg-surface p-5 shadow-sm">
          <p className="text-sm text-ink-soft">{t('console:figures.risk')}</p>
          <div className="text-ink-soft">
            <RiskBadges risks={figures} />
          </div>
        </div>
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {names.map((name) => (
          <StatTile key={name} label={t(`organization.${name}`)} value={formats.number(counts[name])} />
        ))}
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('organization.identity')}>
          <DescriptionList
            items={[
              { term: t('organization.id'), detail: <code className="text-sm">{id}</code> },
              { term: t('organization.siren'), detail: organization.siren ?? t('none') },
              { term: t('organization.vatNumber'), detail: organization.vatNumber ?? t('none') },
              {
                term: t('organization.address'),
                detail: `${organization.street}, ${organization.postalCode} ${organization.city} (${organization.country})`,
              },
              { term: t('organization.timeZone'), detail: timeZone },
            ]}
          />
        </Card>
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
              {
                term: t('organization.owners'),
                detail: (
                  <ul>
                    {organization.owners.map(({ id: ownerId, firstName, lastName, email }) => (
                      <li key={ownerId}>{`${firstName} ${lastName} · ${email}`}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </OrganizationFrame>
  );
}
