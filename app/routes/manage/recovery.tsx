import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { RecoveryPanel } from '~/ui/archive/recovery-panel';
import { ButtonLink } from '~/ui/primitives/button-link';
import { EmptyState } from '~/ui/primitives/empty-state';
import { PageHeader } from '~/ui/primitives/page-header';
import { LifeBuoy } from 'lucide-react';
import { getRecovery } from '~/use-cases/lifecycle/get-recovery.server';
import { requestRecovery } from '~/use-cases/lifecycle/request-recovery.server';

export const handle = { messages: ['archive'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.read', { settling: true });
  return {
    title: pageTitle(args.request, 'archive:recovery.title'),
    recovery: await getRecovery(actor, { now }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  return redirectAfter(() => requestRecovery(actor, { now }), {
    to: '/manage/billing/recovery',
    done: 'archive:flash.recoveryRequested',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function RecoveryPage() {
  const { recovery } = useLoaderData<typeof loader>();
  const { t } = useTranslation('archive');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('recovery.billing'), to: '/manage/billing' }, { label: t('recovery.title') }]}
        title={t('recovery.title')}
      />
      <div className="max-w-3xl">
        {recovery.available || recovery.request ? (
          <RecoveryPanel recovery={recovery} />
        ) : (
          <EmptyState
            icon={<LifeBuoy />}
            title={t('recovery.none')}
            action={
              <ButtonLink to="/manage/export" variant="secondary">
                {t('export.title')}
              </ButtonLink>
            }
          >
            {t('recovery.noneText')}
          </EmptyState>
        )}
      </div>
    </>
  );
}
