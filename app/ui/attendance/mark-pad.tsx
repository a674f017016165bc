import { Eraser } from 'lucide-react';
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { markField, markLimits, markPath, type DrawnMark } from '~/domain/attendance/drawn-mark';
import { Button } from '../primitives/button';

type Point = [number, number];

/**
 * Where a mark may be drawn by hand. It goes with its form as JSON in the field `mark`, and needs script; whoever
 * cannot draw leaves it out, since it is for the eye only.
 */
export function MarkPad() {
  const { t } = useTranslation('attendance');
  const [strokes, setStrokes] = useState<Point[][]>([]);
  const drawing = useRef(false);

  function pointOf(event: PointerEvent<SVGSVGElement>): Point {
    const box = event.currentTarget.getBoundingClientRect();
    const along = (position: number, length: number, units: number) =>
      Math.max(0, Math.min(units, Math.round((position / length) * units)));
    return [
      along(event.clientX - box.left, box.width, markField.width),
      along(event.clientY - box.top, box.height, markField.height),
    ];
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    if (strokes.length >= markLimits.strokes || countOf(strokes) >= markLimits.points) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    setStrokes([...strokes, [pointOf(event)]]);
  }

  function go(event: PointerEvent<SVGSVGElement>) {
    if (!drawing.current) return;
    const point = pointOf(event);
    setStrokes((list) => {
      const last = list.at(-1);
      if (!last || countOf(list) >= markLimits.points) return list;
      const [x, y] = last.at(-1) ?? [-9, -9];
      if (Math.abs(x - point[0]) + Math.abs(y - point[1]) < 3) return list;
      return [...list.slice(0, -1), [...last, point]];
    });
  }

  const end = () => {
    drawing.current = false;
  };

  return (
    <details className="group rounded-lg bg-sunken px-4 py-3">
      <summary className="cursor-pointer text-[0.9375rem] text-ink-soft">{t('sign.mark')}</summary>
      <p className="mt-2 text-sm text-ink-soft">{t('sign.drawHint')}</p>
      <svg
        role="img"
        aria-label={t('sign.draw')}
        viewBox={`0 0 ${markField.width} ${markField.height}`}
        className="mt-2 aspect-[20/7] w-full max-w-md touch-none rounded-md bg-surface ring-1 ring-line ring-inset"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <MarkStrokes path={markPath(strokes)} />
      </svg>
      <input type="hidden" name="mark" value={strokes.length > 0 ? JSON.stringify(strokes) : ''} readOnly />
      <Button
        variant="quiet"
        size="small"
        className="mt-2"
        icon={<Eraser aria-hidden="true" />}
        disabled={strokes.length === 0}
        onClick={() => setStrokes([])}
      >
        {t('sign.clear')}
      </Button>
    </details>
  );
}

const countOf = (strokes: DrawnMark) => strokes.reduce((sum, stroke) => sum + stroke.length, 0);

/** A mark as it was drawn. */
export function Mark({ path, label, className }: { path: string; label: string; className?: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${markField.width} ${markField.height}`}
      className={className ?? 'h-8 w-24'}
    >
      <MarkStrokes path={path} />
    </svg>
  );
}

function MarkStrokes({ path }: { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
