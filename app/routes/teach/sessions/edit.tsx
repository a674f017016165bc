import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changeSessionForm } from '~/domain/attendance/session-form';
import { asTyped } from '~/domain/attendance/typed-half-day';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { timeZoneChoices } from '~/http/time-zone-choices.server';
import { SessionForm } from '~/ui/attendance/session-form';
import { SoldSessionCallout } from '~/ui/attendance/sold-session-callout';
import { PageHeader } from '~/ui/primitives/page-header';
import { changeSession } from '~/use-cases/attendance/change-session.server';
import { getSessionChoices } from '~/use-cases/attendance/get-session-choices.server';
import { getSession, type SessionHalfDay } from '~/use-cases/attendance/get-session.server';
import { listSessionOrders } from '~/use-cases/attendance/list-session-orders.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const session = await getSession(actor, { sessionId: idParam(args, 'sessionId') }, { now });
  const choices = await getSessionChoices(actor, { now });
  const orders = await listSessionOrders(actor, { sessionId: session.id });
  const { timeZone } = session;
  const values = {
    ...session,
    lessonId: '',
    roomKind: session.roomKind ?? choices.roomKind,
    roomLink: session.roomLink ?? '',
    capacity: session.capacity?.toString() ?? '',
    trainerIds: session.trainers.map(({ membershipId }) => membershipId),
    halfDays: session.halfDays.map((halfDay) => ({
      id: halfDay.id,
      ...asTyped(instantsOf(halfDay), timeZone),
    })),
  };
  return {
    ...{ choices, orders, values, timeZones: timeZoneChoices(timeZone) },
    title: pageTitle(args.request, 'planning:edit.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  const { halfDays, timeZone } = await getSession(actor, { sessionId }, { now });
  const form = changeSessionForm(sessionId, halfDays.map(instantsOf), timeZone);
  return answerForm(
    args.request,
    form,
    async (input) => {
      await changeSession(actor, input, { now });
      return redirectWithFlash(`/teach/sessions/${sessionId}`, 'planning:flash.changed');
    },
    { 'session-full': 'capacity', 'half-day-signed': 'halfDays' },
  );
}

const instantsOf = ({ id, startsAt, endsAt, plannedMinutes }: SessionHalfDay) => ({
  ...{ id, plannedMinutes, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function EditSession() {
  const { choices, orders, values, timeZones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['planning', 'sessions']);
  const to = `/teach/sessions/${values.id}`;
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        crumbs={[
          ...[{ label: t('sessions:title'), to: '/teach/sessions' }],
          ...[{ label: values.title, to }, { label: t('edit.title') }],
        ]}
      />
      {orders.length > 0 && (
        <div className="mb-6 max-w-2xl">
          <SoldSessionCallout orders={orders} text={t('edit.soldText')} />
        </div>
      )}
      <SessionForm {...{ values, timeZones, ...choices }} result={answer?.result} changes backTo={to} />
    </>
  );
}
