import { useFormAction, useNavigation } from '@remix-run/react';
import { Button, type ButtonProps } from './button';

/**
 * The button that sends its form, busy while that form is on its way. Give `action` when the form names one.
 * For a fetcher's form, use Button with `busy={fetcher.state !== 'idle'}`.
 */
export function SubmitButton({ action, ...rest }: ButtonProps & { action?: string }) {
  const navigation = useNavigation();
  const ownAction = useFormAction(action);
  const target = navigation.state === 'idle' ? undefined : navigation.formAction;
  const intent = rest.name === undefined || navigation.formData?.get(rest.name) === String(rest.value ?? '');
  return <Button type="submit" busy={target === ownAction && intent} {...rest} />;
}
