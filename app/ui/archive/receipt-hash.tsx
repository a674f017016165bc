import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurgeReceipt } from '~/domain/lifecycle/purge-receipt';
import { purgeReceiptHash } from '~/domain/lifecycle/purge-receipt-hash';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';

/** The receipt's hash, computed again in the reader's own browser. */
export function ReceiptHash({ receipt, hash }: { receipt: PurgeReceipt; hash: string }) {
  const { t } = useTranslation('archive');
  const [computed, setComputed] = useState<string | null>(null);
  useEffect(() => setComputed(purgeReceiptHash(receipt)), [receipt]);
  return (
    <Card title={t('hash.title')} description={t('hash.text')}>
      <p className="mb-4 rounded-md bg-sunken px-3 py-2.5 font-mono text-sm break-all">{hash}</p>
      {computed !== null &&
        (computed === hash ? (
          <Callout tone="success" live="status">
            {t('hash.same')}
          </Callout>
        ) : (
          <Callout tone="danger" live="alert">
            {t('hash.different', { computed })}
          </Callout>
        ))}
    </Card>
  );
}
