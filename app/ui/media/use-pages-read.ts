import { useEffect, useState } from 'react';
import { joinRanges, type Range } from '~/domain/learning/coverage';
import { bandsOfPage, ReadPages } from './read-pages';
import { onEveryReport, useCoverageReports, type Told } from './use-coverage-reports';

const lookMs = 500;

/** Which pages are read, as they are, reported; `known`: what the server knows already. Pages are counted from 0. */
export function usePagesRead(
  window: HTMLElement | null,
  of: { pages: number; known: readonly Range[]; told: Told | null },
) {
  const { pages, known, told } = of;
  const [mine, setMine] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(1);
  const { out, saved, problem } = useCoverageReports(told, () => true);

  useEffect(() => {
    if (!window) return;
    const read = new ReadPages();
    const look = () => {
      const place = currentPage(window);
      setCurrent(place);
      const bands = document.visibilityState === 'visible' ? bandsOnScreen(window) : [];
      const fresh = read.look(Date.now(), bands);
      if (fresh.length > 0) {
        setMine((before) => joinRanges([...before, ...fresh.map((page): Range => [page, page + 1])]));
      }
    };
    const timer = setInterval(look, lookMs);
    window.addEventListener('scroll', look, { passive: true });
    const stopReporting = onEveryReport((leaving) => {
      if (leaving) look();
      if (leaving || !out || out.isDue) out?.send(read.take(), (currentPage(window) - 0.5) / pages);
    });
    return () => {
      stopReporting();
      clearInterval(timer);
      window.removeEventListener('scroll', look);
    };
  }, [window, pages, out]);

  return { ranges: joinRanges([...known, ...mine]), current, saved, problem };
}

/** The page in the middle of the window, from 1. */
export function currentPage(window: HTMLElement): number {
  const box = window.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  const sheets = [...window.querySelectorAll<HTMLElement>('[data-page]')];
  const found = sheets.find((sheet) => sheet.getBoundingClientRect().bottom >= middle) ?? sheets.at(-1);
  return Number(found?.dataset.page ?? 1);
}

/** The bands of drawn pages whose middle is on the screen. */
function bandsOnScreen(window: HTMLElement): number[] {
  const box = window.getBoundingClientRect();
  const top = Math.max(0, box.top);
  const bottom = Math.min(document.documentElement.clientHeight, box.bottom);
  return [...window.querySelectorAll<HTMLElement>('[data-drawn]')].flatMap((sheet) => {
    const { top: from, height } = sheet.getBoundingClientRect();
    const page = Number(sheet.dataset.page) - 1;
    return Array.from({ length: bandsOfPage }, (_one, band) => band)
      .filter((band) => {
        const middle = from + (height * (band + 0.5)) / bandsOfPage;
        return middle >= top && middle <= bottom;
      })
      .map((band) => page * bandsOfPage + band);
  });
}
