import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { monthInput } from '~/domain/attendance/session-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { AgendaTabs } from '~/ui/attendance/agenda-tabs';
import { MonthPage } from '~/ui/attendance/month-page';
import { getSessionMonth } from '~/use-cases/attendance/get-session-month.server';

export const handle = { messages: ['sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const { timeZone } = viewer;
  const { month } = readQuery(args.request, monthInput);
  return {
    timeZone,
    month: await getSessionMonth(actor, { month, own: true }, { now, timeZone }),
    title: pageTitle(args.request, 'sessions:agenda.monthTitle'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function OwnMonth() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('sessions');
  return (
    <>
      <h1 className="mb-5 text-3xl">{t('own.title')}</h1>
      <AgendaTabs base="/learn/sessions" />
      <MonthPage {...page} base="/learn/sessions" />
    </>
  );
}
