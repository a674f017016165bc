import { useTranslation } from 'react-i18next';
import type { AuditVisitLine } from '~/use-cases/proof/list-audit-visits.server';
import { useFormats } from '../primitives/use-formats';

/** One visit by an audit link in words: when, what, and from where. */
export function AuditVisit({ visit, timeZone }: { visit: AuditVisitLine; timeZone: string }) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  const { action, path, found, address, device, visitedAt } = visit;
  const done = t(`documents.actions.${action}`);
  return (
    <li className="wrap-break-word">
      {t('documents.visit', { at: formats.instant(visitedAt, timeZone), action: done, address, device })}
      {path && <span className="block text-ink-faint">{path}</span>}
      {found && (
        <span className={found.wrong > 0 ? 'block text-danger' : 'block text-ink-faint'}>
          {t('documents.found', { parts: found.parts, count: found.wrong })}
        </span>
      )}
    </li>
  );
}
