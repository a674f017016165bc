import type { FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';

type Props<Values extends Record<string, unknown>> = {
  client: { id: string; name: string };
  title: string;
  description?: string;
  form: FormMetadata<Values, string[]>;
  submit: string;
  children: ReactNode;
};

/** The form of something of a client, which leads back to the client. */
export function ClientFormPage<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { client, title, description, form, submit, children } = props;
  const { t } = useTranslation('clients');
  const page = `/manage/clients/${client.id}`;
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        crumbs={[
          { label: t('title'), to: '/manage/clients' },
          { label: client.name, to: page },
          { label: title },
        ]}
      />
      <Card className="max-w-3xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <FormErrors errors={form.errors} />
          <div className="grid gap-5 sm:grid-cols-2">{children}</div>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={page}>
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton>{submit}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
