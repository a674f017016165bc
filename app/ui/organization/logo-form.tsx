import { useTranslation } from 'react-i18next';
import { ImageForm } from '../primitives/image-form';
import { Section } from '../primitives/section';

/** The logo of an organization. */
export function LogoForm({ fileId, name }: { fileId: string | null; name: string }) {
  const { t } = useTranslation('manage');
  return (
    <Section aside title={t('settings.logo.title')} description={t('settings.logo.text')}>
      <ImageForm
        fileId={fileId}
        action="/manage/settings/logo"
        name="logo"
        words={{
          choose: t('settings.logo.choose'),
          types: t('settings.logo.types'),
          submit: fileId ? t('settings.logo.replace') : t('settings.logo.submit'),
          remove: t('settings.logo.remove'),
          removeQuestion: t('settings.logo.removeQuestion'),
          removeText: t('settings.logo.removeText'),
        }}
      >
        {fileId && (
          <div className="grid h-32 max-w-sm place-content-center rounded-lg bg-white p-4 shadow-sm">
            <img
              src={`/files/${fileId}`}
              alt={t('settings.logo.alt', { name })}
              className="max-h-24 max-w-full"
            />
          </div>
        )}
      </ImageForm>
    </Section>
  );
}
