import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountLinkInput, decideAccountLinkInput } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { useSharedName } from '~/ui/operator/use-shared-name';
import { RadioGroup } from '~/ui/primitives/radio-group';
import { decideAccountLink } from '~/use-cases/lifecycle/decide-account-link.server';
import { getAccountLink } from '~/use-cases/lifecycle/get-account-link.server';

export const handle = { messages: ['console', 'billing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const link = accountLinkInput.safeParse(asked);
  if (!link.success) throw new Refusal('not-found');
  return {
    link: await getAccountLink(actor, { organizationId: args.params.id ?? '', ...link.data }),
    title: pageTitle(args.request, 'console:links.decideTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const id = idParam(args);
  return answerForm(args.request, decideAccountLinkInput, async (input) => {
    await decideAccountLink(actor, { organizationId: id, ...input }, { now });
    return redirectWithFlash('/operator/linked-accounts', 'console:links.done');
  });
}

export default function LinkDecision() {
  const { link } = useLoaderData<typeof loader>();
  const { t } = useTranslation('console');
  const sharedName = useSharedName();
  return (
    <ActPage
      organization={link.organization}
      about={{ label: t('links.title'), to: '/operator/linked-accounts' }}
      title={t('links.decideTitle')}
      text={t(`links.decideTexts.${link.kind}`, { shared: sharedName(link) })}
      submit={t('links.submit')}
      answer={useActionData<typeof action>()}
    >
      {(field) => (
        <>
          <input type="hidden" name="kind" value={link.kind} />
          <input type="hidden" name="value" value={link.value} />
          <RadioGroup
            {...field('decision')}
            legend={t('links.decision')}
            required
            options={[
              { value: 'cleared', label: t('links.cleared'), hint: t('links.clearedHint') },
              { value: 'refused', label: t('links.refused'), hint: t('links.refusedHint') },
            ]}
          />
        </>
      )}
    </ActPage>
  );
}
