import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import { dayIn } from '~/domain/calendar';
import type { Billing } from '~/use-cases/billing/get-billing.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout, type CalloutTone } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { PostButton } from './post-button';
import { useBillingWords } from './use-billing-words';

/** What happens to the contract and when, with what can be done about it. */
export function WhatHappens({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  const { t } = useTranslation('billing');
  const { instant, price } = useBillingWords();
  const formats = useFormats();
  const { state, endsAt, endReason, purgeAt, period, scheduled, revision, method, renewable, renewed } =
    billing;
  const end = endsAt ? instant(endsAt, timeZone) : '';
  const purge = purgeAt ? instant(purgeAt, timeZone) : '';
  // Only a recovery of the data holds an erasure whose contract has an end.
  const held = (state === 'test' || state === 'ended') && !purgeAt;
  const choose = (
    <ButtonLink key="choose" size="small" variant={held ? 'secondary' : 'primary'} to="/manage/billing/plans">
      {t('contract.compare')}
    </ButtonLink>
  );
  const exportData = (
    <ButtonLink key="export" size="small" variant="secondary" to="/manage/export">
      {t('act.export')}
    </ButtonLink>
  );
  const recover = (
    <ButtonLink
      key="recover"
      size="small"
      variant={held ? 'primary' : 'secondary'}
      to="/manage/billing/recovery"
    >
      {t(held ? 'act.followRecovery' : 'act.recover')}
    </ButtonLink>
  );
  const said: { key: string; tone: CalloutTone; text: string; actions?: ReactNode }[] = [];
  const say = (key: string, tone: CalloutTone, text: string, actions?: ReactNode) =>
    said.push({ key, tone, text, actions });

  if (state === 'ended') {
    if (held) say('ended', 'warning', t('then.endedHeld', { end }), [recover, choose, exportData]);
    else say('ended', 'danger', t('then.ended', { end, purge }), [choose, exportData]);
  } else if (state === 'suspended') say('suspended', 'danger', t('then.suspended', { purge }), exportData);
  else if (state === 'past-due') say('past-due', 'danger', t('then.past-due'));
  if (endsAt && state !== 'ended' && endReason !== 'plan-over') {
    const cancelled = endReason === 'cancelled';
    const day = formats.day(dayIn(new Date(endsAt.getTime() - 1), timeZone));
    say(
      'ending',
      'warning',
      cancelled
        ? t('then.cancelled', { day, purge })
        : t(purgeAt ? 'then.noticed' : 'then.noticedHeld', { end, purge }),
      cancelled ? (
        <PostButton size="small" variant="secondary" action="/manage/billing/subscription/keep">
          {t('act.keep')}
        </PostButton>
      ) : (
        exportData
      ),
    );
  } else if (state === 'test') {
    const words = t(purgeAt ? 'then.test' : 'then.testHeld', { end, purge });
    say('test', 'info', words, held ? [recover, choose] : [choose, recover]);
  } else if (state === 'free' && !renewable) {
    say('free', 'info', t(renewed ? 'then.freeRenewed' : 'then.freeOnly', { end, purge }));
  } else if (state === 'free') {
    say(
      'free',
      'info',
      t('then.free', { end, purge }),
      <PostButton size="small" action="/manage/billing/plans/free" fields={{ dueNow: '0' }}>
        {t('act.renew')}
      </PostButton>,
    );
  } else if (state === 'active' && period && !scheduled) {
    say('active', 'info', t('then.active', { day: formats.day(period.to) }));
  }
  if (scheduled) {
    say(
      'scheduled',
      'info',
      t('then.scheduled', { plan: planNames[scheduled.plan], day: formats.day(scheduled.on) }),
      <PostButton size="small" variant="secondary" action="/manage/billing/subscription/stay-on-plan">
        {t('act.stay')}
      </PostButton>,
    );
  }
  if (revision && !endsAt) {
    const values = { day: formats.day(revision.on), price: price(revision.terms.price) };
    say(
      'revision',
      'warning',
      t('then.revision', values),
      <ButtonLink size="small" variant="secondary" to="/manage/billing/plans">
        {t('act.cancel')}
      </ButtonLink>,
    );
  }
  if (!method && (state === 'active' || state === 'past-due')) {
    say('method', 'warning', t('then.noMethod'));
  }
  return (
    <div className="flex flex-col gap-3">
      {said.map(({ key, tone, text, actions }) => (
        <Callout key={key} tone={tone} actions={actions}>
          {text}
        </Callout>
      ))}
    </div>
  );
}
