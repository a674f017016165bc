import { useTranslation } from 'react-i18next';
import { cancellationChoices } from '~/domain/funding/cancellation-inputs';
import type { OrderEvidenceKind } from '~/domain/funding/order-evidence';
import type { OrderHistoryLine } from '~/use-cases/funding/get-order-history.server';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

const known = [
  ...['created', 'offered', 'withdrawn', 'accepted-first', 'accepted', 'accepted-attested'],
  ...['participant-added', 'participant-left', 'participant-informed', 'participant-convoked'],
  ...[
    'opco-told',
    'amended',
    'opco-told-amendment',
    'organization-told',
    'cancelled',
    'needs-noted',
    'opco-asked',
    'opco-reminded',
    'agreement-sent',
    'agreement-received',
  ],
  ...[
    'agreement-refused',
    'settled',
    'postponement-asked',
    'postponement-refused',
    'places-asked',
    'refund-chosen',
    'declined',
  ],
] as const satisfies readonly OrderEvidenceKind[];

type Known = (typeof known)[number];

const isKnown = (kind: string): kind is Known => (known as readonly string[]).includes(kind);

/** All that happened to an order, in words, from its chain of evidence. */
export function OrderHistory({
  lines,
  timeZone,
  base,
}: {
  lines: readonly OrderHistoryLine[];
  timeZone: string;
  /** The address of the order. */
  base: string;
}) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  return (
    <Card title={t('history.title')} description={t('history.text')}>
      <ol className="flex flex-col gap-4">
        {lines.map(({ id, kind, occurredAt, by, person, facts, hash, documentFileId }) => (
          <li key={id} className="border-l-2 border-line-strong/40 pl-4">
            <p className="text-[0.9375rem]">
              {isKnown(kind) ? t(`history.kinds.${kind}`, { person: person ?? '' }) : t('history.other')}
            </p>
            <p className="text-sm text-ink-faint">
              {[formats.instant(occurredAt, timeZone), by].filter(Boolean).join(' · ')}
            </p>
            {typeof facts.reason === 'string' && facts.reason !== '' && facts.reason !== 'api' && (
              <p className="text-sm text-ink-soft">{facts.reason}</p>
            )}
            {kind === 'refund-chosen' && <Choice facts={facts} />}
            {kind === 'offered' && typeof facts.versionId === 'string' && (
              <a
                className="text-sm text-accent-text underline underline-offset-4"
                href={`${base}/convention.pdf?version=${facts.versionId}`}
              >
                {t('history.document')}
              </a>
            )}
            {documentFileId && (
              <a
                className="text-sm text-accent-text underline underline-offset-4"
                href={`/files/${documentFileId}`}
              >
                {t('history.signedPaper')}
              </a>
            )}
            {typeof facts.contentHash === 'string' && (
              <p className="truncate font-mono text-xs text-ink-faint" title={hash}>
                {facts.contentHash}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What was chosen, and by which side it was written down. */
function Choice({ facts }: { facts: Record<string, unknown> }) {
  const { t } = useTranslation('orders');
  const choice = cancellationChoices.find((one) => one === facts.choice);
  if (!choice) return null;
  const side = facts.side === 'client' ? 'client' : 'organization';
  return <p className="text-sm text-ink-soft">{t(`cancelled.chosen.${choice}.${side}`)}</p>;
}
