import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changeEnrolmentWindowInput } from '~/domain/learning/inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ButtonLink } from '~/ui/primitives/button-link';
import { Callout } from '~/ui/primitives/callout';
import { Card } from '~/ui/primitives/card';
import { FormActions } from '~/ui/primitives/form-actions';
import { PageHeader } from '~/ui/primitives/page-header';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { WindowFields } from '~/ui/progress/window-fields';
import { changeEnrolmentWindow } from '~/use-cases/learning/change-enrolment-window.server';
import { getEnrolmentWindow } from '~/use-cases/learning/get-enrolment-window.server';

export const handle = { messages: ['progress'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'enrolments.write');
  const window = await getEnrolmentWindow(actor, { enrolmentId: idParam(args, 'enrolmentId') });
  return { ...window, title: pageTitle(args.request, 'progress:window.title', { name: window.name }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'enrolments.write');
  const enrolmentId = idParam(args, 'enrolmentId');
  return answerForm(args.request, changeEnrolmentWindowInput, async (input) => {
    await changeEnrolmentWindow(actor, { ...input, enrolmentId }, { now });
    return redirectWithFlash(`/teach/enrolments/${enrolmentId}`, 'progress:done.window');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function EnrolmentWindow() {
  const { id, name, courseTitle, opensOn, closesOn, title } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.result.error ?? {};
  const { t } = useTranslation('progress');
  return (
    <>
      <PageHeader
        title={title}
        description={courseTitle}
        crumbs={[{ label: name, to: `/teach/enrolments/${id}` }, { label: t('detail.changeWindow') }]}
      />
      <Form method="post" className="max-w-3xl">
        <input type="hidden" name="enrolmentId" value={id} />
        {errors[''] && (
          <Callout tone="danger" live="alert">
            {errors['']}
          </Callout>
        )}
        <Card description={t('enrol.windowText')}>
          <WindowFields errors={errors} opensOn={opensOn} closesOn={closesOn} />
        </Card>
        <FormActions>
          <ButtonLink variant="quiet" to={`/teach/enrolments/${id}`}>
            {t('window.cancel')}
          </ButtonLink>
          <SubmitButton>{t('window.save')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
