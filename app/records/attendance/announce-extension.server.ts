import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import type { ExtendedCourse } from '~/records/attendance/extend-enrolment.server';
import type { StandingInterruption } from '~/records/attendance/standing-interruptions.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

export type ExtensionNews = {
  membershipId: string;
  organization: { name: string; accentColour: string; timeZone: string };
  interruption: StandingInterruption;
  courses: readonly ExtendedCourse[];
};

/** One e-mail to a learner for all their courses that an interruption extends. */
export async function announceExtension(
  tx: Tx,
  organizationId: string,
  { membershipId, organization, interruption, courses }: ExtensionNews,
): Promise<void> {
  const { email, language } = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { email: true, language: true },
  });
  const { id, kind, startsAt, endsAt } = interruption;
  const { name: organizationName, accentColour, timeZone } = organization;
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'email', template: 'access-extended', to: email, language, organizationId },
      deliveryKey: `access-extended:${id}:${organizationId}:${membershipId}`,
      values: {
        ...{ organizationName, accentColour, timeZone, courses, cause: kind },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
        url: new URL('/learn', settings.APP_URL).href,
      },
    },
  ]);
}
