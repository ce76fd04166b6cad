/** A pause in which the whole page stood still counts for so much, ms: its tooltips could not open either. */
const MOST_OF_PAUSE = 100;

/** Time as the page could use it. */
export class Clock {
  private last = performance.now();
  private sum = 0;

  now(): number {
    const now = performance.now();
    this.sum += Math.min(now - this.last, MOST_OF_PAUSE);
    this.last = now;
    return this.sum;
  }
}
