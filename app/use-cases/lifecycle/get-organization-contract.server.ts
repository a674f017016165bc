import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { nextInvoice } from '~/domain/billing/seat-quote';
import { dayFromDatabase } from '~/domain/calendar';
import { idSchema } from '~/domain/id';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import { forceMajeureToEndBy } from '~/domain/lifecycle/force-majeure';
import { sum } from '~/domain/money';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/**
 * An organization's contract as an operator needs it: the period and the next invoice, what is planned, how and when it
 * ends and is purged, what may be done about it now, its formal notices. Refuses with `not-found`.
 */
export async function getOrganizationContract(
  _actor: ActorOf<'operator'>,
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
) {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const { contract, organizationName } = await readContract(database, organizationId);
  const pauses = await readPauses(database);
  const { timeZone, policy, endsAt, scheduled, revision, recovery } = contract;
  const ledger = contract.period && (await readBillingLedger(database, organizationId, contract, now));
  const next = ledger && nextInvoice(contract, ledger);
  const notices = await database.formalNotice.findMany({
    where: { organizationId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, status: true, openedAt: true, deadlineAt: true, letterSentOn: true },
  });
  const state = contractState(contract, now);
  const over = state === 'ended' || state === 'purging' || state === 'purged';
  const short = new Date(now.getTime() + policy.endNoticeHours * 3_600_000);
  const unpriced = state === 'test' || state === 'free';
  const majeure = forceMajeureToEndBy(pauses, { days: policy.forceMajeureDays, timeZone }, now);
  return {
    ...{ id: organizationId, name: organizationName, state, timeZone },
    plan: contract.plan as PlanCode,
    terms: contract.terms,
    startedAt: contract.startedAt.toISOString(),
    planStartedAt: contract.planStartedAt.toISOString(),
    ...{ anchorOn: contract.anchorOn, period: contract.period },
    nextInvoice: next && {
      on: next.on,
      excludingVat: sum(next.lines.map(({ excludingVat }) => excludingVat)),
    },
    scheduled: scheduled && { plan: scheduled.terms.code as PlanCode, on: contract.period?.to ?? null },
    revision: revision && { appliesOn: revision.appliesOn, price: revision.terms.price },
    ...{ endsAt: iso(endsAt), endReason: contract.endReason },
    ...{ pastDueSince: iso(contract.pastDueSince), suspendedAt: iso(contract.suspendedAt) },
    recovery: recovery && {
      requestedAt: recovery.requestedAt.toISOString(),
      lapsesAt: iso(recovery.lapsesAt),
    },
    purgeAt: iso(purgeAt(contract, pauses)),
    paused: pauses.some(({ from, to }) => from <= now && (!to || to > now)),
    acts: {
      noticeEnd: unpriced && !contract.beforeNotice && !(endsAt && endsAt <= short),
      withdrawEnd: !over && contract.beforeNotice !== null,
      formalNotice: !over,
      endByForceMajeure: !over && majeure !== null,
    },
    notices: notices.map(({ openedAt, deadlineAt, letterSentOn, ...notice }) => ({
      ...notice,
      openedAt: openedAt.toISOString(),
      deadlineAt: deadlineAt.toISOString(),
      letterSentOn: letterSentOn && dayFromDatabase(letterSentOn),
    })),
  };
}

export type OrganizationContract = Awaited<ReturnType<typeof getOrganizationContract>>;
