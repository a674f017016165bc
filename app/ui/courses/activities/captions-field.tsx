import { Captions as CaptionsIcon, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudioActivity } from '~/domain/courses/activities';
import { courseLanguages } from '~/domain/courses/course-content';
import { fileAddress } from '../../media/file-address';
import { FileUpload } from '../../primitives/file-upload';
import { IconButton } from '../../primitives/icon-button';
import { SelectField } from '../../primitives/select-field';

type Captions = AudioActivity['captions'];

type CaptionsFieldProps = {
  kind: 'video' | 'audio';
  captions: Captions;
  onChange: (captions: Captions) => void;
};

/** Captions, one file for each language. */
export function CaptionsField({ kind, captions, onChange }: CaptionsFieldProps) {
  const { t, i18n } = useTranslation('media');
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const free = courseLanguages.filter((code) => !captions.some(({ language }) => language === code));
  const [chosen, setChosen] = useState<string>(free[0] ?? '');
  const language = free.find((code) => code === chosen) ?? free[0];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-sm font-[560]">{t('editor.captions.title')}</legend>
      <p className="text-sm text-ink-faint">
        {t(kind === 'audio' ? 'editor.captions.textAudio' : 'editor.captions.text')}
      </p>
      {captions.length > 0 && (
        <ul className="flex flex-col gap-2">
          {captions.map((one) => (
            <li
              key={one.fileId}
              className="flex items-center gap-3 rounded-md bg-sunken py-1 pr-1 pl-4 text-[0.9375rem]"
            >
              <CaptionsIcon aria-hidden="true" className="size-5 flex-none text-ink-faint" />
              <a
                className="min-w-0 flex-1 truncate underline underline-offset-4"
                href={fileAddress(one.fileId)}
                target="_blank"
                rel="noopener noreferrer"
              >
                {one.label}
              </a>
              <IconButton
                label={t('editor.captions.remove', { label: one.label })}
                icon={<Trash2 aria-hidden="true" />}
                tooltip="none"
                onClick={() => onChange(captions.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      {language === undefined ? (
        <p className="text-sm text-ink-faint">{t('editor.captions.none')}</p>
      ) : (
        <div className="grid items-start gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <SelectField
            label={t('editor.captions.language')}
            name="captionsLanguage"
            value={language}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            options={free.map((code) => ({ value: code, label: nameOf(names, code) }))}
          />
          <FileUpload
            key={captions.length}
            purpose="lesson-captions"
            label={t('editor.captions.upload')}
            onUploaded={({ id }) =>
              onChange([...captions, { fileId: id, language, label: nameOf(names, language) }])
            }
          />
        </div>
      )}
    </fieldset>
  );
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  const name = names.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
