import { beforeAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { planOn } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import {
  forgetInterruptions,
  standingInterruptions,
} from '~/records/attendance/standing-interruptions.server';
import { forgetPlanCatalogue, readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { billOrganization } from '~/use-cases/billing/bill-organization.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { listGroups } from '~/use-cases/organizations/list-groups.server';
import { createAccount, signInAs } from '../factories/account';
import { createFilledBank } from '../factories/bank';
import { tellContract } from '../factories/contract';
import { createMember } from '../factories/member';
import { questionOf } from '../factories/questions';
import { createOrganizationOfSize, type SizedOrganization } from '../factories/organization-of-size';
import { createSessionsOfSize } from '../factories/sessions-of-size';
import { countQueries } from '../setup/count-queries';
import { openPage } from '../setup/page-client';

const now = new Date();
const mostQueries = 8;

type Place = SizedOrganization & {
  enrolmentId: string;
  certificate: { id: string; code: string };
  groupId: string;
  invoiceId: string;
  archivedId: string;
  sessionId: string;
  bankId: string;
  questionId: string;
  cookies: { owner: string; learner: string; operator: string };
};

/** A session of somebody who has an account and belongs to the organization by it. */
async function signIn({ userId, organizationId, membershipId }: ActorOf<'member'>): Promise<string> {
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  return (await signInAs(userId, organizationId)).cookie;
}

/** A first month of Pro, and the invoice of the second. */
async function invoiceOf(organizationId: string): Promise<string> {
  const at = new Date(now.getTime() - 40 * 86_400_000);
  await tellContract(
    organizationId,
    [{ kind: 'subscribed', at, terms: planOn('pro', dayIn(at, 'Europe/Paris')) }],
    at,
  );
  await billOrganization(organizationId, { now });
  const where = { organizationId };
  return (await forOrganization(organizationId).invoice.findFirstOrThrow({ where, select: { id: true } })).id;
}

async function placeOf(size: number): Promise<Place> {
  const place = await createOrganizationOfSize(size, now);
  const { owner, learner, courseId, lessonId } = place;
  const { organizationId, membershipId } = learner;
  const db = forOrganization(organizationId);
  const { id: enrolmentId } = await db.enrolment.findFirstOrThrow({
    where: { organizationId, courseId, membershipId },
    select: { id: true },
  });
  await completeLesson(learner, { enrolmentId, lessonId }, { now });
  const certificate = await db.certificate.findFirstOrThrow({
    where: { organizationId, enrolmentId },
    select: { id: true, code: true },
  });
  const { userId } = await createAccount();
  await forAccounts().operator.create({ data: { userId, createdAt: now } });
  const cookies = {
    owner: await signIn(owner),
    learner: await signIn(learner),
    operator: (await signInAs(userId, null)).cookie,
  };
  const groupId = (await listGroups(owner, { limit: 1 })).items[0]?.id ?? '';
  const invoiceId = await invoiceOf(organizationId);
  const { membershipId: archivedId } = await createMember({ organizationId, role: 'learner' });
  await archiveMember(owner, { membershipId: archivedId }, { now });
  const sessionId = await createSessionsOfSize(place, now);
  const questions = Array.from({ length: size }, () => questionOf('single', { tags: ['facile'] }));
  const { bankId } = await createFilledBank(owner, questions, { now });
  const bank = { bankId, questionId: questions[0]!.id };
  return { ...place, enrolmentId, certificate, groupId, invoiceId, archivedId, sessionId, ...bank, cookies };
}

// The lesson first, when nothing is remembered yet of the learner's organizations and versions.
const pages: Record<keyof Place['cookies'], ((place: Place) => string)[]> = {
  learner: [
    ({ enrolmentId, lessonId }) => `/learn/courses/${enrolmentId}/lessons/${lessonId}`,
    () => '/learn',
    ({ enrolmentId }) => `/learn/courses/${enrolmentId}`,
    ({ enrolmentId }) => `/learn/courses/${enrolmentId}/hours`,
    () => '/learn/notes',
    () => '/learn/search?q=texte',
    () => '/learn/sessions',
    () => '/learn/sessions/past',
    () => '/learn/sessions/month',
    ({ sessionId }) => `/learn/sessions/${sessionId}`,
    ({ sessionId }) => `/learn/sessions/${sessionId}/sign`,
    ({ sessionId }) => `/rooms/${sessionId}`,
    ({ certificate }) => `/learn/certificates/${certificate.id}.pdf`,
    ({ certificate }) => `/verify/${certificate.code}`,
  ],
  owner: [
    () => '/teach',
    () => '/teach/courses',
    ({ courseId }) => `/teach/courses/${courseId}`,
    ({ courseId }) => `/teach/courses/${courseId}/learners`,
    ({ courseId }) => `/teach/courses/${courseId}/versions`,
    ({ courseId }) => `/teach/courses/${courseId}/programme`,
    ({ courseId }) => `/teach/courses/${courseId}/publish`,
    ({ courseId }) => `/teach/courses/${courseId}/preview`,
    ({ courseId }) => `/teach/courses/${courseId}/enrol`,
    ({ courseId, lessonId }) => `/teach/courses/${courseId}/lessons/${lessonId}`,
    ({ enrolmentId }) => `/teach/enrolments/${enrolmentId}`,
    () => '/teach/banks',
    ({ bankId }) => `/teach/banks/${bankId}`,
    ({ bankId }) => `/teach/banks/facts?bank=${bankId}`,
    ({ bankId, questionId }) => `/teach/banks/${bankId}/questions/${questionId}`,
    () => '/teach/sessions',
    () => '/teach/sessions/past',
    () => '/teach/sessions/month',
    ({ sessionId }) => `/teach/sessions/${sessionId}`,
    ({ sessionId }) => `/teach/sessions/${sessionId}/register`,
    ({ sessionId }) => `/rooms/${sessionId}`,
    ({ courseId }) => `/teach/hours?courseId=${courseId}`,
    ({ courseId }) => `/teach/hours/overview?courseId=${courseId}`,
    () => '/teach/hours/trainers',
    ({ enrolmentId }) => `/teach/hours/${enrolmentId}`,
    () => '/manage',
    () => '/manage/people',
    ({ learner }) => `/manage/people/${learner.membershipId}`,
    ({ learner }) => `/manage/people/${learner.membershipId}/replace`,
    () => '/manage/groups',
    ({ groupId }) => `/manage/groups/${groupId}`,
    () => '/manage/billing',
    () => '/manage/billing/plans',
    () => '/manage/billing/plans/business',
    () => '/manage/billing/invoices',
    ({ invoiceId }) => `/manage/billing/invoices/${invoiceId}`,
    ({ invoiceId }) => `/manage/billing/invoices/${invoiceId}/dispute`,
    () => '/manage/billing/payment-methods',
    () => '/manage/people/invite',
    ({ archivedId }) => `/manage/people/${archivedId}/restore`,
    ({ learner }) => `/manage/people/${learner.membershipId}/erase`,
    () => '/account',
    () => '/manage/audit',
    () => '/manage/settings',
    () => '/manage/settings/api',
  ],
  operator: [
    () => '/operator',
    () => '/operator/organizations',
    ({ owner }) => `/operator/organizations/${owner.organizationId}`,
    ({ owner }) => `/operator/organizations/${owner.organizationId}/contract`,
    ({ owner }) => `/operator/organizations/${owner.organizationId}/documents`,
    ({ owner }) => `/operator/organizations/${owner.organizationId}/history`,
    () => '/operator/organizations?risk=linked&sort=name',
    () => '/operator/billing?list=overdue',
    () => '/operator/linked-accounts',
    () => '/operator/force-majeure',
    () => '/operator/plans/pro/2026-01-01/announce',
    () => '/operator/outbox',
    () => '/operator/jobs',
    () => '/operator/audit',
    () => '/operator/plans',
    () => '/operator/plans/new?code=pro',
    () => '/operator/plans/pro/2026-01-01',
    () => '/operator/rates',
  ],
};

let few: Place;
let many: Place;

beforeAll(async () => {
  // The sandbox's movable clock asks the database too; elsewhere there is none.
  process.env.SANDBOX = '0';
  few = await placeOf(3);
  many = await placeOf(25);
}, 60_000);

const each = Object.entries(pages).flatMap(([who, paths]) =>
  paths.map((path) => ({
    who: who as keyof Place['cookies'],
    path,
    name: path({
      ...{ enrolmentId: ':id', lessonId: ':id', courseId: ':id', groupId: ':id' },
      ...{ certificate: { id: ':id', code: ':code' }, learner: { membershipId: ':id' } },
      ...{ owner: { organizationId: ':id' }, invoiceId: ':id', archivedId: ':id', sessionId: ':id' },
      ...{ bankId: ':id', questionId: ':id' },
    } as Place),
  })),
);

test.each(each)(
  '$who opens $name by few statements, session and layouts included, and no more for more rows',
  async ({ who, path }) => {
    const counts: number[] = [];
    for (const place of [few, many]) {
      const statuses: number[] = [];
      // Kept in memory for some seconds, whoever asks: read anew here, so that none runs out while a page opens.
      forgetPlanCatalogue();
      forgetInterruptions();
      await readPlanCatalogue(forAccounts());
      await standingInterruptions(now);
      const open = async () => statuses.push((await openPage(path(place), place.cookies[who])).status);
      counts.push(await countQueries(open));
      expect(statuses).toEqual([200]);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[1]).toBeLessThanOrEqual(mostQueries);
  },
);
