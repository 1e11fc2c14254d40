import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { visitAbstractPage } from '../src/content/main';
import { beginVisit } from '../src/content/shared/script-context';

export default defineUnlistedScript(() => {
  void visitAbstractPage(document, location.href, beginVisit());
});
