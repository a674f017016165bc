import { useTranslation } from 'react-i18next';
import type { SessionChange } from '~/domain/funding/session-changes';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** Says which sessions are no longer those agreed, and leads to the amendment that says so to everybody (K32). */
export function SessionChangesCard({
  order,
  changes,
}: {
  order: { id: string; mayWrite: boolean };
  changes: readonly SessionChange[];
}) {
  const { t } = useTranslation('orders');
  if (changes.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t('sessionChanges.title', { count: changes.length })}
      actions={
        order.mayWrite && (
          <ButtonLink to={`/manage/orders/${order.id}/edit`}>{t('sessionChanges.amend')}</ButtonLink>
        )
      }
    >
      <ul className="mb-2 list-disc pl-5">
        {changes.map(({ sessionId, title, changes: kinds, minutes }) => (
          <li key={sessionId}>
            {t('sessionChanges.line', {
              title,
              changes: kinds
                .map((kind) => t(`sessionChanges.kinds.${kind}`, { count: Math.abs(minutes) }))
                .join(', '),
            })}
          </li>
        ))}
      </ul>
      <p>{t('sessionChanges.text')}</p>
    </Callout>
  );
}
