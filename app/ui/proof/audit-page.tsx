import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { Audit } from '~/use-cases/proof/get-audit.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { buttonStyle } from '../primitives/button-style';
import { DescriptionList } from '../primitives/description-list';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { AuditHours } from './audit-hours';
import { AuditParts } from './audit-parts';
import { FileCheckPanel } from './file-check-panel';
import { MissingList } from './missing-list';
import { useFileCheck } from './use-file-check';

/** One evidence file as an auditor sees it: without an account, read only, and checked by their own browser. */
export function AuditPage({ audit, base }: { audit: Audit; base: string }) {
  const { t, i18n } = useTranslation('proof');
  const formats = useFormats();
  const { manifest, provider } = audit;
  const { check, start } = useFileCheck(manifest, base);
  const { order, settlement } = manifest;
  const money = (cents: number) =>
    formatMoney({ cents, currency: settlement?.currency ?? 'EUR' }, i18n.language);
  const instant = (value: string) => formats.instant(value, provider.timeZone);
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-10 sm:px-8 sm:py-16">
      <header className="mb-8">
        <p className="text-ink-soft">{provider.name}</p>
        <h1 className="mt-1 text-3xl wrap-break-word">{order.title}</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          {t('audit.intro', { until: instant(audit.expiresAt) })}
        </p>
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={`${base}/dossier.zip`} download className={buttonStyle({ variant: 'primary' })}>
            <Download aria-hidden="true" />
            {t('audit.download', { bytes: formats.bytes(audit.bytes) })}
          </a>
          <span className="min-w-0 text-sm text-ink-faint">
            {t('audit.hash')} <code className="font-mono text-xs break-all">{audit.sha256}</code>
          </span>
        </div>
      </header>
      <div className="flex flex-col gap-6">
        <FileCheckPanel
          check={check}
          total={manifest.parts.length + 1}
          withheld={manifest.chains.reduce((sum, { withheld }) => sum + withheld, 0)}
          onStart={() => void start()}
        />
        <Card title={t('audit.summary')}>
          <DescriptionList
            items={[
              { term: t('audit.order'), detail: order.number },
              { term: t('audit.client'), detail: manifest.client },
              {
                term: t('audit.dates'),
                detail: t('audit.fromTo', {
                  from: formats.day(order.startsOn),
                  to: formats.day(order.endsOn),
                }),
              },
              ...(manifest.person ? [{ term: t('audit.learner'), detail: manifest.person }] : []),
              { term: t('audit.made'), detail: instant(manifest.madeAt) },
              ...(manifest.convention
                ? [
                    {
                      term: t('audit.convention', { version: manifest.convention.version }),
                      detail: (
                        <code className="font-mono text-xs break-all">{manifest.convention.contentHash}</code>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {manifest.missing.length > 0 && (
          <Callout tone="warning" title={t('audit.missing')}>
            <MissingList missing={manifest.missing} />
          </Callout>
        )}
        {settlement && (
          <section aria-labelledby="settlement">
            <h2 id="settlement" className="mb-1 text-xl">
              {t('audit.settlement')}
            </h2>
            <p className="mb-4 text-sm text-ink-soft">
              {t(settlement.final ? 'audit.final' : 'audit.provisional')}
            </p>
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <StatTile label={t('audit.price')} value={money(settlement.price)} />
              <StatTile label={t('audit.opco')} value={money(settlement.opco)} />
              <StatTile label={t('audit.clientPart')} value={money(settlement.clientTraining)} />
              <StatTile label={t('audit.notDelivered')} value={money(settlement.indemnity)} />
            </div>
          </section>
        )}
        <AuditHours hours={manifest.hours} timeZone={provider.timeZone} />
        <AuditParts manifest={manifest} base={base} verdicts={check.verdicts} />
      </div>
    </div>
  );
}
