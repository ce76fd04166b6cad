import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from './cabinet.content/on-demand';
import { mountPanel } from './cabinet.content/panel';

/**
 * The panel with its React, put into a tab by the background when a page of the cabinet has been recognised. It runs in
 * the content script's own world, so neither the site nor its scripts see it.
 */
export default defineUnlistedScript(() => {
  provide('panel', mountPanel);
});
