import { Link } from '@remix-run/react';
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentDetail } from '~/use-cases/learning/get-enrolment-detail.server';
import { Badge } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';
import { useFormats } from '../primitives/use-formats';
import { useEvidenceWords } from './use-evidence-words';

/** The records behind the figures: what happened, when, who says so, and the hash that chains it to the one before. */
export function EvidenceList({
  evidence,
  timeZone,
  olderTo,
}: {
  evidence: EnrolmentDetail['evidence'];
  timeZone: string;
  olderTo: string | null;
}) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const words = useEvidenceWords(timeZone);
  if (evidence.items.length === 0) return <p className="text-ink-soft">{t('evidence.none')}</p>;
  return (
    <>
      <ol className="divide-y rounded-xl bg-surface shadow-sm">
        {evidence.items.map((record) => (
          <li
            key={record.id}
            className="grid gap-x-6 gap-y-1 px-5 py-3.5 text-[0.9375rem] sm:grid-cols-[3rem_1fr_auto]"
          >
            <span className="text-sm text-ink-faint tabular-nums">
              {t('evidence.number', { number: record.sequence })}
            </span>
            <div className="min-w-0">
              <p>{words.sentence(record)}</p>
              <p className="mt-0.5 text-sm text-ink-faint">
                {words.source(record.source)}
                {record.recordedAt !== record.occurredAt &&
                  ` · ${t('evidence.recordedAt', { at: formats.instant(record.recordedAt, timeZone) })}`}
              </p>
              <p className="mt-1 truncate font-mono text-xs text-ink-faint" title={record.hash}>
                {record.hash}
              </p>
            </div>
            <time dateTime={record.occurredAt} className="text-sm text-ink-soft tabular-nums sm:text-right">
              {formats.instant(record.occurredAt, timeZone)}
            </time>
          </li>
        ))}
      </ol>
      {olderTo && (
        <Link to={olderTo} preventScrollReset className={`mt-4 ${buttonStyle({ variant: 'secondary' })}`}>
          {t('evidence.older')}
        </Link>
      )}
    </>
  );
}

/** Whether the chain holds, as it was followed for this very page. */
export function ChainBadge({ chain }: { chain: EnrolmentDetail['chain'] }) {
  const { t } = useTranslation('progress');
  if (!chain) return <Badge icon={<ShieldQuestion aria-hidden="true" />}>{t('chain.long')}</Badge>;
  return chain.intact ? (
    <Badge tone="success" icon={<ShieldCheck aria-hidden="true" />}>
      {t('chain.intact', { count: chain.count })}
    </Badge>
  ) : (
    <Badge tone="danger" icon={<ShieldAlert aria-hidden="true" />}>
      {t('chain.broken', { number: chain.sequence })}
    </Badge>
  );
}
