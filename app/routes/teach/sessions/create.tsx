import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planSessionForm } from '~/domain/attendance/session-form';
import { can } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { timeZoneChoices } from '~/http/time-zone-choices.server';
import { SessionForm } from '~/ui/attendance/session-form';
import { SessionsLifted } from '~/ui/attendance/sessions-page';
import { PageHeader } from '~/ui/primitives/page-header';
import { getSessionChoices } from '~/use-cases/attendance/get-session-choices.server';
import { planSession } from '~/use-cases/attendance/plan-session.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const choices = await getSessionChoices(actor, { now });
  const asked = new URL(args.request.url).searchParams;
  const wanted = asked.get('courseId');
  const course = choices.courses.find(({ id }) => id === wanted) ?? choices.courses[0];
  const values = {
    lessonId: course?.id === wanted ? (asked.get('lessonId') ?? '') : '',
    ...{ courseId: course?.id ?? '', title: '', mode: 'remote', timeZone: choices.timeZone, place: '' },
    ...{ instructions: '', roomKind: choices.roomKind, roomLink: '', capacity: '' },
    trainerIds: [actor.membershipId],
    halfDays: [
      { day: '', from: '09:00', to: '12:30', breakMinutes: 15 },
      { day: '', from: '14:00', to: '17:30', breakMinutes: 15 },
    ],
  };
  return {
    ...{ choices, values, timeZones: timeZoneChoices(choices.timeZone) },
    mayPay: can(actor, 'billing.manage'),
    title: pageTitle(args.request, 'planning:create.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  return answerForm(args.request, planSessionForm, async (input) => {
    const { id } = await planSession(actor, input, { now });
    return redirectWithFlash(`/teach/sessions/${id}/participants`, 'planning:flash.planned');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CreateSession() {
  const { choices, values, timeZones, mayPay } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['planning', 'sessions']);
  return (
    <>
      <PageHeader
        title={t('create.title')}
        description={t('create.text')}
        crumbs={[{ label: t('sessions:title'), to: '/teach/sessions' }, { label: t('create.title') }]}
      />
      {choices.liftedBy ? (
        <SessionsLifted liftedBy={choices.liftedBy} mayPay={mayPay} />
      ) : (
        <SessionForm
          {...{ values, timeZones, ...choices }}
          result={answer?.result}
          backTo="/teach/sessions"
        />
      )}
    </>
  );
}
