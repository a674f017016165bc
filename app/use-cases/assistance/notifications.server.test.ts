import { expect, test } from 'vitest';
import { renderEmail } from '~/documents/emails/render-email';
import type { ActorOf } from '~/domain/actor';
import { sendNotifications } from '~/jobs/send-notifications.server';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { notifyMembers, type NewNotification } from '~/records/assistance/notify-members.server';
import { getNotificationSettings } from '~/use-cases/assistance/get-notification-settings.server';
import { listAnnouncements } from '~/use-cases/assistance/list-announcements.server';
import { listCourseAnnouncements } from '~/use-cases/assistance/list-course-announcements.server';
import { listNotifications } from '~/use-cases/assistance/list-notifications.server';
import { listUnreadAnnouncements } from '~/use-cases/assistance/list-unread-announcements.server';
import { publishAnnouncement } from '~/use-cases/assistance/publish-announcement.server';
import { readNotifications } from '~/use-cases/assistance/read-notifications.server';
import { saveNotificationSettings } from '~/use-cases/assistance/save-notification-settings.server';
import { sendDigest } from '~/use-cases/assistance/send-digest.server';
import { tellAnnouncementOn } from '~/use-cases/assistance/tell-announcement-on.server';
import { withdrawAnnouncement } from '~/use-cases/assistance/withdraw-announcement.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-25T09:00:00.000Z');
const later = new Date(now.getTime() + 10 * 60_000);

type Member = ActorOf<'member'>;

const tell = (to: Member, ...subjects: string[]) =>
  inTransaction(forOrganization(to.organizationId), (tx) =>
    notifyMembers(
      tx,
      to.organizationId,
      subjects.map((title): NewNotification => ({
        ...{ kind: 'announcement', membershipId: to.membershipId, subjectKey: title },
        ...{ values: { title, course: 'Excel' }, href: '/learn' },
      })),
      now,
    ),
  );

const digest = ({ organizationId, membershipId }: Member, at = later) =>
  sendDigest({ organizationId, subjectId: membershipId }, { now: at });

/** The grouped e-mails that were made for an organization. */
async function mails({ organizationId }: Member) {
  const rows = await forAccounts().outboxMessage.findMany({
    where: { organizationId, kind: 'email' },
    orderBy: { createdAt: 'asc' },
    select: { payload: true },
  });
  return rows
    .map(({ payload }) => payload as { template: string; values: { items: { values: { title: string } }[] } })
    .filter(({ template }) => template === 'notifications-digest');
}

test('the same thing is told once, and what comes within ten minutes goes out in one e-mail, once', async () => {
  const learner = await createMember({ role: 'learner' });
  expect(await tell(learner, 'A', 'B')).toBe(2);
  expect(await tell(learner, 'B', 'C')).toBe(1);
  expect(await digest(learner, now)).toBe(0);
  const runs = await Promise.all([digest(learner), digest(learner), digest(learner)]);
  expect(runs.toSorted()).toEqual([0, 0, 1]);
  expect(await digest(learner)).toBe(0);
  const [mail, ...others] = await mails(learner);
  expect(others).toEqual([]);
  expect(mail?.values.items.map(({ values }) => values.title)).toEqual(['A', 'B', 'C']);
  await tell(learner, 'D');
  expect(await digest(learner, new Date(later.getTime() + 600_000))).toBe(1);
  expect(await mails(learner)).toHaveLength(2);
});

test('what is told while an e-mail is being made is told by the next one, never lost and never twice', async () => {
  const learner = await createMember({ role: 'learner' });
  const subjects = Array.from({ length: 12 }, (_, index) => `S${index}`);
  await Promise.all(subjects.flatMap((subject) => [tell(learner, subject), digest(learner)]));
  await digest(learner);
  const told = (await mails(learner)).flatMap(({ values }) => values.items.map((one) => one.values.title));
  expect(told.toSorted()).toEqual(subjects.toSorted());
});

test('the job sends to everybody who is due and leaves the others for later', async () => {
  const learner = await createMember({ role: 'learner' });
  await tell(learner, 'A');
  await sendNotifications({ now: later, dryRun: true });
  expect(await mails(learner)).toEqual([]);
  await Promise.all([1, 2].map(() => sendNotifications({ now: later, dryRun: false })));
  expect(await mails(learner)).toHaveLength(1);
});

test('kinds switched off are not sent, or not shown; what was read meanwhile is not sent; who left is not written to', async () => {
  const learner = await createMember({ role: 'learner' });
  const { organizationId } = learner;
  const owner = await createMember({ organizationId, role: 'owner' });
  const kinds = (await getNotificationSettings(learner)).map(({ kind }) => kind);
  expect(kinds).not.toContain('help-asked');
  expect((await getNotificationSettings(owner)).map(({ kind }) => kind)).toContain('help-asked');

  await saveNotificationSettings(learner, { inApp: kinds, email: [] });
  await tell(learner, 'not by e-mail');
  expect(await digest(learner)).toBe(0);
  await saveNotificationSettings(learner, { inApp: [], email: kinds });
  expect((await listNotifications(learner, { limit: 50 })).items).toEqual([]);
  await saveNotificationSettings(learner, { inApp: kinds, email: kinds });
  expect((await listNotifications(learner, { limit: 50 })).items).toHaveLength(1);

  await tell(learner, 'read at once');
  await readNotifications(learner, { id: null }, { now });
  expect(await digest(learner)).toBe(0);
  await tell(learner, 'too late');
  await archiveMember(owner, { membershipId: learner.membershipId }, { now });
  expect(await digest(learner)).toBe(0);
  expect(await mails(learner)).toEqual([]);
});

