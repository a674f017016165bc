export type ToastTone = 'success' | 'info' | 'warning' | 'danger';
export type Toast = { id: number; tone: ToastTone; text: string; action?: { label: string; to: string } };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** What is on show; the same array until something changes. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the person something in passing, from anywhere in the browser. Never the only trace of an error. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  publish([...toasts.slice(-3), { ...toast, id: lastId }]);
  return lastId;
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}
