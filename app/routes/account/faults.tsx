import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reportFaultInput } from '~/domain/attendance/fault-inputs';
import { describeDevice } from '~/domain/organizations/device';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { FaultList } from '~/ui/faults/fault-list';
import { Card } from '~/ui/primitives/card';
import { PageHeader } from '~/ui/primitives/page-header';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { TextAreaField } from '~/ui/primitives/text-area-field';
import { TextField } from '~/ui/primitives/text-field';
import { listOwnFaults } from '~/use-cases/attendance/list-own-faults.server';
import { reportFault } from '~/use-cases/attendance/report-fault.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const { browser, system } = describeDevice(args.request.headers.get('User-Agent') ?? '');
  return {
    title: pageTitle(args.request, 'faults:report.title'),
    faults: await listOwnFaults(actor, { now }),
    page: new URL(args.request.url).searchParams.get('page')?.slice(0, 500) ?? '',
    device: [browser, system].filter(Boolean).join(', '),
    timeZone: viewer.timeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  return answerForm(args.request, reportFaultInput, async (input) => {
    await reportFault(actor, input, { now });
    return redirectWithFlash('/account/faults', 'faults:report.sent');
  });
}

export default function OwnFaults() {
  const { title, faults, page, device, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('faults');
  const { problems, field } = readFormAnswer(answer);
  return (
    <>
      <PageHeader title={title} description={t('report.description')} />
      <Card>
        <Form key={faults.length} method="post" className="grid gap-5">
          <FormProblems answer={answer} problems={problems} />
          <TextAreaField
            {...field('description')}
            label={t('report.happened')}
            hint={t('report.happenedHint')}
            required
            minLength={10}
            maxLength={3000}
            rows={5}
          />
          <TextField
            {...field('page', page)}
            label={t('report.page')}
            hint={t('report.pageHint')}
            maxLength={500}
          />
          <TextField
            {...field('device', device)}
            label={t('report.device')}
            hint={t('report.deviceHint')}
            maxLength={500}
          />
          <div>
            <SubmitButton>{t('report.send')}</SubmitButton>
          </div>
        </Form>
      </Card>
      <section aria-labelledby="own" className="mt-10">
        <h2 id="own" className="mb-4 text-lg font-[620]">
          {t('own.title')}
        </h2>
        <FaultList faults={faults} timeZone={timeZone} />
      </section>
    </>
  );
}
