import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { formatInstant } from '~/domain/calendar-format';
import { moveClockInput } from '~/domain/lifecycle/clock-inputs';
import { clockSteps } from '~/domain/lifecycle/clock-run';
import { clockTarget } from '~/domain/lifecycle/clock-target';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { ClockPage } from '~/ui/operator/clock-page';
import type { ClockTargets } from '~/ui/operator/clock-form';
import { getClock } from '~/use-cases/lifecycle/get-clock.server';
import { requestClockMove } from '~/use-cases/lifecycle/request-clock-move.server';

const timeZone = 'Europe/Paris';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { running, moves } = await getClock(actor);
  const language = languageOf(args.request);
  const targets = Object.fromEntries(
    clockSteps
      .filter((step) => step !== 'date')
      .map((step) => [
        step,
        formatInstant(clockTarget({ step, time: '' }, now), language, timeZone, 'medium'),
      ]),
  ) as ClockTargets;
  return {
    ...{ running, moves, targets, now: now.toISOString(), today: dayIn(now, timeZone) },
    title: pageTitle(args.request, 'operator:clock.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(
    args.request,
    moveClockInput,
    async ({ reason, ...way }) => {
      const { moveId } = await requestClockMove(actor, { to: clockTarget(way, now), reason }, { now });
      return redirect(`/operator/clock/${moveId}`);
    },
    { 'clock-backwards': 'day', 'clock-too-far': 'day' },
  );
}

export default function Clock() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClockPage {...page} answer={useActionData<typeof action>()} />;
}
