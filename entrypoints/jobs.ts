import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from './cabinet.content/on-demand';
import { walkAllPages } from './cabinet.content/pages-job';
import { clarifyStatuses } from './cabinet.content/statuses-job';
import { startTeaching } from './cabinet.content/teach';

/** What only a press of the user starts, put into the tab by the background at the first such press. */
export default defineUnlistedScript(() => {
  provide('jobs', { clarifyStatuses, walkAllPages, startTeaching });
});