test('notifications are one’s own: read one by one or all, page by page', async () => {
  const learner = await createMember({ role: 'learner' });
  const other = await createMember({ organizationId: learner.organizationId, role: 'learner' });
  await tell(learner, 'A', 'B', 'C');
  const first = await listNotifications(learner, { limit: 2 });
  const second = await listNotifications(learner, { limit: 2, after: first.next ?? '' });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  await expect(readNotifications(other, { id: ids[0]! }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await readNotifications(learner, { id: ids[0]! }, { now })).toEqual({ href: '/learn' });
  const read = async () => (await listNotifications(learner, { limit: 50 })).items.filter((one) => one.read);
  expect((await read()).map(({ id }) => id)).toEqual([ids[0]]);
  await readNotifications(learner, { id: null }, { now });
  expect(await read()).toHaveLength(3);
});

test('an announcement reaches everybody who follows the course, once, until it is withdrawn', async () => {
  const { trainer, learner, organizationId, courseId, enrolmentId } = await createEnrolledLearner({ now });
  const announcement = { courseId, announcementId: createId(), title: 'Salle changée', text: 'Salle 12.' };
  await Promise.all([1, 2].map(() => publishAnnouncement(trainer, announcement, { now })));
  expect(await listUnreadAnnouncements(learner)).toMatchObject([
    { title: 'Salle changée', href: `/learn/courses/${enrolmentId}/announcements` },
  ]);
  const shown = await listCourseAnnouncements(learner, { enrolmentId }, { now });
  expect(shown.items).toMatchObject([{ title: 'Salle changée', unread: true }]);
  expect(await listUnreadAnnouncements(learner)).toEqual([]);
  expect((await listAnnouncements(trainer, { courseId })).items).toMatchObject([{ title: 'Salle changée' }]);

  const gone = { ...announcement, announcementId: createId(), title: 'Erreur' };
  await publishAnnouncement(trainer, gone, { now });
  await withdrawAnnouncement(trainer, gone, { now });
  await withdrawAnnouncement(trainer, gone, { now: later });
  expect((await listCourseAnnouncements(learner, { enrolmentId }, { now })).items).toHaveLength(1);
  await digest(learner);
  expect(await mails(learner)).toEqual([]);

  const other = await createMember({ organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  const notFound = { code: 'not-found' };
  await expect(listCourseAnnouncements(other, { enrolmentId }, { now })).rejects.toMatchObject(notFound);
  await expect(publishAnnouncement(stranger, gone, { now })).rejects.toMatchObject(notFound);
  await expect(withdrawAnnouncement(stranger, gone, { now })).rejects.toMatchObject(notFound);
  await expect(listAnnouncements(stranger, { courseId })).rejects.toMatchObject(notFound);
  await expect(publishAnnouncement(learner, gone, { now })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('beyond two hundred, the worker tells the others, each once', async () => {
  const { trainer, organizationId, courseId } = await createEnrolledLearner({ now });
  const db = forOrganization(organizationId);
  const people = Array.from({ length: 210 }, (_, index) => ({
    ...{
      organizationId,
      id: createId(),
      email: `p${index}@exemple.test`,
      firstName: 'P',
      lastName: `${index}`,
    },
    ...{ role: 'learner' as const, status: 'active' as const, registeredAt: now, activatedAt: now },
  }));
  await db.membership.createMany({ data: people });
  const memberIds = people.map(({ id }) => id);
  await enrolMembers(trainer, { courseId, memberIds, groupIds: [], opensOn: null, closesOn: null }, { now });
  const announcementId = createId();
  await publishAnnouncement(
    trainer,
    { courseId, announcementId, title: 'À tous', text: 'Bonjour.' },
    { now },
  );
  const told = () => db.notification.count({ where: { organizationId, subjectKey: announcementId } });
  expect(await told()).toBe(200);
  const { payload } = await forAccounts().outboxMessage.findFirstOrThrow({
    where: { organizationId, kind: 'work' },
  });
  const { values } = payload as { values: { organizationId: string; announcementId: string; after: string } };
  await Promise.all([1, 2].map(() => tellAnnouncementOn(values, { now })));
  expect(await told()).toBe(211);
});

test.each(['fr', 'en'] as const)(
  'the e-mail says each thing in a sentence of its own: %s',
  async (language) => {
    const items = [
      {
        kind: 'help-answered',
        values: { trainer: 'Tom', course: 'Excel', lesson: 'Formules' },
        url: 'https://a.test/1',
      },
      {
        kind: 'lesson-due',
        values: { course: 'Excel', lesson: 'Bilan', dueAt: '2026-12-03T23:00:00.000Z' },
        url: 'https://a.test/2',
      },
      {
        kind: 'learner-late',
        values: { rule: 'closing', course: 'Excel', closesOn: '2026-12-04' },
        url: 'https://a.test/3',
      },
    ];
    const frame = { organizationName: 'Alpha', accentColour: '#0b6e5f', timeZone: 'Europe/Paris' };
    const links = {
      url: 'https://a.test/notifications',
      settingsUrl: 'https://a.test/account/notifications',
    };
    const values = { ...frame, ...links, items, more: 2 };
    const payload = {
      kind: 'email' as const,
      template: 'notifications-digest',
      to: 'a@b.test',
      language,
      values,
    };
    const { subject, text } = await renderEmail(payload);
    const said =
      language === 'fr'
        ? ['5 nouveautés dans Alpha', '«\u00A0Formules\u00A0»', '4 décembre 2026', 'Et 2 autres']
        : ['5 things new in Alpha', '“Formules”', '4 December 2026', 'And 2 more'];
    for (const words of said) expect(`${subject}\n${text}`).toContain(words);
    expect(text).not.toMatch(/\{\{|sentences\./);
  },
);
