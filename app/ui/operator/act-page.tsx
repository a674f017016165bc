import { useTranslation } from 'react-i18next';
import type { FormAnswer, ReadFormAnswer } from '../auth/form-answer';
import type { ReactNode } from 'react';
import { Card } from '../primitives/card';
import { PageHeader } from '../primitives/page-header';
import { ActForm } from './act-form';

export type ActPageProps = {
  title: string;
  text: string;
  organization: { id: string; name: string };
  /** What else of the organization it is about. */
  about?: { label: string; to: string };
  submit: string;
  danger?: boolean;
  reasonIsRead?: boolean;
  answer: FormAnswer | undefined;
  children?: (field: ReadFormAnswer['field']) => ReactNode;
};

/** One act about one organization: what it does, to whom, why. */
export function ActPage({ title, text, organization, about, ...form }: ActPageProps) {
  const { t } = useTranslation('operator');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('organizations.title'), to: '/operator/organizations' },
          { label: organization.name, to: `/operator/organizations/${organization.id}/contract` },
          ...(about ? [about] : []),
          { label: title },
        ]}
        title={title}
        description={text}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm {...form} />
        </Card>
      </div>
    </>
  );
}
