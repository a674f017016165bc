import { Eye, EyeOff } from 'lucide-react';
import { useState, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from '../primitives/field';
import { IconButton } from '../primitives/icon-button';
import { TextInput } from '../primitives/text-input';

type PasswordFieldProps = FieldProps & {
  name: string;
  autoComplete: 'current-password' | 'new-password';
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'autoFocus'>;

/** A password, which one may look at while typing. Managers of passwords know it by its `autoComplete`. */
export function PasswordField({ name, autoComplete, autoFocus, ...field }: PasswordFieldProps) {
  const { t } = useTranslation('auth');
  const [shown, setShown] = useState(false);
  return (
    <Field required {...field}>
      {(control) => (
        <div className="relative">
          <TextInput
            {...control}
            type={shown ? 'text' : 'password'}
            name={name}
            autoComplete={autoComplete}
            autoFocus={autoFocus}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={256}
            className="pr-12"
          />
          <span className="absolute inset-y-0 right-1 flex items-center">
            <IconButton
              label={shown ? t('password.hide') : t('password.show')}
              icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              size="small"
              tooltip="none"
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          </span>
        </div>
      )}
    </Field>
  );
}
