import { Link } from '@remix-run/react';
import { planNames } from '~/domain/billing/plan-codes';
import { addDays } from '~/domain/calendar';
import type { OrganizationContract } from '~/use-cases/lifecycle/get-organization-contract.server';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { useConsoleWords } from './use-console-words';
import { usePlanWords } from './use-plan-words';

/** The period, the next invoice, what is planned, and the end of a contract. */
export function ContractFacts({ contract }: { contract: OrganizationContract }) {
  const words = useConsoleWords(contract.timeZone);
  const { t } = words;
  const formats = useFormats();
  const planWords = usePlanWords();
  const { period, nextInvoice, scheduled, revision, endsAt, endReason, recovery } = contract;
  const since = (instant: string | null, term: string) =>
    instant ? [{ term, detail: words.instant(instant) }] : [];
  function purgeOf({ purgeAt, paused, suspendedAt }: OrganizationContract) {
    if (purgeAt) return words.instant(purgeAt);
    if (paused && (endsAt || suspendedAt)) return t('contract.paused');
    return t(recovery && endsAt ? 'contract.purgeAwaitsRecovery' : 'contract.noPurge');
  }
  return (
    <div className="border-t">
      <DescriptionList
        items={[
          {
            term: t('contract.period'),
            detail: period
              ? t('contract.periodDays', {
                  from: formats.day(period.from),
                  to: formats.day(addDays(period.to, -1)),
                })
              : t('contract.noPeriod'),
          },
          {
            term: t('contract.next'),
            detail: nextInvoice
              ? t('contract.nextOn', {
                  amount: words.money(nextInvoice.excludingVat),
                  day: formats.day(nextInvoice.on),
                })
              : t('contract.noNext'),
          },
          ...(scheduled
            ? [
                {
                  term: t('contract.scheduled'),
                  detail: t('contract.scheduledOn', {
                    plan: planNames[scheduled.plan],
                    day: scheduled.on ? formats.day(scheduled.on) : t('none'),
                  }),
                },
              ]
            : []),
          ...(revision
            ? [
                {
                  term: t('contract.revision'),
                  detail: t('contract.revisionOn', {
                    price: planWords.price(revision.price),
                    day: formats.day(revision.appliesOn),
                  }),
                },
              ]
            : []),
          ...since(contract.pastDueSince, t('contract.pastDue')),
          ...since(contract.suspendedAt, t('contract.suspended')),
          {
            term: t('contract.end'),
            detail: endsAt
              ? t('contract.endOn', {
                  instant: words.instant(endsAt),
                  reason: words.word('endReasons', endReason ?? 'plan-over'),
                })
              : t('contract.renews'),
          },
          ...(recovery
            ? [
                {
                  term: t('contract.recovery'),
                  detail: (
                    <Link
                      to={`/operator/recoveries/${contract.id}`}
                      className="rounded-sm underline underline-offset-4"
                    >
                      {words.instant(recovery.requestedAt)}
                      {recovery.lapsesAt &&
                        `, ${t('contract.lapses', { instant: words.instant(recovery.lapsesAt) })}`}
                    </Link>
                  ),
                },
              ]
            : []),
          {
            term: t('contract.purge'),
            detail: purgeOf(contract),
          },
        ]}
      />
    </div>
  );
}
