export type Alarm = {
  /** Ends the pause that lasts, or the next one before it begins. */
  ring: () => void;
  /** Waits so many milliseconds, or until rung. */
  pause: (ms: number) => Promise<void>;
};

/** A pause that another can end; a ring while nobody pauses is kept for the next pause. */
export function createAlarm(): Alarm {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async pause(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      rung = false;
    },
  };
}
