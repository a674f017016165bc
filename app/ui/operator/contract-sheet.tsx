import { Link } from '@remix-run/react';
import { planNames } from '~/domain/billing/plan-codes';
import type { OrganizationContract } from '~/use-cases/lifecycle/get-organization-contract.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { ContractFacts } from './contract-facts';
import { OrganizationFrame } from './organization-frame';
import { useConsoleWords } from './use-console-words';
import { usePlanWords } from './use-plan-words';

/** An organization's contract: where it stands, what comes, and what may be done about it. */
export function ContractSheet({ contract }: { contract: OrganizationContract }) {
  const words = useConsoleWords(contract.timeZone);
  const { t } = words;
  const formats = useFormats();
  const planWords = usePlanWords();
  const at = `/operator/organizations/${contract.id}`;
  const { acts, terms, plan } = contract;
  const may = Object.values(acts).some(Boolean);
  return (
    <OrganizationFrame organization={contract} state={contract.state}>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('contract.title')}>
          <DescriptionList
            items={[
              { term: t('contract.startedAt'), detail: words.day(contract.startedAt) },
              {
                term: t('contract.plan'),
                detail: t('contract.planSince', {
                  plan: planNames[plan],
                  day: words.day(contract.planStartedAt),
                }),
              },
              {
                term: t('contract.price'),
                detail: (
                  <Link
                    to={`/operator/plans/${terms.code}/${terms.effectiveOn}`}
                    className="rounded-sm underline underline-offset-4"
                  >
                    {`${planWords.price(terms.price)} · ${t('contract.termsOf', { day: formats.day(terms.effectiveOn) })}`}
                  </Link>
                ),
              },
            ]}
          />
          <ContractFacts contract={contract} />
        </Card>
        <div className="grid gap-6">
          <Card title={t('contract.acts')} description={may && t('contract.actsText')}>
            <div className="flex flex-col items-start gap-2">
              {acts.withdrawEnd && (
                <ButtonLink to={`${at}/end-notice/withdraw`} variant="secondary">
                  {t('contract.withdrawEnd')}
                </ButtonLink>
              )}
              {acts.noticeEnd && (
                <ButtonLink to={`${at}/end-notice`} variant="secondary">
                  {t('contract.noticeEnd')}
                </ButtonLink>
              )}
              {acts.formalNotice && (
                <ButtonLink to={`${at}/formal-notices/new`} variant="secondary">
                  {t('contract.formalNotice')}
                </ButtonLink>
              )}
              {acts.endByForceMajeure && (
                <ButtonLink to={`${at}/force-majeure`} variant="secondary">
                  {t('contract.endByForceMajeure')}
                </ButtonLink>
              )}
              {!may && <p className="text-ink-soft">{t('contract.noActs')}</p>}
            </div>
          </Card>
          <Card title={t('contract.notices')}>
            {contract.notices.length === 0 ? (
              <p className="text-ink-soft">{t('contract.noNotices')}</p>
            ) : (
              <ul className="divide-y">
                {contract.notices.map((notice) => (
                  <li key={notice.id} className="flex flex-wrap items-baseline justify-between gap-2 py-2.5">
                    <Link to={`${at}/formal-notices/${notice.id}`} className="underline underline-offset-4">
                      {t('contract.noticeOf', { day: words.day(notice.openedAt) })}
                    </Link>
                    <Badge tone={notice.status === 'open' ? 'danger' : 'neutral'}>
                      {words.word('formal.statuses', notice.status)}
                    </Badge>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </OrganizationFrame>
  );
}
