import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { Card } from '~/ui/primitives/card';
import { PageHeader } from '~/ui/primitives/page-header';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { endByForceMajeure } from '~/use-cases/lifecycle/end-by-force-majeure.server';
import { getForceMajeure } from '~/use-cases/lifecycle/get-force-majeure.server';

export const handle = { messages: ['billing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.ownership', { settling: true });
  return {
    offered: (await getForceMajeure(actor, { now })) !== null,
    title: pageTitle(args.request, 'billing:forceMajeure.pageTitle'),
  };
}

/** By the owner, in one click: no reason is asked of a customer (P24). */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.ownership', { settling: true });
  await endByForceMajeure(actor, { organizationId: actor.organizationId, reason: '' }, { now });
  return redirectWithFlash('/manage/billing', 'billing:forceMajeure.done');
}

export default function EndForForceMajeure() {
  const { offered } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader title={t('forceMajeure.pageTitle')} description={t('forceMajeure.pageText')} />
      <Card className="max-w-2xl">
        {offered ? (
          <Form method="post">
            <SubmitButton variant="danger">{t('forceMajeure.submit')}</SubmitButton>
          </Form>
        ) : (
          <p className="text-ink-soft">{t('forceMajeure.none')}</p>
        )}
      </Card>
    </>
  );
}
