import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '~/http/page-title.server';
import { VerifyForm } from '~/ui/learn/verify-form';

export const handle = { messages: ['documents'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim();
  if (code) throw redirect(`/verify/${encodeURIComponent(code.slice(0, 40))}`);
  return { title: pageTitle(request, 'documents:verify.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Verify() {
  const { t } = useTranslation('documents');
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-12 sm:px-8 sm:py-20">
      <h1 className="text-3xl">{t('verify.title')}</h1>
      <p className="mt-4 text-lg text-pretty text-ink-soft">{t('verify.intro')}</p>
      <VerifyForm />
    </div>
  );
}
