import type { OnDemand } from './on-demand';
import type { MountOptions, MountedPanel, PanelModel } from './panel/types';

/**
 * The panel as the overlay sees it: the script is asked for at the first model that is worth showing or when the user
 * asks for the panel, and the latest model waits until it is there. Pages that hold nothing for us never load it.
 */
export function createLazyPanel(options: MountOptions, bring: OnDemand): MountedPanel {
  let panel: MountedPanel | null = null;
  let latest: PanelModel | null = null;
  let asked = false;
  let wanted = false;

  function ask(): void {
    if (asked) return;
    asked = true;
    void bring('panel').then((mount) => {
      if (!mount) asked = false;
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
