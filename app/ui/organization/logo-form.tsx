import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { FileDrop } from '../primitives/file-drop';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';

const action = '/manage/settings/logo';

/** The logo: a form of its own, so that it needs no script and saves at once. */
export function LogoForm({ fileId, name }: { fileId: string | null; name: string }) {
  const { t } = useTranslation('manage');
  return (
    <Section aside title={t('settings.logo.title')} description={t('settings.logo.text')}>
      <div className="flex max-w-2xl flex-col gap-5">
        {fileId && (
          <div className="grid h-32 max-w-sm place-content-center rounded-lg bg-white p-4 shadow-sm">
            <img
              src={`/files/${fileId}`}
              alt={t('settings.logo.alt', { name })}
              className="max-h-24 max-w-full"
            />
          </div>
        )}
        <Form
          key={fileId}
          method="post"
          encType="multipart/form-data"
          action={action}
          preventScrollReset
          className="flex flex-col gap-3"
        >
          <FileDrop
            label={t('settings.logo.choose')}
            name="logo"
            accept={[...imageTypes.keys()].join(',')}
            acceptText={t('settings.logo.types')}
            maxBytes={maximumImageBytes}
          />
          <div>
            <SubmitButton variant="secondary" action={action}>
              {fileId ? t('settings.logo.replace') : t('settings.logo.submit')}
            </SubmitButton>
          </div>
        </Form>
        {fileId && (
          <ConfirmDialog
            trigger={t('settings.logo.remove')}
            triggerVariant="quiet"
            className="self-start"
            title={t('settings.logo.removeQuestion')}
            confirm={t('settings.logo.remove')}
            action={`${action}/remove`}
          >
            <p>{t('settings.logo.removeText')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Section>
  );
}
