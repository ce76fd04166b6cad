import type { MountOptions, MountedPanel, PanelModel } from './panel/types';

type Mount = (options: MountOptions) => MountedPanel;

/** Where the panel's script leaves its door for the content script; both run in one isolated world. */
const DOOR = Symbol.for('pomoshchnik-navigatora.panel');

type World = typeof globalThis & { [DOOR]?: Mount };

/** Called by the panel's own script. */
export function providePanel(mount: Mount): void {
  (globalThis as World)[DOOR] = mount;
}

/**
 * The panel as the overlay sees it: the script is asked for at the first model that is worth showing or when the user
 * asks for the panel, and the latest model waits until it is there. Pages that hold nothing for us never load it.
 */
export function createLazyPanel(options: MountOptions, load: () => Promise<void>): MountedPanel {
  let panel: MountedPanel | null = null;
  let latest: PanelModel | null = null;
  let asked = false;
  let wanted = false;

  function ask(): void {
    if (asked) return;
    asked = true;
    void load().then(() => {
      const mount = (globalThis as World)[DOOR];
      if (!mount || options.signal.aborted || !latest) return;
      panel = mount(options);
      panel.update(latest);
      if (wanted) panel.open();
    });
  }
  return {
    update(model) {
      latest = model;
      if (panel) panel.update(model);
      else if (isWorth(model)) ask();
    },
    open() {
      if (panel) panel.open();
      wanted = true;
      ask();
    },
  };
}

/** A recognised page, the page of a class, or another of the cabinet's when something is left elsewhere. */
function isWorth({ reading, classHere, seen }: PanelModel): boolean {
  return (
    reading.page !== 'other' ||
    Boolean(classHere) ||
    (seen !== undefined &&
      [
        seen.uploadRequired,
        seen.notConfirmed,
        seen.notVerified,
        seen.extracurricularLeft,
        seen.practiceLeft,
        seen.profileEmpty,
      ].some((left) => left !== null && left > 0))
  );
}
