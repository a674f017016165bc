import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { idSchema } from '~/domain/id';
import { mayEndByNotice } from '~/domain/lifecycle/formal-notice';
import { afterPauses } from '~/domain/lifecycle/pauses';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

/**
 * A formal notice: the breach, e-mail and letter, until when it is to be mended (null while force majeure holds it), and
 * whether the contract may be ended for it now. Refuses with `not-found`.
 */
export async function getFormalNotice(
  _actor: ActorOf<'operator'>,
  { organizationId, noticeId }: { organizationId: string; noticeId: string },
  { now }: { now: Date },
) {
  if (![organizationId, noticeId].every((id) => idSchema.safeParse(id).success))
    throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const notice = await database.formalNotice.findUnique({
    where: { organizationId_id: { organizationId, id: noticeId } },
    include: { organization: { select: { name: true, timeZone: true } } },
  });
  if (!notice) throw new Refusal('not-found');
  const pauses = await readPauses(database);
  const letterSentOn = notice.letterSentOn && dayFromDatabase(notice.letterSentOn);
  const end = mayEndByNotice({ ...notice, letterSentOn }, pauses, now);
  const { breach, status, outcome, letterReference, organization } = notice;
  return {
    ...{ id: noticeId, breach, status, outcome, letterSentOn, letterReference },
    organization: { id: organizationId, ...organization },
    emailSentAt: notice.emailSentAt.toISOString(),
    closedAt: notice.closedAt?.toISOString() ?? null,
    deadlineAt: afterPauses(notice.deadlineAt, notice.emailSentAt, pauses)?.toISOString() ?? null,
    end: end.allowed ? null : end.reason,
  };
}

export type FormalNoticeDetail = Awaited<ReturnType<typeof getFormalNotice>>;
