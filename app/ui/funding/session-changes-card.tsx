import { useTranslation } from 'react-i18next';
import type { SessionChange } from '~/domain/funding/session-changes';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** Says which sessions are no longer those agreed, and leads to the amendment that says so to everybody (K32). */
export function SessionChangesCard({
  base,
  changes,
  mayAmend,
}: {
  base: string;
  changes: readonly SessionChange[];
  mayAmend: boolean;
}) {
  const { t } = useTranslation('orders');
  return (
    <Callout
      tone="warning"
      title={t('sessionChanges.title', { count: changes.length })}
      actions={mayAmend && <ButtonLink to={`${base}/edit`}>{t('sessionChanges.amend')}</ButtonLink>}
    >
      <ul className="mb-2 list-disc pl-5">
        {changes.map(({ sessionId, title, changes: kinds, minutes }) => (
          <li key={sessionId}>
            {title} :{' '}
            {kinds.map((kind) => t(`sessionChanges.kinds.${kind}`, { count: Math.abs(minutes) })).join(', ')}
          </li>
        ))}
      </ul>
      <p>{t('sessionChanges.text')}</p>
    </Callout>
  );
}
