import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner';

/** Says that a trainer is looking at a course as a learner would, and leads back to it. */
export function PreviewBanner({ leaveTo }: { leaveTo: string }) {
  const { t } = useTranslation('shell');
  return (
    <Banner
      name={t('banners.previewName')}
      tone="inverse"
      icon={<Eye />}
      short={t('banners.previewShort')}
      links={[{ to: leaveTo, label: t('banners.previewLeave') }]}
    >
      {t('banners.preview')}
    </Banner>
  );
}
