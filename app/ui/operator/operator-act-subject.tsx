import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDay } from '~/domain/calendar';
import { formatRate } from '~/domain/money';
import type { OperatorActLine } from '~/use-cases/lifecycle/list-operator-acts.server';
import { useFormats } from '../primitives/use-formats';
import { useHalfName } from './use-half-name';
import { useJobWords } from './use-job-words';

/** What an operator's act was about: a link to it, or its name. */
export function OperatorActSubject({ act }: { act: OperatorActLine }) {
  const { t, i18n } = useTranslation('operator');
  const halfName = useHalfName();
  const formats = useFormats();
  const { purposeOf } = useJobWords();
  const { messageId, name, moveId, code, effectiveOn, kind, from, basisPoints } = act.details;
  const { forceMajeureId, startsOn, endsOn, outageId, faultId, title } = act.details;
  if (isText(messageId))
    return <SubjectLink to={`/operator/outbox/${messageId}`} label={t('audit.message')} />;
  if (isText(moveId)) return <SubjectLink to={`/operator/clock/${moveId}`} label={t('audit.move')} />;
  if (isText(code) && isText(effectiveOn)) {
    return <SubjectLink to={`/operator/plans/${code}/${effectiveOn}`} label={t('audit.version')} />;
  }
  if ((kind === 'legal' || kind === 'ecb') && isText(from) && typeof basisPoints === 'number') {
    const rate = formatRate(basisPoints, i18n.language);
    return <>{`${t(`rates.kinds.${kind}`)} · ${halfName(from)} · ${rate}`}</>;
  }
  if (isText(outageId)) {
    return <SubjectLink to="/operator/outages" label={isText(title) ? title : t('navigation.outages')} />;
  }
  if (isText(faultId) && act.organization && !act.organization.purgeId) {
    const { id, name: called } = act.organization;
    return <SubjectLink to={`/operator/faults/${id}/${faultId}`} label={called} />;
  }
  if (isText(forceMajeureId)) {
    const period = [startsOn, endsOn].filter(isText).map((day) => formats.day(day as IsoDay));
    return <SubjectLink to="/operator/force-majeure" label={period.join(' – ') || t('navigation.majeure')} />;
  }
  if (act.action === 'job.requested' && isText(name)) {
    return <SubjectLink to={`/operator/jobs/${name}`} label={purposeOf(name) ?? name} />;
  }
  if (act.organization) {
    const { id, name: called, purgeId } = act.organization;
    return (
      <SubjectLink
        to={purgeId ? `/operator/purges/${purgeId}` : `/operator/organizations/${id}`}
        label={called || t('audit.erased')}
      />
    );
  }
  return <>{t('none')}</>;
}

function SubjectLink({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className="rounded-sm text-accent-text underline underline-offset-4">
      {label}
    </Link>
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
