import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from './cabinet.content/panel';
import { providePanel } from './cabinet.content/panel-loader';

/**
 * The panel with its React, put into a tab by the background when a page of the cabinet has been recognised. It runs in
 * the content script's own world, so neither the site nor its scripts see it.
 */
export default defineUnlistedScript(() => {
  providePanel(mountPanel);
});
