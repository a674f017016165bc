import { Link } from '@remix-run/react';
import { UsersRound } from 'lucide-react';
import { planNames } from '~/domain/billing/plan-codes';
import type { LinkedAccount, LinkedAccounts } from '~/use-cases/lifecycle/list-account-links.server';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { StateBadge } from './state-badge';
import { useConsoleWords } from './use-console-words';
import { useSharedName } from './use-shared-name';

/** Groups of accounts that share something with one that led to a problem: a person decides on each (P18). */
export function LinkedAccountsPage({ groups }: { groups: readonly LinkedAccounts[] }) {
  const { t } = useConsoleWords();
  const sharedName = useSharedName();
  return (
    <>
      <PageHeader title={t('links.title')} description={t('links.description')} />
      {groups.length === 0 ? (
        <div className="rounded-xl bg-surface shadow-sm">
          <EmptyState icon={<UsersRound />} title={t('links.empty')}>
            {t('links.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className="grid items-start gap-6 xl:grid-cols-2">
          {groups.map((group) => (
            <Card
              key={`${group.kind} ${group.value}`}
              title={t(`links.kinds.${group.kind}`)}
              description={<span className="wrap-anywhere tabular-nums">{sharedName(group)}</span>}
              actions={
                <Badge tone={group.toReview ? 'warning' : 'neutral'}>
                  {t(group.toReview ? 'links.toReview' : 'links.reviewed')}
                </Badge>
              }
            >
              <ul className="-my-2 divide-y">
                {group.accounts.map((account) => (
                  <Account key={account.id} account={account} group={group} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

function Account({ account, group }: { account: LinkedAccount; group: LinkedAccounts }) {
  const words = useConsoleWords();
  const { t } = words;
  const { decision } = account;
  const query = new URLSearchParams({ kind: group.kind, value: group.value }).toString();
  return (
    <li className="grid gap-1.5 py-3">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to={`/operator/organizations/${account.id}/contract`}
          className="font-[560] underline-offset-4 hover:underline"
        >
          {account.name}
        </Link>
        <span className="text-sm text-ink-soft">{planNames[account.plan]}</span>
        <StateBadge state={account.state} />
        <Link
          to={`/operator/organizations/${account.id}/link-decision?${query}`}
          className="ml-auto text-sm underline underline-offset-4"
        >
          {t(decision ? 'links.change' : 'links.decide')}
        </Link>
      </span>
      <span className="flex flex-wrap gap-1.5">
        {account.marks.map((mark) => (
          <Badge key={mark} tone="danger">
            {t(`links.marks.${mark}`)}
          </Badge>
        ))}
        {account.marks.length === 0 && <span className="text-sm text-ink-faint">{t('links.noMarks')}</span>}
      </span>
      {decision && (
        <p className="text-sm text-ink-soft">
          {t('links.decidedOn', {
            decision: t(`links.${decision.decision}`),
            day: words.day(decision.at),
            reason: decision.reason ?? t('none'),
          })}
        </p>
      )}
    </li>
  );
}
