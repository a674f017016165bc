import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ComboboxField } from '../primitives/combobox-field';
import { DateField } from '../primitives/date-field';
import { FileDrop } from '../primitives/file-drop';
import { FormActions } from '../primitives/form-actions';
import { SelectField } from '../primitives/select-field';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { TimeField } from '../primitives/time-field';
import { galleryPeople } from './gallery-people';
import { GallerySection } from './gallery-section';

const people = galleryPeople.map(({ id, name, email }) => ({ value: id, label: name, detail: email }));

function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject, { once: true });
    requestAnimationFrame(() => resolve());
  });
}

/** Pretends to send a file: as long as a second's frames last. */
async function pretendUpload(
  _file: File,
  { onProgress, signal }: { onProgress: (ratio: number) => void; signal: AbortSignal },
) {
  for (let frame = 1; frame <= 60; frame += 1) {
    await nextFrame(signal);
    onProgress(frame / 60);
  }
}

async function searchPeople(query: string) {
  return people.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
}

export function GalleryFields() {
  const { t, i18n } = useTranslation('gallery');
  const languages = ['fr', 'en'].map((value) => ({
    value,
    label: i18n.getFixedT(null, 'shell')(`language.${value === 'fr' ? 'fr' : 'en'}`),
  }));
  return (
    <GallerySection id="fields" title={t('sections.fields')}>
      <form
        className="rounded-xl bg-surface p-5 shadow-sm sm:p-8"
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        <div className="grid items-start gap-6 md:grid-cols-2">
          <TextField label={t('fields.name')} name="title" required hint={t('fields.nameHint')} />
          <TextField
            label={t('fields.email')}
            name="email"
            type="email"
            defaultValue="camille@demo"
            error={t('fields.emailError')}
            required
          />
          <SelectField
            label={t('fields.language')}
            name="language"
            options={languages}
            placeholder={t('fields.languageChoose')}
          />
          <TextField label={t('fields.disabled')} name="declaration" disabled defaultValue="11 75 00000 75" />
          <ComboboxField label={t('fields.person')} name="trainer" options={people} optional />
          <ComboboxField
            label={t('fields.people')}
            name="people"
            multiple
            search={searchPeople}
            hint={t('fields.peopleHint')}
            defaultSelected={people.slice(0, 2)}
          />
          <DateField
            label={t('fields.start')}
            name="start"
            defaultValue="2026-12-03"
            hint={t('fields.startHint')}
          />
          <TimeField label={t('fields.time')} name="time" defaultValue="09:00" hint={t('fields.timeHint')} />
          <TextAreaField
            label={t('fields.objectives')}
            name="objectives"
            defaultValue={t('fields.objectivesValue')}
            className="md:col-span-2"
          />
          <FileDrop
            label={t('fields.file')}
            name="file"
            accept=".csv"
            acceptText={t('fields.fileKinds')}
            maxBytes={2e6}
          />
          <FileDrop
            label={t('fields.fileUpload')}
            name="material"
            multiple
            maxBytes={5e7}
            upload={pretendUpload}
          />
        </div>
        <FormActions note={t('fields.note')}>
          <Button variant="secondary">{t('buttons.quiet')}</Button>
          <Button type="submit">{t('fields.save')}</Button>
        </FormActions>
      </form>
    </GallerySection>
  );
}
