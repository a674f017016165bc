import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readLearnersQuery } from '~/http/learners-query.server';
import { pageTitle } from '~/http/page-title.server';
import { exportCourseLearners } from '~/use-cases/learning/export-course-learners.server';

const columns = [
  ...['lastName', 'firstName', 'email', 'pace', 'progress', 'minutesDone', 'minutesPlanned'],
  ...['version', 'opens', 'closes', 'started', 'activity', 'completed'],
];

/** A course's learners, with the filters of the list's address, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'progress.read');
  const { request } = args;
  const zone = viewer.organizationTimeZone;
  const say = (message: string) => pageTitle(request, `progress:${message}`);
  const day = (instant: string | null) => (instant ? dayIn(new Date(instant), zone) : '');
  const query = readLearnersQuery(request, idParam(args, 'courseId'));
  const pages = await exportCourseLearners(actor, query, { now });
  async function* lines() {
    for await (const page of pages) {
      yield page.map((learner) => [
        ...[learner.lastName, learner.firstName, learner.email, say(`pace.${learner.pace}`)],
        ...[
          Math.floor(learner.ratio * 100 + 1e-9),
          learner.minutesDone,
          learner.minutesPlanned,
          learner.version,
        ],
        ...[learner.opensOn, learner.closesOn],
        ...[day(learner.startedAt), day(learner.lastActivityAt), day(learner.completedAt)],
      ]);
    }
  }
  const header = columns.map((column) => say(`columns.${column}`));
  return csvResponse(`${say('learners.fileName')}-${dayIn(now, zone)}.csv`, header, lines());
}
