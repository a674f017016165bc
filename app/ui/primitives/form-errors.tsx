import { Callout } from './callout';

/** What is wrong with a form as a whole, read out as it comes; nothing where nothing is. */
export function FormErrors({ errors }: { errors: readonly string[] | null | undefined }) {
  if (!errors) return null;
  return (
    <Callout tone="danger" live="alert">
      {errors.join(' ')}
    </Callout>
  );
}
