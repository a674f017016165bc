import { afterAll, afterEach, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { createOperator } = await import('../../factories/operator');
const { createId } = await import('~/platform/id.server');
const { forAccounts } = await import('~/platform/tenancy.server');
const { plans } = await import('~/domain/billing/plans');
const { forgetPlanCatalogue } = await import('~/records/billing/read-plan-catalogue.server');
const { announceRevision } = await import('~/use-cases/billing/announce-revision.server');
const { listRevisionConcerned } = await import('~/use-cases/billing/list-revision-concerned.server');
const { sendRevisionNotices } = await import('~/use-cases/billing/send-revision-notices.server');
const { changeSubscription } = await import('~/use-cases/billing/change-subscription.server');
const { noticeEnd } = await import('~/use-cases/lifecycle/notice-end.server');
const { withdrawEndNotice } = await import('~/use-cases/lifecycle/withdraw-end-notice.server');
const { openFormalNotice } = await import('~/use-cases/lifecycle/open-formal-notice.server');
const { recordFormalLetter } = await import('~/use-cases/lifecycle/record-formal-letter.server');
const { closeFormalNotice } = await import('~/use-cases/lifecycle/close-formal-notice.server');
const { markForceMajeure } = await import('~/use-cases/lifecycle/mark-force-majeure.server');
const { closeForceMajeure } = await import('~/use-cases/lifecycle/close-force-majeure.server');
const { endByForceMajeure } = await import('~/use-cases/lifecycle/end-by-force-majeure.server');
const { getForceMajeure } = await import('~/use-cases/lifecycle/get-force-majeure.server');
const { refreshAgendas } = await import('~/use-cases/lifecycle/refresh-agendas.server');
const { listAccountLinks } = await import('~/use-cases/lifecycle/list-account-links.server');
const { getAccountLink } = await import('~/use-cases/lifecycle/get-account-link.server');
const { decideAccountLink } = await import('~/use-cases/lifecycle/decide-account-link.server');
afterAll(() => fake.stop());
afterEach(async () => {
  await forAccounts().forceMajeure.deleteMany({});
});
const operator = await createOperator();
const reason = 'Décidé après lecture du dossier.';

type Life = Awaited<ReturnType<typeof openLife>>;
const agendaOf = ({ database, organizationId }: Life) =>
  database.contractAgenda.findUniqueOrThrow({ where: { organizationId } });

async function subscribed(plan: 'pro' | 'business', startsAt: string): Promise<Life> {
  const life = await openLife(fake, startsAt);
  await life.pays('pm_card_visa');
  await life.chooses(plan);
  return life;
}

test('a Test ends 48 hours after the notice, not before; withdrawn, it goes on to its own end', async () => {
  const life = await openLife(fake, '2027-03-01T08:00:00Z');
  const { organizationId } = life;
  const now = () => ({ now: life.now() });
  const { endsAt } = await noticeEnd(operator, { organizationId, reason }, now());
  expect(endsAt).toBe('2027-03-03T08:00:00.000Z');
  await expect(noticeEnd(operator, { organizationId, reason }, now())).rejects.toMatchObject({
    code: 'end-notice-impossible',
  });
  await withdrawEndNotice(operator, { organizationId, reason }, now());
  await expect(withdrawEndNotice(operator, { organizationId, reason }, now())).rejects.toMatchObject({
    code: 'contract-unchanged',
  });
  await life.until('2027-03-04T08:00:00Z');
  expect(await life.state()).toBe('test');
  await noticeEnd(operator, { organizationId, reason }, now());
  await life.until('2027-03-06T07:59:59Z');
  expect(await life.state()).toBe('test');
  await life.until('2027-03-06T08:00:01Z');
  expect(await life.state()).toBe('ended');
  expect((await life.contract()).endReason).toBe('notice');
  expect(await life.notices()).toEqual(expect.arrayContaining(['end-noticed', 'end-withdrawn', 'ended']));
});

test('no notice of 48 hours for a paid plan, nor for a Test that ends sooner by itself', async () => {
  const paid = await subscribed('pro', '2027-03-01T08:00:00Z');
  const asked = { organizationId: paid.organizationId, reason };
  await expect(noticeEnd(operator, asked, { now: paid.now() })).rejects.toMatchObject({
    code: 'end-notice-impossible',
  });
  const trial = await openLife(fake, '2027-03-01T08:00:00Z');
  await trial.until('2027-03-14T08:00:00Z');
  const late = { organizationId: trial.organizationId, reason };
  await expect(noticeEnd(operator, late, { now: trial.now() })).rejects.toMatchObject({
    code: 'end-notice-impossible',
  });
  const nobody = { organizationId: createId(), reason };
  await expect(noticeEnd(operator, nobody, { now: trial.now() })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a formal notice ends a contract eight days after the later of e-mail and letter, and not without a letter', async () => {
  const life = await subscribed('business', '2027-03-01T08:00:00Z');
  const { organizationId } = life;
  const now = () => ({ now: life.now() });
  const breach = 'Les mêmes identifiants servent à plusieurs personnes.';
  const { noticeId } = await openFormalNotice(operator, { organizationId, breach, reason }, now());
  const close = (outcome: 'ended' | 'mended') =>
    closeFormalNotice(operator, { organizationId, noticeId, outcome, reason }, now());
  await life.until('2027-03-10T10:00:00Z');
  await expect(close('ended')).rejects.toMatchObject({ code: 'letter-missing' });
  const letter = { organizationId, noticeId, letterSentOn: '2027-03-03', letterReference: '1A 234', reason };
  await recordFormalLetter(operator, letter, now());
  await life.until('2027-03-11T22:00:00Z');
  await expect(close('ended')).rejects.toMatchObject({ code: 'notice-running' });
  expect(await life.state()).toBe('active');
  await life.until('2027-03-11T23:00:01Z');
  await close('ended');
  expect(await life.state()).toBe('ended');
  expect((await life.contract()).endReason).toBe('formal-notice');
  await expect(close('mended')).rejects.toMatchObject({ code: 'formal-notice-over' });
  await expect(recordFormalLetter(operator, letter, now())).rejects.toMatchObject({
    code: 'formal-notice-over',
  });
  const kinds = await life.notices();
  expect(kinds.filter((kind) => kind === 'formal-notice')).toHaveLength(2);
  expect(kinds).toEqual(expect.arrayContaining(['ended', 'learner-ended']));
  // What was used of the last month is still invoiced at its end, and nothing after it.
  await life.until('2027-05-15T10:00:00Z');
  expect((await life.lines()).some(({ key }) => key === 'advance:2027-04-01')).toBe(false);
});

test('a breach that is mended changes nothing of the contract', async () => {
  const life = await subscribed('pro', '2027-03-01T08:00:00Z');
  const { organizationId } = life;
  const opened = { organizationId, breach: 'Des cours contraires à la loi sont publiés.', reason };
  const { noticeId } = await openFormalNotice(operator, opened, { now: life.now() });
  const closed = { organizationId, noticeId, outcome: 'mended' as const, reason };
  await closeFormalNotice(operator, closed, { now: life.now() });
  expect(await life.state()).toBe('active');
  expect(await life.notices()).toContain('formal-notice-closed');
  const log = await life.database.auditEntry.findMany({
    where: { organizationId },
    select: { action: true },
  });
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['formal-notice.opened', 'formal-notice.mended']),
  );
});

