import { lazy, Suspense, useEffect, useState } from 'react';
import type { NavigationSection } from '../shells/shell-model';

const PaletteDialog = lazy(() =>
  import('./palette-dialog').then(({ PaletteDialog }) => ({ default: PaletteDialog })),
);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The pages one can go to: those of the side navigation. */
  navigation: readonly NavigationSection[];
};

/** Search from anywhere: Ctrl or Cmd K, or "/". What it shows is loaded the first time it opens. */
export function CommandPalette({ open, onOpenChange, navigation }: CommandPaletteProps) {
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!chord && !slash) return;
      event.preventDefault();
      onOpenChange(true);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onOpenChange]);

  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog open={open} onClose={() => onOpenChange(false)} navigation={navigation} />
    </Suspense>
  );
}
