import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button';

const NUMBERS = new Intl.NumberFormat('ru-RU');

/** How many more are shown at a press: «200 из 1 960»; all that are left: «133». */
export function ofRest(step: number, rest: number): string {
  return rest > step ? `${NUMBERS.format(step)} из ${NUMBERS.format(rest)}` : NUMBERS.format(rest);
}

/**
 * «Показать ещё»: pressed by hand, or by itself as it nears the screen.
 * @param shown how much is shown by now: with each growth the place is watched anew
 */
export function More({
  shown,
  children,
  onMore,
}: {
  shown: number;
  children: ReactNode;
  onMore: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  }, [onMore]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) more.current();
      },
      { rootMargin: '400px 0px' },
    );
    near.observe(element);
    return () => {
      near.disconnect();
    };
  }, [shown]);
  return (
    <div ref={place}>
      <Button onClick={onMore}>{children}</Button>
    </div>
  );
}
