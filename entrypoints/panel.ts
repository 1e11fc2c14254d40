import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPanel } from '../src/content/load-panel';
import { showPaper } from '../src/content/show-paper';

export default defineUnlistedScript(() => offerPanel(showPaper));