test('force majeure holds deadlines, gives them their time back, and ends contracts after more than 30 days', async () => {
  const life = await subscribed('pro', '2027-03-01T08:00:00Z');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-04-10T10:00:00Z');
  expect(await life.state()).toBe('suspended');
  const planned = (await agendaOf(life)).purgeAt;
  const { organizationId } = life;
  const { id } = await markForceMajeure(operator, { startsOn: '2027-04-12', reason }, { now: life.now() });
  await expect(
    markForceMajeure(operator, { startsOn: '2027-04-20', endsOn: '2027-04-21', reason }, { now: life.now() }),
  ).rejects.toMatchObject({ code: 'force-majeure-overlaps' });
  await refreshAgendas({ change: 'test', after: null }, { now: life.now() });
  expect((await agendaOf(life)).purgeAt).toBeNull();
  await life.until('2027-05-11T10:00:00Z');
  const end = { organizationId, reason };
  await expect(endByForceMajeure(operator, end, { now: life.now() })).rejects.toMatchObject({
    code: 'force-majeure-too-short',
  });
  expect(await getForceMajeure(life.owner, { now: life.now() })).toBeNull();
  await expect(
    closeForceMajeure(operator, { id, endsOn: '2027-04-01', reason }, { now: life.now() }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  await closeForceMajeure(operator, { id, endsOn: '2027-05-20', reason }, { now: life.now() });
  await refreshAgendas({ change: 'test', after: null }, { now: life.now() });
  const moved = (await agendaOf(life)).purgeAt;
  expect(Number(moved) - Number(planned)).toBe(39 * 86_400_000);
  await life.until('2027-05-13T10:00:00Z');
  expect(await getForceMajeure(life.owner, { now: life.now() })).toEqual({
    since: '2027-04-11T22:00:00.000Z',
  });
  const other = await subscribed('pro', '2027-05-13T10:00:00Z');
  await expect(endByForceMajeure(other.owner, end, { now: life.now() })).rejects.toMatchObject({
    code: 'not-found',
  });
  const learner = { ...life.owner, role: 'learner' as const };
  await expect(endByForceMajeure(learner, end, { now: life.now() })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await endByForceMajeure(life.owner, end, { now: life.now() });
  expect((await life.contract()).endReason).toBe('force-majeure');
  await expect(endByForceMajeure(operator, end, { now: life.now() })).rejects.toMatchObject({
    code: 'contract-unchanged',
  });
});

test('accounts that share a SIREN with one that was suspended wait for a person, who clears or refuses them', async () => {
  const debtor = await subscribed('pro', '2027-03-01T08:00:00Z');
  await debtor.pays('pm_card_chargeCustomerFail');
  await debtor.until('2027-04-10T10:00:00Z');
  const twin = await openLife(fake, '2027-04-10T11:00:00Z');
  const siren = '732829320';
  const now = { now: twin.now() };
  const group = async () =>
    (await listAccountLinks(operator, now)).find(({ kind, value }) => kind === 'siren' && value === siren);
  const account = async () => (await group())?.accounts.find(({ id }) => id === twin.organizationId);
  expect((await group())?.toReview).toBe(true);
  expect(await account()).toMatchObject({ marks: [], decision: null, state: 'test' });
  expect((await group())?.accounts.find(({ id }) => id === debtor.organizationId)?.marks).toContain(
    'suspension',
  );
  const asked = { organizationId: twin.organizationId, kind: 'siren' as const, value: siren, reason };
  await expect(
    decideAccountLink(operator, { ...asked, value: '552100554', decision: 'cleared' }, now),
  ).rejects.toMatchObject({ code: 'not-found' });
  const { organizationId } = twin;
  expect(await getAccountLink(operator, { organizationId, kind: 'siren', value: siren })).toMatchObject({
    organization: { id: organizationId },
    method: null,
  });
  await expect(
    getAccountLink(operator, { organizationId, kind: 'siren', value: '552100554' }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await decideAccountLink(operator, { ...asked, decision: 'cleared' }, now);
  expect((await account())?.decision).toMatchObject({ decision: 'cleared', reason });
  expect(await twin.state()).toBe('test');
  await decideAccountLink(operator, { ...asked, decision: 'refused' }, now);
  expect((await account())?.decision).toMatchObject({ decision: 'refused' });
  expect((await twin.contract()).endsAt?.toISOString()).toBe('2027-04-12T11:00:00.000Z');
  expect(await twin.notices()).toEqual(expect.arrayContaining(['account-refused', 'end-noticed']));
  // By the domain of the owner's confirmed address too, but not by those of public providers.
  const links = await forAccounts().accountLink.findMany({ where: { organizationId: twin.organizationId } });
  expect(links.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual([
    'domain example.test',
    `siren ${siren}`,
  ]);
});

test('an announced price holds from the first billing date two months on; who cancelled or left never pays it', async () => {
  const effectiveOn = '2033-04-01';
  const [pro] = plans.filter(({ code }) => code === 'pro');
  if (!pro) throw new Error('no Pro');
  const terms = { ...pro, effectiveOn, price: { unit: 'flat', cents: 5_900, currency: 'EUR' } };
  await forAccounts().planVersion.create({
    data: {
      ...{ id: createId(), code: 'pro', effectiveOn: new Date(effectiveOn), terms },
      ...{ createdAt: new Date('2033-01-01'), createdBy: operator.userId },
    },
  });
  forgetPlanCatalogue();
  const [stays, cancels, leaves] = [
    await subscribed('pro', '2033-01-31T08:00:00Z'),
    await subscribed('pro', '2033-01-15T08:00:00Z'),
    await subscribed('pro', '2033-01-20T08:00:00Z'),
  ];
  for (const life of [cancels, leaves, stays]) await life.until('2033-02-10T08:00:00Z');
  const key = { code: 'pro' as const, effectiveOn };
  const now = { now: stays.now() };
  const { items } = await listRevisionConcerned(operator, key, now);
  const ofStays = items.find(({ id }) => id === stays.organizationId);
  expect(ofStays).toMatchObject({ appliesOn: '2033-04-30', monthlyBefore: 4_900, monthlyAfter: 5_900 });
  await announceRevision(operator, { ...key, reason }, now);
  const work = { ...key, userId: operator.userId, announcedAt: now.now, after: null };
  await Promise.all([sendRevisionNotices(work, now), sendRevisionNotices(work, now)]);
  expect((await listRevisionConcerned(operator, key, now)).items).toEqual([]);
  await expect(announceRevision(operator, { ...key, reason }, now)).rejects.toMatchObject({
    code: 'nothing-to-announce',
  });
  for (const life of [stays, cancels, leaves]) {
    expect((await life.notices()).filter((kind) => kind === 'price-revision')).toHaveLength(1);
    expect((await life.events()).filter(({ kind }) => kind === 'revision-noticed')).toHaveLength(1);
  }
  await changeSubscription(cancels.owner, 'cancel', now);
  await leaves.chooses('business');
  const prices = async (life: Life) =>
    (await life.lines())
      .filter(({ rule }) => rule === 'P09')
      .map(({ key: line, excludingVat }) => [line.slice(8), excludingVat])
      .sort();
  await stays.until('2033-06-30T10:00:00Z');
  expect(await prices(stays)).toEqual([
    ...[
      ['2033-01-31', 4_900],
      ['2033-02-28', 4_900],
      ['2033-03-31', 4_900],
    ],
    ...[
      ['2033-04-30', 5_900],
      ['2033-05-31', 5_900],
      ['2033-06-30', 5_900],
    ],
  ]);
  await cancels.until('2033-06-30T10:00:00Z');
  expect((await prices(cancels)).map(([, cents]) => cents)).toEqual([4_900]);
  await leaves.until('2033-06-30T10:00:00Z');
  expect(new Set((await prices(leaves)).slice(1).map(([, cents]) => cents))).toEqual(new Set([6_000]));
  expect((await leaves.contract()).plan).toBe('business');
}, 120_000);

test('accounts that pay with the same card are told of by its brand and last figures', async () => {
  const one = await subscribed('pro', '2027-03-01T08:00:00Z');
  const other = await subscribed('pro', '2027-03-01T09:00:00Z');
  const { organizationId } = one;
  const opened = { organizationId, breach: 'Des cours contraires à la loi sont publiés.', reason };
  await openFormalNotice(operator, opened, { now: one.now() });
  const groups = await listAccountLinks(operator, { now: other.now() });
  const shared = groups.find(
    ({ kind, accounts }) => kind === 'fingerprint' && accounts.some(({ id }) => id === other.organizationId),
  );
  const method = { kind: 'card', brand: 'visa', last4: '4242' };
  expect(shared?.method).toEqual(method);
  const { kind, value } = shared ?? { kind: 'siren' as const, value: '' };
  expect((await getAccountLink(operator, { organizationId, kind, value })).method).toEqual(method);
}, 60_000);
