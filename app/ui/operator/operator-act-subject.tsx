import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatRate } from '~/domain/money';
import type { OperatorActLine } from '~/use-cases/lifecycle/list-operator-acts.server';
import { useHalfName } from './use-half-name';

/** What an operator's act was about: a link to it, or its name. */
export function OperatorActSubject({ act }: { act: OperatorActLine }) {
  const { t, i18n } = useTranslation('operator');
  const halfName = useHalfName();
  const { messageId, name, moveId, code, effectiveOn, kind, from, basisPoints } = act.details;
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
  if (isText(name)) return <code className="text-sm">{name}</code>;
  if (act.organizationId) {
    return <SubjectLink to={`/operator/organizations/${act.organizationId}`} label={t('message.open')} />;
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
