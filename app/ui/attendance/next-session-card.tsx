import { Link } from '@remix-run/react';
import { MapPin, Video } from 'lucide-react';
import { buttonStyle } from '../primitives/button-style';

export type NextSessionCardProps = {
  heading: string;
  title: string;
  to: string;
  when: string;
  place: string;
  day: string;
  month: string;
  /** The room is near: the button leads into it. */
  enters: boolean;
  action: { to: string; label: string };
};

/** One's next session, in the words it is given. */
export function NextSessionCard(session: NextSessionCardProps) {
  const { enters, action } = session;
  return (
    <section
      aria-labelledby="next-session"
      className="flex flex-wrap items-center gap-4 rounded-xl bg-surface p-4 shadow-sm sm:p-5"
    >
      <span
        aria-hidden="true"
        className="grid size-14 flex-none place-content-center rounded-lg bg-accent-soft text-center leading-tight text-accent-text"
      >
        <span className="text-xl font-[650] tabular-nums">{session.day}</span>
        <span className="text-xs">{session.month}</span>
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-sm font-[560] text-accent-text">{session.heading}</p>
        <h2 id="next-session" className="text-lg font-[620] wrap-break-word">
          <Link to={session.to} className="rounded-sm underline-offset-4 hover:underline">
            {session.title}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          <span className="inline-block first-letter:uppercase">{session.when}</span>
          {session.place && (
            <span className="ml-3 inline-flex items-center gap-1">
              <MapPin aria-hidden="true" className="size-4" />
              {session.place}
            </span>
          )}
        </p>
      </div>
      <Link to={action.to} className={buttonStyle({ variant: enters ? 'primary' : 'secondary' })}>
        {enters && <Video aria-hidden="true" />}
        {action.label}
      </Link>
    </section>
  );
}
