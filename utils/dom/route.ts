/** Chromium's Navigation API, as far as it is needed here; Firefox ESR and older Chromium lack it. */
interface NavigationLike extends EventTarget {
  addEventListener(type: 'navigatesuccess', listener: () => void, options?: AddEventListenerOptions): void;
}

/**
 * Calls back after the address has changed without a reload: `navigatesuccess` where there is a Navigation API (its
 * `navigate` fires before the address changes), `popstate` and `hashchange` everywhere. Ends with the signal.
 */
export function onRouteChange(window: Window, callback: () => void, signal: AbortSignal): void {
  let address = window.location.href;
  const check = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    callback();
  };
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener('navigatesuccess', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
}
