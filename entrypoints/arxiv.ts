import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadPanel } from '../src/content/load-panel';
import { main } from '../src/content/main';
import { abstractPage } from '../src/content/pages/abstract-page';
import { startContext } from '../src/content/shared/script-context';

export default defineUnlistedScript(() => {
  void main(abstractPage, document, location.href, startContext(), loadPanel);
});
