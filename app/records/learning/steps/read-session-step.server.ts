import type { StepContext } from '~/records/learning/steps/step-context.server';
import type { Tx } from '~/platform/tenancy.server';

export type SessionStep = {
  sessions: { id: string; title: string; mode: string; startsAt: string; endsAt: string }[];
};

/** The learner's sessions that stand for this step, in order of time. */
export async function readSessionStep(
  tx: Tx,
  { organizationId, enrolmentId, lessonId }: StepContext,
): Promise<SessionStep> {
  const rows = await tx.sessionParticipant.findMany({
    where: { organizationId, enrolmentId, removedAt: null },
    select: {
      session: {
        select: {
          ...{ id: true, lessonId: true, state: true },
          ...{ title: true, mode: true, startsAt: true, endsAt: true },
        },
      },
    },
  });
  const own = rows
    .map(({ session }) => session)
    .filter((session) => session.lessonId === lessonId && session.state === 'planned')
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    sessions: own.map(({ id, title, mode, startsAt, endsAt }) => ({
      ...{ id, title, mode },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
}
