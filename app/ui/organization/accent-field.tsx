import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';
import { Field } from '../primitives/field';
import { accentStyle, contrast, isAccent } from '../styles/accent';

/** The accent colour, with how it looks and how well it reads on light and dark, as one chooses it. */
export function AccentField({ value, error }: { value: string; error?: readonly string[] | undefined }) {
  const { t } = useTranslation('manage');
  const [colour, setColour] = useState(value);
  const shown = isAccent(colour) ? colour : value;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <Field label={t('settings.colour.label')} hint={t('settings.colour.hint')} error={error ?? null}>
        {(control) => (
          <div className="flex items-center gap-3">
            <input
              {...control}
              type="color"
              name="accentColour"
              defaultValue={value}
              onInput={(event) => setColour(event.currentTarget.value)}
              className="h-11 w-16 flex-none cursor-pointer rounded-md border border-line-strong bg-surface p-1"
            />
            <output className="font-mono text-sm text-ink-soft uppercase">{shown}</output>
          </div>
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Preview theme="light" colour={shown} />
        <Preview theme="dark" colour={shown} />
      </div>
    </div>
  );
}

const surfaces = { light: '#ffffff', dark: '#171b1e' } as const;

function Preview({ theme, colour }: { theme: 'light' | 'dark'; colour: string }) {
  const { t, i18n } = useTranslation('manage');
  const style = accentStyle(colour);
  const fill = style[`--accent-${theme}`] ?? colour;
  const text = style[`--accent-text-${theme}`] ?? colour;
  const ratio = (one: string, other: string) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(contrast(one, other));
  const adjusted = fill.toLowerCase() !== colour.toLowerCase() || text.toLowerCase() !== colour.toLowerCase();
  return (
    <div
      data-theme={theme}
      data-accent=""
      style={style}
      className="rounded-lg bg-surface p-4 text-ink shadow-sm"
    >
      <p className="text-sm font-[560]">{t(`settings.colour.${theme}`)}</p>
      <div aria-hidden="true" className="mt-3 flex flex-wrap items-center gap-4">
        <span className={buttonStyle({ size: 'small' })}>{t('settings.colour.button')}</span>
        <span className="text-sm text-accent-text underline underline-offset-4">
          {t('settings.colour.link')}
        </span>
      </div>
      <p className="mt-3 text-sm text-ink-soft tabular-nums">
        {t('settings.colour.ratios', {
          button: ratio(fill, style[`--accent-ink-${theme}`] ?? '#ffffff'),
          link: ratio(text, surfaces[theme]),
        })}
      </p>
      {adjusted && <p className="mt-1 text-sm text-ink-faint">{t('settings.colour.adjusted')}</p>}
    </div>
  );
}
