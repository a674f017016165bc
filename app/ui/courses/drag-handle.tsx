import type { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';

type Sortable = Pick<ReturnType<typeof useSortable>, 'attributes' | 'listeners' | 'setActivatorNodeRef'>;

/** What one takes hold of to move a line: with the pointer, or with the space bar and the arrows. */
export function DragHandle({ sortable, label }: { sortable: Sortable; label: string }) {
  return (
    <button
      ref={sortable.setActivatorNodeRef}
      type="button"
      aria-label={label}
      className="grid size-9 flex-none cursor-grab touch-none place-content-center rounded-sm text-ink-faint hover:bg-ink/6 hover:text-ink active:cursor-grabbing sm:size-8"
      {...sortable.attributes}
      {...sortable.listeners}
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  );
}
