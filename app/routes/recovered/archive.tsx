import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { buttonStyle } from '~/ui/primitives/button-style';
import { Card } from '~/ui/primitives/card';
import { useFormats } from '~/ui/primitives/use-formats';
import { getRecoveredArchive } from '~/use-cases/lifecycle/get-recovered-archive.server';

export const handle = { messages: ['archive'] };

export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token ?? '';
  const { bytes, sha256, expiresAt } = await getRecoveredArchive({ token }, await placeAndNow(args));
  const title = pageTitle(args.request, 'archive:recovered.title');
  const headers = { 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' };
  return data({ title, bytes, sha256, expiresAt }, { headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Assidu` },
  { name: 'robots', content: 'noindex' },
];

export default function Recovered() {
  const { bytes, sha256, expiresAt } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  const { t } = useTranslation('archive');
  const formats = useFormats();
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-12 sm:px-8 sm:py-20">
      <h1 className="mb-3 text-3xl">{t('recovered.title')}</h1>
      <p className="mb-8 text-ink-soft">{t('recovered.text')}</p>
      <Card title={t('recovered.archive')}>
        <p className="mb-5 text-ink-soft">
          {t('recovered.size', {
            bytes: formats.bytes(bytes),
            until: formats.instant(expiresAt, 'Europe/Paris'),
          })}
        </p>
        <a href={`/recovered/${token}/assidu.zip`} download className={buttonStyle({ variant: 'primary' })}>
          <Download aria-hidden="true" />
          {t('export.download')}
        </a>
        <p className="mt-6 text-sm text-ink-soft">{t('recovered.hash')}</p>
        <p className="mt-1.5 rounded-md bg-sunken px-3 py-2.5 font-mono text-sm break-all">{sha256}</p>
      </Card>
    </div>
  );
}
