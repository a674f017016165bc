import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '~/http/page-title.server';
import { VerifiedFacts } from '~/ui/learn/verified-facts';
import { VerifyForm } from '~/ui/learn/verify-form';
import { Callout } from '~/ui/primitives/callout';
import { verifyCertificate } from '~/use-cases/learning/verify-certificate.server';

export const handle = { messages: ['documents'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params.code ?? '';
  const certificate = await verifyCertificate({ code }, { address: context.address });
  const title = pageTitle(request, certificate ? 'documents:verify.authentic' : 'documents:verify.unknown');
  const headers = { 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' };
  return data({ title, code, certificate }, { status: certificate ? 200 : 404, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Assidu` },
  { name: 'robots', content: 'noindex' },
];

export default function VerifyCode() {
  const { code, certificate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-12 sm:px-8 sm:py-20">
      <h1 className="mb-6 text-3xl">{t('verify.title')}</h1>
      {!certificate && (
        <Callout tone="warning" title={t('verify.unknown')} live="status">
          {t('verify.unknownText')}
        </Callout>
      )}
      {certificate && <VerifiedFacts certificate={certificate} />}
      <section className="mt-12" aria-labelledby="another">
        <h2 id="another" className="text-lg font-[620]">
          {t(certificate ? 'verify.another' : 'verify.again')}
        </h2>
        <VerifyForm code={certificate ? '' : code} />
      </section>
    </div>
  );
}
