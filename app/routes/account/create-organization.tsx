import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { createOrganizationInput } from '~/domain/organizations/account-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requirePerson } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { organizationForm } from '~/http/organization-form.server';
import { pageTitle } from '~/http/page-title.server';
import { placeOf } from '~/http/place.server';
import { AcceptTerms } from '~/ui/auth/accept-terms';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { OrganizationFields } from '~/ui/auth/organization-fields';
import { FormActions } from '~/ui/primitives/form-actions';
import { PageHeader } from '~/ui/primitives/page-header';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { createOrganization } from '~/use-cases/organizations/create-organization.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  return {
    ...(await organizationForm(args.request)),
    title: pageTitle(args.request, 'account:organization.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, now } = await requirePerson(args);
  return answerForm(args.request, createOrganizationInput, async (input) => {
    const language = languageOf(args.request);
    await createOrganization(viewer, input, { now, address: placeOf(args).address, language });
    return redirectWithFlash('/home', 'account:flash.organizationCreated');
  });
}

export default function CreateOrganizationPage() {
  const { countries, texts, trialDays, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={title} description={t('organization.description', { count: trialDays })} />
      <Form method="post" className="grid gap-8">
        <FormProblems answer={answer} problems={problems} />
        <OrganizationFields field={field} countries={countries} />
        <AcceptTerms field={field} texts={texts} />
        <FormActions>
          <SubmitButton>{t('organization.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
