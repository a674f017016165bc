import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { useAuditWords } from '../organization/use-audit-words';
import { Card } from '../primitives/card';

type Act = {
  id: string;
  action: string;
  actorKind: string;
  actorName: string;
  subjectName: string | null;
  occurredAt: string;
};

/** The last acts of an organization's own log. */
export function AdministrativeActs({
  acts,
  organizationName,
  timeZone,
}: {
  acts: readonly Act[];
  organizationName: string;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation(['operator', 'manage']);
  const auditWords = useAuditWords();
  return (
    <div className="mt-6">
      <Card title={t('organization.acts')} description={t('organization.actsText')}>
        {acts.length === 0 && <p className="text-ink-soft">{t('organization.noActs')}</p>}
        <ol className="divide-y text-[0.9375rem]">
          {acts.map((act) => (
            <li key={act.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5">
              <span className="w-full sm:w-auto sm:flex-1">
                <span className="font-[560]">{auditWords(act.action)}</span>
                {act.subjectName && act.subjectName !== organizationName && (
                  <span className="text-ink-soft">{` · ${act.subjectName}`}</span>
                )}
              </span>
              <span className="text-sm text-ink-soft">
                {act.actorKind === 'member'
                  ? act.actorName
                  : t(`manage:audit.actors.${act.actorKind as 'system' | 'operator'}`)}
              </span>
              <time dateTime={act.occurredAt} className="text-sm text-ink-faint tabular-nums">
                {formatInstant(act.occurredAt, i18n.language, timeZone)}
              </time>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
